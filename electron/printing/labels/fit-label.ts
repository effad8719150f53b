import type { PaperTarget } from '../../../shared/printing/papers/paper.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import { rollOf } from '../encode/roll.ts'
import { stockOf } from '../encode/zpl/stock.ts'
import { type Grey, growGrey, onPaper, type Turn, turnGrey } from './grey.ts'

/** The dots that a label may take on a printer's paper. A roll is as long as it needs to be. */
export interface LabelPaper {
  readonly width: number
  readonly height: number
}

const longestOnRoll = 4000

/** The paper that labels go on: 4 x 6 inch stock, or the roll. */
export function labelPaperOf(target: PaperTarget): LabelPaper {
  if (target.language === 'escpos') return { width: rollOf(target.columns).dots, height: longestOnRoll }
  const { width, height } = stockOf('4x6', target.dpi)
  return { width, height }
}

/** How a label is to be put on its paper. `turn` null: upright, or on its side where only that fits. */
export interface LabelWish {
  readonly turn: Turn | null
  /** `none`: dot for dot; `whole`: every dot as often as fits, so that bars keep their proportions. */
  readonly scale: 'none' | 'whole'
}

/** A label in its place. */
export interface FittedLabel {
  readonly picture: Grey
  readonly turn: Turn
  readonly times: number
}

export type LabelTooLarge = {
  readonly code: 'label_larger_than_paper'
  readonly width: number
  readonly height: number
  readonly paperWidth: number
  readonly paperHeight: number
}

/** Turns and grows a label so that it fits, never between two whole sizes; refused when it is larger than the paper. */
export function fitLabel(label: Grey, paper: LabelPaper, wish: LabelWish): Result<FittedLabel, LabelTooLarge> {
  const turns: readonly Turn[] = wish.turn === null ? [0, 90] : [wish.turn]
  for (const turn of turns) {
    const onSide = turn === 90 || turn === 270
    const [width, height] = onSide ? [label.height, label.width] : [label.width, label.height]
    const most = Math.min(Math.floor(paper.width / width), Math.floor(paper.height / height))
    if (most < 1) continue
    const times = wish.scale === 'none' ? 1 : most
    return ok({ picture: growGrey(turnGrey(label, turn), times), turn, times })
  }
  return refuse({
    code: 'label_larger_than_paper',
    ...{ width: label.width, height: label.height, paperWidth: paper.width, paperHeight: paper.height },
  })
}

/** A fitted label across the whole paper, its width in whole bytes. */
export function acrossPaper(picture: Grey, paper: LabelPaper): Grey {
  const across = Math.floor(paper.width / 8) * 8
  return onPaper(picture, Math.max(across, Math.ceil(picture.width / 8) * 8), 0)
}
