import type { Day } from '../../calendar.ts'
import type { PaperBase } from './paper-base.ts'

/** A 2 x 1 inch tag on one returned unit. */
export interface ItemTagPaper extends PaperBase {
  readonly kind: 'item_tag'
  readonly rma: string
  /** Line of the return, from 1. */
  readonly line: number
  /** Unit of the line, from 1. */
  readonly unit: number
  readonly productName: string
  readonly sku: string | null
  /** A to E, X or U. */
  readonly grade: string
  readonly disposition: string
  readonly bin: string | null
  readonly day: Day
}
