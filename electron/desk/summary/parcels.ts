import type { Parcel } from '../../../shared/desk/contract.ts'
import { expectedDay } from '../../../shared/shipments/expected-day.ts'
import type { Reading } from '../../context.ts'

const mostLooked = 300
const mostShown = 12

/**
 * What comes today: parcels under way that are expected by now, those that arrived and are not counted yet, and pickups
 * agreed for today or missed since. The earliest first.
 */
export async function readParcels(desk: Reading): Promise<Parcel[]> {
  const rows = await desk.db
    .selectFrom('shipment')
    .innerJoin('rma', 'rma.id', 'shipment.returnId')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .select(['shipment.id', 'shipment.returnId', 'rma.number', 'shipment.way', 'shipment.state', 'shipment.carrier'])
    .select(['shipment.tracking', 'shipment.pickupDay', 'shipment.pickupFrom', 'shipment.pickupUntil'])
    .select(['customer.name as customer'])
    .where('rma.status', '=', 'authorized')
    .where('shipment.direction', '=', 'in')
    .where('shipment.state', 'in', ['planned', 'missed', 'handed_over', 'collected', 'in_transit', 'delivered'])
    .orderBy('shipment.at', 'desc')
    .limit(mostLooked)
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const left = await leftDays(desk, ids)
  const counted = await countedIn(desk, ids)
  const found = rows.flatMap((row): Parcel[] => {
    const handedOver = left.get(row.id)
    const isPickup = row.state === 'planned' || row.state === 'missed'
    const day = isPickup ? row.pickupDay : handedOver === undefined ? null : expectedDay(handedOver, desk.shop)
    if (day === null || (row.state === 'delivered' ? counted.has(row.id) : day > desk.today)) return []
    const { returnId, number, way, state, carrier, tracking, customer, pickupFrom, pickupUntil } = row
    const window = isPickup && pickupFrom && pickupUntil ? { from: pickupFrom, until: pickupUntil } : null
    const isLate = state === 'missed' || (state !== 'delivered' && day < desk.today)
    return [
      { shipment: row.id, return: returnId, number, way, state, carrier, tracking, customer, day, window, isLate },
    ]
  })
  return found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(0, mostShown)
}

/** The day each parcel was handed over or collected. */
async function leftDays(desk: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await desk.db
    .selectFrom('shipmentEvent')
    .select(['shipmentId', eb => eb.fn.max<string>('localDay').as('day')])
    .where('shipmentId', 'in', [...ids])
    .where('event', 'in', ['hand_over', 'collect'])
    .groupBy('shipmentId')
    .execute()
  return new Map(rows.map(row => [row.shipmentId, row.day]))
}

/** Parcels whose goods were counted, or whose units are nowhere on their way any more. */
async function countedIn(desk: Reading, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await desk.db
    .selectFrom('goodsReceiptShipment')
    .select('shipmentId')
    .where('shipmentId', 'in', [...ids])
    .execute()
  const awaited = await desk.db
    .selectFrom('shipmentLine')
    .innerJoin('returnUnit', 'returnUnit.returnLineId', 'shipmentLine.returnLineId')
    .select('shipmentLine.shipmentId')
    .where('shipmentLine.shipmentId', 'in', [...ids])
    .where('returnUnit.state', '=', 'in_transit')
    .where('returnUnit.quantity', '>', 0)
    .execute()
  const open = new Set(awaited.map(row => row.shipmentId))
  return new Set([...rows.map(row => row.shipmentId), ...ids.filter(id => !open.has(id))])
}
