import { daysBetween } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { SaleView } from '../../shared/sales/contract.ts'
import type { Handler, Reading } from '../context.ts'
import { customerCounts, readCustomerRow } from '../customers/store.ts'
import { listReturns } from './list-returns.ts'
import { findSaleRows, type SaleRow } from './store.ts'
import { readSaleLines, readTenders, returnsOfSale } from './store-lines.ts'

/** Reads a sale by id or number, with what is returned and what may still be returned of each line. */
export const readSale: Handler<'sales.read'> = async (desk, { sale: wanted }) => {
  const [sale, second] = await findSaleRows(desk.db, wanted)
  if (!sale) return refuse({ code: 'not_found' })
  if (second) return refuse({ code: 'several_with_number', number: sale.number })
  return ok(await viewSale(desk, sale))
}

async function viewSale(desk: Reading, sale: SaleRow): Promise<SaleView> {
  const customer = sale.customerId === null ? undefined : await readCustomerRow(desk.db, sale.customerId)
  const units = await returnsOfSale(desk.db, sale.id)
  const listed = await listReturns(desk.db, [...units.keys()])
  return {
    id: sale.id,
    number: sale.number,
    channel: sale.channel,
    status: sale.status,
    soldAt: sale.soldAt,
    soldDay: sale.soldDay,
    daysAgo: daysBetween(sale.soldDay, desk.today),
    fulfilledAt: sale.fulfilledAt,
    deliveredAt: sale.deliveredAt,
    gift: sale.gift === 1,
    currency: sale.currency,
    taxMode: sale.taxMode,
    totalMinor: sale.totalMinor,
    shippingGrossMinor: sale.shippingGrossMinor,
    refundedElsewhereMinor: sale.refundedElsewhereMinor,
    customer: customer
      ? {
          id: customer.id,
          name: customer.name,
          email: customer.email,
          phone: customer.phone,
          blockedSince: customer.blockedSince,
          ...(await customerCounts(desk.db, customer.id)),
        }
      : null,
    lines: await readSaleLines(desk.db, sale.id),
    tenders: await readTenders(desk.db, sale.id),
    returns: listed.map(one => ({ ...one, ...units.get(one.id) })),
  }
}
