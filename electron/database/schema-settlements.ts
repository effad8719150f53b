/** Rows that belong to a settlement beside its lines and payouts. */
export type SchemaSettlements = {
  keptItem: KeptItemTable
  shipmentCharge: ShipmentChargeTable
  ownLabel: OwnLabelTable
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
