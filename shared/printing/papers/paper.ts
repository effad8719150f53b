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
 * - `escpos`: 48 columns is 80 mm paper (576 dots), 32 columns is 58 mm paper (384 dots); `ascii` for a printer without
 *   code page 1252, whose accents are drawn; `cut` false for one without a knife, which feeds to its tear bar
 * - `zpl`: dots per inch of the print head
 */
export type PaperTarget =
  | {
      readonly language: 'escpos'
      readonly columns: 48 | 32
      readonly letters?: 'ascii' | undefined
      readonly cut?: false | undefined
    }
  | { readonly language: 'zpl'; readonly dpi: 203 | 300 }

/** Whatever a spool can hold: papers, and what is no paper of ours. */
export type SpoolKind = PaperKind | 'carrier_label' | 'drawer'

const zplPapers: readonly SpoolKind[] = ['return_label', 'item_tag', 'test', 'carrier_label']

/** Whether a printer of that language can print that paper: receipts and store credits need a roll, so they have no ZPL form. */
export function canPrint(language: PrinterLanguage, kind: SpoolKind): boolean {
  return language === 'escpos' || zplPapers.includes(kind)
}
