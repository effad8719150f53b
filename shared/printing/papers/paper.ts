import type { CreditPaper } from './credit-paper.ts'
import type { ItemTagPaper } from './item-tag-paper.ts'
import type { ReceiptPaper } from './receipt-paper.ts'
import type { ReturnLabelPaper } from './return-label-paper.ts'
import type { TestPaper } from './test-paper.ts'

/** Everything the desk can put on thermal paper. */
export type Paper = ReceiptPaper | ReturnLabelPaper | ItemTagPaper | CreditPaper | TestPaper
export type PaperKind = Paper['kind']

/** The language a printer speaks. */
export type PrinterLanguage = 'escpos' | 'zpl'

/**
 * What a paper is encoded for.
 * - `escpos`: 48 columns is 80 mm paper (576 dots), 32 columns is 58 mm paper (384 dots)
 * - `zpl`: dots per inch of the print head
 */
export type PaperTarget =
  | { readonly language: 'escpos'; readonly columns: 48 | 32 }
  | { readonly language: 'zpl'; readonly dpi: 203 | 300 }

const zplPapers: readonly PaperKind[] = ['return_label', 'item_tag', 'test']

/** Whether a printer of that language can print that paper: receipts and store credits need a roll, so they have no ZPL form. */
export function canPrint(language: PrinterLanguage, kind: PaperKind): boolean {
  return language === 'escpos' || zplPapers.includes(kind)
}
