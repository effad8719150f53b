import type { Generated } from 'kysely'

/** Rows of settlements, their lines and reversals, and what they were decided by. */
export type SchemaSettlements = {
  settlement: SettlementTable
  settlementLine: SettlementLineTable
  settlementReversal: SettlementReversalTable
  keptItem: KeptItemTable
  shipmentCharge: ShipmentChargeTable
  ownLabel: OwnLabelTable
}

export interface SettlementTable {
  id: string
  number: string
  returnId: string
  state: 'approved' | 'paid' | 'failed' | 'reversed'
  outcome: string
  currency: string
  taxMode: string
  creditGrossMinor: number
  creditNetMinor: number
  feeMinor: Generated<number>
  deductionMinor: Generated<number>
  allowanceMinor: Generated<number>
  shippingGrossMinor: Generated<number>
  shippingNetMinor: Generated<number>
  shippingTaxes: Generated<string>
  returnShippingGrossMinor: Generated<number>
  returnShippingNetMinor: Generated<number>
  returnShippingTaxes: Generated<string>
  bonusMinor: Generated<number>
  roundingMinor: Generated<number>
  totalMinor: number
  approvalId: string | null
  at: string
  localDay: string
  byStaffId: string
  paidAt: string | null
  paidDay: string | null
  /** The fee left the credit whole and had its own tax. */
  feeIsSupply: Generated<number>
  /** The customer's own label, given back against its receipt. */
  ownLabelMinor: Generated<number>
  /** Why it was paid in a way that the policy does not allow. */
  overrideReason: Generated<string | null>
  /** Original tenders that could not be paid back to, each with its reason, as JSON. */
  unavailable: Generated<string>
}

export interface SettlementLineTable {
  id: string
  settlementId: string
  returnLineId: string
  saleLineId: string | null
  inspectionId: string | null
  basis: string
  quantity: number
  creditGrossMinor: number
  creditNetMinor: number
  creditTaxes: Generated<string>
  takenOffMinor: Generated<number>
  forfeitedGrossMinor: Generated<number>
  forfeitedNetMinor: Generated<number>
  forfeitedTaxes: Generated<string>
  feeGrossMinor: Generated<number>
  feeNetMinor: Generated<number>
  feeTaxes: Generated<string>
  deductionGrossMinor: Generated<number>
  deductionNetMinor: Generated<number>
  deductionTaxes: Generated<string>
  allowanceMinor: Generated<number>
  allowanceNetMinor: Generated<number>
  allowanceTaxes: Generated<string>
  /** Why an amount was given, or less than the credit. */
  reason: Generated<string | null>
}

export interface SettlementReversalTable {
  settlementId: string
  at: string
  localDay: string
  byStaffId: string
  reason: string
}

/** Both sides of the sum that a kept item was decided by, of all its units. */
export interface KeptItemTable {
  settlementId: string
  returnLineId: string
  quantity: number
  expectedMinor: number
  supplierMinor: number
  labelMinor: number
  labourMinor: number
  repackMinor: number
  disposalMinor: number
}

/** What of a parcel's charge a settlement took off. */
export interface ShipmentChargeTable {
  settlementId: string
  shipmentId: string
  amountMinor: number
}

/** The receipt of a label that the customer paid. */
export interface OwnLabelTable {
  settlementId: string
  sha256: string
  format: 'pdf' | 'png' | 'jpeg'
  name: string
  bytes: number
}
