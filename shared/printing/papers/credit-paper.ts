import type { PaperBase, PaperMoment, ShopHead } from './paper-base.ts'

/** A store credit to take home: its code and what is on it now. Minor units of `currency`. */
export interface CreditPaper extends PaperBase {
  readonly kind: 'credit'
  readonly currency: string
  readonly shop: ShopHead
  readonly code: string
  readonly balanceMinor: number
  readonly printed: PaperMoment
  readonly staffName: string
  /** Null: whoever shows the code may spend it. */
  readonly customerName: string | null
}
