import type { Paper, PaperTarget } from '../../../shared/printing/papers/paper.ts'
import { unreachable } from '../../../shared/result.ts'
import type { Element } from './element.ts'
import { type Roll, rollOf } from './roll.ts'
import { creditElements } from './templates/credit.ts'
import { itemTagElements } from './templates/item-tag.ts'
import { receiptElements } from './templates/receipt.ts'
import { returnLabelElements } from './templates/return-label.ts'
import { testElements } from './templates/test.ts'
import { toEscpos } from './to-escpos.ts'
import { itemTagZpl } from './zpl/item-tag-zpl.ts'
import { returnLabelZpl } from './zpl/return-label-zpl.ts'
import { testZpl } from './zpl/test-zpl.ts'

/** Grows with every change of what a template prints, so that stored bytes name what made them. */
export const templateVersion = 4

/** A paper as the bytes that a printer gets. */
export interface EncodedPaper {
  readonly bytes: Uint8Array
  readonly templateVersion: number
}

function elementsOf(paper: Paper, roll: Roll): readonly Element[] {
  switch (paper.kind) {
    case 'receipt':
      return receiptElements(paper, roll)
    case 'return_label':
      return returnLabelElements(paper, roll)
    case 'item_tag':
      return itemTagElements(paper)
    case 'credit':
      return creditElements(paper, roll)
    case 'test':
      return testElements(paper, roll)
    default:
      return unreachable(paper)
  }
}

function onRoll(paper: Paper, roll: Roll): Uint8Array {
  return toEscpos(elementsOf(paper, roll), roll)
}

function zplOf(paper: Paper, dpi: 203 | 300): string {
  switch (paper.kind) {
    case 'receipt':
    case 'credit':
      throw new RangeError(`A ${paper.kind} has no ZPL form; ask canPrint first`)
    case 'return_label':
      return returnLabelZpl(paper, dpi)
    case 'item_tag':
      return itemTagZpl(paper, dpi)
    case 'test':
      return testZpl(paper, dpi)
    default:
      return unreachable(paper)
  }
}

/** Encodes a paper for a printer. Throws only for a paper that `canPrint` denies to the language. */
export function encodePaper(paper: Paper, target: PaperTarget): EncodedPaper {
  const bytes =
    target.language === 'escpos'
      ? onRoll(paper, { ...rollOf(target.columns), letters: target.letters, cut: target.cut })
      : new TextEncoder().encode(zplOf(paper, target.dpi))
  return { bytes, templateVersion }
}
