import type { LabelFormat } from '../../shared/shipments/label-format.ts'
import type { ShipmentEvent, ShipmentState } from '../../shared/shipments/states.ts'

/** Parcels and pickups of returns. */
export interface SchemaShipments {
  shipment: ShipmentTable
  shipmentLine: ShipmentLineTable
  shipmentEvent: ShipmentEventTable
}

export interface ShipmentTable {
  id: string
  returnId: string
  direction: 'in' | 'out'
  way: 'parcel' | 'pickup'
  state: ShipmentState
  carrier: string
  service: string
  tracking: string
  payer: 'shop' | 'customer' | 'maker'
  costMinor: number | null
  chargedMinor: number
  pickupDay: string | null
  pickupFrom: string | null
  pickupUntil: string | null
  /** JSON of an address. */
  pickupAddress: string | null
  prints: number
  labelSha256: string | null
  labelFormat: LabelFormat | null
  labelName: string | null
  labelBytes: number | null
  claimAskedMinor: number | null
  claimReference: string
  claimPaidMinor: number | null
  at: string
  localDay: string
  byStaffId: string
  updatedAt: string
}

export interface ShipmentLineTable {
  shipmentId: string
  returnLineId: string
  quantity: number
}

export interface ShipmentEventTable {
  id: string
  shipmentId: string
  event: ShipmentEvent
  fromState: ShipmentState | null
  toState: ShipmentState
  at: string
  localDay: string
  byStaffId: string
  note: string
}
