import type { Generated } from 'kysely'

/** Rows of warranty claims and of goods without a sale. */
export type SchemaWarranty = {
  returnLinePrice: ReturnLinePriceTable
  returnLinePlace: ReturnLinePlaceTable
  warrantyClaim: WarrantyClaimTable
  warrantyEvent: WarrantyEventTable
}

/** What all units of a return line without a sale are worth to their bringer. */
export interface ReturnLinePriceTable {
  returnLineId: string
  grossMinor: number
  netMinor: number
  taxes: Generated<string>
}

/** Where a line's goods go, when it is not the shop. */
export interface ReturnLinePlaceTable {
  returnLineId: string
  target: 'supplier' | 'third_party'
  supplierId: string | null
  address: Generated<string>
  opensClaim: Generated<number>
}

export interface WarrantyClaimTable {
  id: string
  number: string
  returnId: string
  returnLineId: string
  quantity: number
  basis: 'legal_guarantee' | 'maker' | 'goodwill'
  state: string
  problem: string
  endsOn: string | null
  endsFrom: 'delivery' | 'sale' | 'serial' | 'typed' | 'unknown'
  askedDay: string
  openedAt: string
  openedBy: string
  repairer: string | null
  dueBackOn: string | null
  outDay: string | null
  backDay: string | null
  updatedAt: string
}

export interface WarrantyEventTable {
  id: string
  claimId: string
  event: string
  fromState: string | null
  toState: string
  reason: string | null
  at: string
  localDay: string
  byStaffId: string
}
