import type { Generated } from 'kysely'
import type { CostKind } from '../../shared/costs/kinds.ts'
import type { StockMoveKind } from '../../shared/costs/stock-moves.ts'

/** Rows of costs, stock moves, suppliers' claims and the books. */
export type SchemaBooks = {
  costEntry: CostEntryTable
  stockMove: StockMoveTable
  supplierClaim: SupplierClaimTable
  supplierClaimLine: SupplierClaimLineTable
  accountMap: AccountMapTable
  monthPack: MonthPackTable
}

/** What a return costs, minor units; `amountMinor` null where it can't be known. Money kept is negative. */
export interface CostEntryTable {
  id: string
  returnId: string
  returnLineId: string | null
  settlementId: string | null
  dispositionId: string | null
  shipmentId: string | null
  kind: CostKind
  amountMinor: number | null
  minutes: number | null
  rateMinor: number | null
  automatic: number
  note: string | null
  at: string
  localDay: string
  byStaffId: string
  reversesId: string | null
}

/** Where returned units stand in the books. `unitCostMinor` null: unknown, so it makes no entry. */
export interface StockMoveTable {
  id: string
  returnLineId: string
  inspectionId: string | null
  dispositionId: string | null
  kind: StockMoveKind
  quantity: number
  unitCostMinor: number | null
  valueMinor: Generated<number>
  at: string
  localDay: string
  byStaffId: string
  reversesId: string | null
}

export interface SupplierClaimTable {
  id: string
  number: string
  supplierId: string
  type: string
  state: string
  raNumber: string | null
  dueDay: string | null
  at: string
  localDay: string
  byStaffId: string
  version: Generated<number>
}

export interface SupplierClaimLineTable {
  id: string
  claimId: string
  returnLineId: string
  dispositionId: string | null
  quantity: number
  expectedMinor: Generated<number>
  receivedMinor: Generated<number>
}

export interface AccountMapTable {
  id: number
  document: string
  updatedAt: string
  updatedBy: string
  version: Generated<number>
}

/** A closed month's pack. `grounds`: account map, shop head and program version at closing. A reopening stays on record with it. */
export interface MonthPackTable {
  id: string
  month: string
  sha256: string | null
  bytes: number | null
  jobId: string | null
  grounds: string
  closedAt: string
  closedBy: string
  builtAt: string | null
  reopenedAt: string | null
  reopenedBy: string | null
  reopenReason: string | null
}
