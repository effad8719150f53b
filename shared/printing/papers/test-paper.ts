import type { PaperBase, PaperMoment } from './paper-base.ts'

/** What a new printer prints first: widths, accents, both codes. */
export interface TestPaper extends PaperBase {
  readonly kind: 'test'
  readonly shopName: string
  readonly printerName: string
  /** Where it is reached, for example `192.168.1.50:9100`. */
  readonly address: string
  readonly printed: PaperMoment
  /** A short text for both codes, so that a scan proves them. */
  readonly code: string
  /** The label in a ZPL printer; a roll printer ignores it. */
  readonly stock: '4x6' | '2x1'
}
