import type { PaperTarget } from '../../../shared/printing/papers/paper.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { LabelFormat } from '../../../shared/shipments/label-format.ts'
import { drawZpl } from '../preview/draw-zpl.ts'
import { checkLabelZpl, type LabelZplProblem } from './check-label-zpl.ts'
import { acrossPaper, fitLabel, type LabelTooLarge, type LabelWish, labelPaperOf } from './fit-label.ts'
import { cropToInk, inkOf, type Turn } from './grey.ts'
import { isOfTracking } from './match-tracking.ts'
import { readCodesOf } from './read-codes.ts'
import { type PictureProblem, readPdf, readPng } from './read-picture.ts'
import { labelBytes } from './to-label-bytes.ts'

/** A carrier's label as it will be printed, with the codes that were read off it. */
export interface MadeLabel {
  readonly bytes: Uint8Array
  readonly codes: readonly string[]
  readonly turn: Turn
  readonly times: number
}

export type LabelProblem =
  | PictureProblem
  | LabelZplProblem
  | LabelTooLarge
  | { readonly code: 'label_blank' }
  | { readonly code: 'label_needs_label_printer' }
  | { readonly code: 'label_has_no_code' }
  | { readonly code: 'label_is_of_another'; readonly tracking: string; readonly found: string }

/** A label to be made: its file, the number it must carry, and how it is put on the paper. */
export interface LabelOrder extends LabelWish {
  readonly bytes: Uint8Array
  readonly format: LabelFormat
  readonly tracking: string
}

/**
 * Makes a printer's bytes of a carrier's label. The codes are read off the very dots that will be printed: what a
 * scanner here can't read, the carrier's can't either.
 */
export async function makeLabel(order: LabelOrder, target: PaperTarget): Promise<Result<MadeLabel, LabelProblem>> {
  return order.format === 'zpl' ? takeZpl(order, target) : drawLabel(order, target)
}

async function drawLabel(order: LabelOrder, target: PaperTarget): Promise<Result<MadeLabel, LabelProblem>> {
  const dpi = target.language === 'zpl' ? target.dpi : 203
  const read = order.format === 'pdf' ? await readPdf(order.bytes, dpi) : await readPng(order.bytes)
  if (!read.ok) return read
  const cropped = cropToInk(read.value)
  if (!cropped) return refuse({ code: 'label_blank' })
  const paper = labelPaperOf(target)
  const fitted = fitLabel(cropped, paper, order)
  if (!fitted.ok) return fitted
  const { picture, turn, times } = fitted.value
  const ink = inkOf(acrossPaper(picture, paper))
  const codes = await readCodesOf(ink)
  const checked = checkCodes(codes, order.tracking)
  if (!checked.ok) return checked
  const top = Math.floor((paper.height - picture.height) / 2)
  const bytes = labelBytes(ink, target, { width: paper.width, height: paper.height, left: 0, top })
  return ok({ bytes, codes, turn, times })
}

/** ZPL is sent as it came; it is drawn only so that its codes can be read. */
async function takeZpl(order: LabelOrder, target: PaperTarget): Promise<Result<MadeLabel, LabelProblem>> {
  if (target.language !== 'zpl') return refuse({ code: 'label_needs_label_printer' })
  const checked = checkLabelZpl(order.bytes)
  if (!checked.ok) return checked
  const codes = await codesOfZpl(order.bytes, target.dpi)
  if (!codes) return refuse({ code: 'label_not_readable' })
  const matched = checkCodes(codes, order.tracking)
  return matched.ok ? ok({ bytes: order.bytes, codes, turn: 0, times: 1 }) : matched
}

async function codesOfZpl(bytes: Uint8Array, dpi: 203 | 300): Promise<readonly string[] | null> {
  try {
    const { png } = await drawZpl(bytes, dpi)
    const picture = await readPng(png)
    if (!picture.ok) return null
    return await readCodesOf(inkOf(acrossPaper(picture.value, { width: picture.value.width + 7, height: 0 })))
  } catch {
    return null
  }
}

function checkCodes(codes: readonly string[], tracking: string): Result<null, LabelProblem> {
  if (codes.length === 0) return refuse({ code: 'label_has_no_code' })
  if (codes.some(code => isOfTracking(code, tracking))) return ok(null)
  return refuse({ code: 'label_is_of_another', tracking, found: (codes[0] ?? '').slice(0, 80) })
}
