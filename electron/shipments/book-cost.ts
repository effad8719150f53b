import type { Writing } from '../context.ts'
import { recordCost, takeBackCosts } from '../costs/store.ts'
import type { ShipmentRecord } from './store.ts'

type Cost = Pick<ShipmentRecord, 'payer' | 'costMinor'>

/** What the shop pays the carrier, minor units: nothing where somebody else pays, or nobody knows yet. */
const shopPays = ({ payer, costMinor }: Cost) => (payer === 'shop' ? (costMinor ?? 0) : 0)

/** Keeps a shipment's automatic cost in step: an earlier one is taken back by its opposite, never changed. */
export async function bookCost(
  desk: Writing,
  shipment: { readonly id: string; readonly returnId: string },
  before: Cost | null,
  after: Cost | null,
): Promise<void> {
  const [old, now] = [before ? shopPays(before) : 0, after ? shopPays(after) : 0]
  if (old === now) return
  if (old !== 0) await takeBackCosts(desk, { shipmentId: shipment.id })
  await recordCost(desk, { returnId: shipment.returnId, shipmentId: shipment.id, kind: 'label', amountMinor: now })
}
