import type { Day } from '../../calendar.ts'
import type { PaperAddress, PaperBase } from './paper-base.ts'

/** A 4 x 6 inch label that identifies a parcel on its way back. It is not postage. */
export interface ReturnLabelPaper extends PaperBase {
  readonly kind: 'return_label'
  readonly rma: string
  readonly from: PaperAddress
  readonly to: PaperAddress
  /** The carrier's service as the shop calls it; null when the customer chooses. */
  readonly service: string | null
  readonly payer: 'shop' | 'customer'
  /** Parcel `item` of `itemCount`. */
  readonly item: number
  readonly itemCount: number
  readonly weightGrams: number | null
  /** Last day to send it. */
  readonly sendBy: Day | null
  /** What to do, a sentence each. */
  readonly instructions: readonly string[]
}
