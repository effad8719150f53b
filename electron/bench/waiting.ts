import type { BenchEntry } from '../../shared/bench/contract.ts'
import { ok } from '../../shared/result.ts'
import { underWay } from '../../shared/shipments/states.ts'
import type { Handler, Reading } from '../context.ts'

const most = 60

/** Lists what waits at the bench: goods to be graded, parcels that are here, parcels on their way; the oldest first. */
export const listWaiting: Handler<'bench.waiting'> = async desk => {
  const toGrade = await goodsToGrade(desk)
  const parcels = await parcelsOf(desk)
  const entries = [
    ...toGrade,
    ...parcels.filter(one => one.stage === 'here'),
    ...parcels.filter(one => one.stage === 'coming'),
  ]
  return ok({ entries: entries.slice(0, most) })
}

async function goodsToGrade(desk: Reading): Promise<readonly BenchEntry[]> {
  const rows = await desk.db
    .selectFrom('rma')
    .innerJoin('returnLine', 'returnLine.returnId', 'rma.id')
    .innerJoin('returnUnit', 'returnUnit.returnLineId', 'returnLine.id')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .select(['rma.id as return', 'rma.number', 'rma.updatedAt as since', 'customer.name as customer'])
    .select(({ fn }) => fn.sum<number>('returnUnit.quantity').as('units'))
    .where('rma.status', '=', 'authorized')
    .where('rma.importId', 'is', null)
    .where('returnUnit.state', '=', 'received')
    .where('returnUnit.quantity', '>', 0)
    .groupBy('rma.id')
    .orderBy('rma.updatedAt')
    .limit(most)
    .execute()
  return rows.map(row => ({ ...row, shipment: null, stage: 'to_grade' as const, carrier: '', tracking: '' }))
}

/** Parcels under way, and delivered ones of which units are still awaited. */
async function parcelsOf(desk: Reading): Promise<readonly BenchEntry[]> {
  const rows = await desk.db
    .selectFrom('rma')
    .innerJoin('shipment', 'shipment.returnId', 'rma.id')
    .innerJoin('shipmentLine', 'shipmentLine.shipmentId', 'shipment.id')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .select(['rma.id as return', 'rma.number', 'shipment.id as shipment', 'shipment.state', 'shipment.carrier'])
    .select(['shipment.tracking', 'shipment.updatedAt as since', 'customer.name as customer'])
    .select(({ fn }) => fn.sum<number>('shipmentLine.quantity').as('units'))
    .where('rma.status', '=', 'authorized')
    .where('shipment.direction', '=', 'in')
    .where('shipment.state', 'in', [...underWay, 'delivered'])
    .where(({ eb, exists, selectFrom, not }) =>
      eb.and([
        exists(
          selectFrom('returnUnit')
            .innerJoin('returnLine', 'returnLine.id', 'returnUnit.returnLineId')
            .select('returnUnit.quantity')
            .whereRef('returnLine.returnId', '=', 'rma.id')
            .where('returnUnit.state', 'in', ['awaiting', 'in_transit'])
            .where('returnUnit.quantity', '>', 0),
        ),
        not(
          exists(
            selectFrom('goodsReceiptShipment')
              .select('goodsReceiptShipment.receiptId')
              .whereRef('goodsReceiptShipment.shipmentId', '=', 'shipment.id'),
          ),
        ),
      ]),
    )
    .groupBy('shipment.id')
    .orderBy('shipment.updatedAt')
    .limit(most)
    .execute()
  return rows.map(({ state, ...row }) => ({
    ...row,
    stage: state === 'delivered' ? ('here' as const) : ('coming' as const),
  }))
}
