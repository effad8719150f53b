import type { Generated } from 'kysely'

/** Rows of policy, returns, settlements and store credit. JSON columns are text; flags are 0 or 1. */
export type SchemaReturns = {
  policyVersion: PolicyVersionTable
  rma: RmaTable
  returnLine: ReturnLineTable
  returnUnit: ReturnUnitTable
  unitEvent: UnitEventTable
  goodsReceipt: GoodsReceiptTable
  goodsReceiptLine: GoodsReceiptLineTable
  goodsReceiptShipment: GoodsReceiptShipmentTable
  inspection: InspectionTable
  disposition: DispositionTable
  storeCredit: StoreCreditTable
  storeCreditEvent: StoreCreditEventTable
  payout: PayoutTable
  visibleRma: RmaTable
}

export interface PolicyVersionTable {
  id: string
  number: number
  validFrom: string
  rules: string
  note: string | null
  publishedAt: string
  publishedBy: string
}

export interface RmaTable {
  id: string
  number: string
  type: string
  channel: 'counter' | 'post' | 'pickup' | 'imported'
  /** What its units ask of somebody at the counter, kept by the file itself; null: nothing now. */
  asks: Generated<'receive' | 'grade' | 'settle' | null>
  saleId: string | null
  customerId: string | null
  status: string
  policyVersionId: string | null
  findings: Generated<string>
  draft: string | null
  evidence: Generated<string>
  declineReason: string | null
  declineNote: string | null
  expiresOn: string | null
  createdAt: string
  createdBy: string
  requestedAt: string | null
  requestedBy: string | null
  requestedDay: string | null
  authorizedAt: string | null
  authorizedBy: string | null
  authorizedDay: string | null
  decidedAt: string | null
  approvalId: string | null
  overrideReason: string | null
  closedAt: string | null
  slaDue: string | null
  legalDue: string | null
  externalId: string | null
  importId: string | null
  updatedAt: string
  version: Generated<number>
  /** The return that this one was split off. */
  splitFromId: string | null
  /** What the law says of when to pay, as it was found with the authorization. */
  refundWithin: string | null
}

export interface ReturnLineTable {
  id: string
  returnId: string
  lineNumber: number
  saleLineId: string | null
  productId: string | null
  sku: string | null
  description: string
  reason: string
  reasonNote: string | null
  secondReason: string | null
  foundReason: string | null
  quantityRequested: number
  quantityAuthorized: Generated<number>
  lotCode: string | null
  serial: string | null
  /** Came without being asked for; null: it was asked for. */
  cameAs: 'extra' | 'wrong' | null
  liveUnits: Generated<number>
  settledUnits: Generated<number>
  creditedGrossMinor: Generated<number>
  allowedMinor: Generated<number>
  /** Refunded though the customer keeps them. */
  keptUnits: Generated<number>
  /** Lost on their way and refunded all the same. */
  lostSettledUnits: Generated<number>
  importId: string | null
  /** Units that are left out when the return is authorized. */
  declinedUnits: Generated<number>
  declineReason: string | null
  declineNote: string | null
}

export interface ReturnUnitTable {
  returnLineId: string
  state: string
  quantity: number
}

export interface UnitEventTable {
  id: string
  returnLineId: string
  event: string
  fromState: string | null
  toState: string
  quantity: number
  at: string
  localDay: string
  byStaffId: string | null
  reason: string | null
}

export interface GoodsReceiptTable {
  id: string
  returnId: string
  at: string
  localDay: string
  byStaffId: string
  parcelCondition: string | null
  note: string | null
}

export interface GoodsReceiptLineTable {
  receiptId: string
  returnLineId: string
  quantity: number
}

export interface GoodsReceiptShipmentTable {
  receiptId: string
  shipmentId: string
}

export interface InspectionTable {
  id: string
  returnLineId: string
  quantity: number
  grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'X' | 'U'
  checklist: Generated<string>
  missingParts: string | null
  minutes: Generated<number>
  foundReason: string | null
  diminishedPercentMilli: number | null
  byStaffId: string | null
  at: string
  localDay: string
  replacesId: string | null
  current: Generated<number>
  acceptedUnits: Generated<number>
  undecidedUnits: Generated<number>
  /** The serial and lot that were on the units; null: not looked at. */
  foundSerial: string | null
  foundLot: string | null
  /** Units whose acceptance or rejection was taken back; the next inspection of them replaces this one. */
  openedUnits: Generated<number>
  /** When its units were first graded, where a later grade took them over; null: its own day. */
  firstDay: string | null
  importId: string | null
  /** Who assessed units that are not in the shop, and their reference; null: the shop graded them. */
  assessedBy: Generated<string | null>
  assessmentRef: Generated<string | null>
}

export interface DispositionTable {
  id: string
  returnLineId: string
  inspectionId: string | null
  quantity: number
  code: string
  suggestedCode: string | null
  suggestedWhy: string | null
  state: 'decided' | 'done'
  target: string | null
  expectedRecoveryMinor: number | null
  realRecoveryMinor: number | null
  earlierId: string | null
  current: Generated<number>
  byStaffId: string
  at: string
  localDay: string
  /** When its units were first decided, where it replaces an earlier decision; null: its own day. */
  firstDay: string | null
  /** Out to a repairer since, and back since. */
  outDay: string | null
  backDay: string | null
  /** Due back from the repairer, or kept until. */
  dueOn: string | null
  lotId: string | null
}

export interface StoreCreditTable {
  id: string
  code: string
  customerId: string | null
  currency: string
  createdAt: string
}

export interface StoreCreditEventTable {
  id: string
  storeCreditId: string
  kind: 'issue' | 'redeem' | 'adjust' | 'void' | 'expire'
  amountMinor: number
  settlementId: string | null
  reason: string | null
  at: string
  localDay: string
  byStaffId: string
}

export interface PayoutTable {
  id: string
  settlementId: string
  tenderId: string | null
  kind: 'cash' | 'card' | 'gift_card' | 'store_credit' | 'transfer' | 'other'
  amountMinor: number
  roundingMinor: Generated<number>
  reference: string | null
  state: 'recorded' | 'confirmed' | 'failed'
  storeCreditId: string | null
  reversesId: string | null
  at: string
  localDay: string
  byStaffId: string
  confirmedAt: string | null
  confirmedBy: string | null
  /** The shop-local day a recorded payout was confirmed or failed; null for one that confirmed at once. */
  decidedDay: Generated<string | null>
}
