import type { CreditLinker, OpenSaleLine } from '../../../shared/sales/import/link-credit-lines.ts'
import type { Connection } from '../../database/open.ts'
import type { Staging } from './staging.ts'

interface Offered extends OpenSaleLine {
  readonly sale: string
}

/**
 * Offers the linker every sale line that a wanted customer and code (`customer\ncode`, lower case) could mean: those
 * of the desk with what is left of them, then those of the file. Answers the sale of each.
 */
export function offerSaleLines(
  read: Connection,
  staging: Staging,
  wanted: ReadonlySet<string>,
  linker: CreditLinker,
): ReadonlyMap<string, string> {
  const saleOf = new Map<string, string>()
  const offer = ({ sale, ...line }: Offered) => {
    if (!wanted.has(`${line.customer}\n${line.sku.toLowerCase()}`)) return
    saleOf.set(line.id, sale)
    linker.offer(line)
  }
  staging.raw.exec('create index staged_sale_by_customer on sale (customer_id)')
  staging.raw.exec('create index staged_line_by_sale on sale_line (sale_id)')
  const ofDesk = read.prepare<[string], Offered>(
    `select l.id, s.customer_id as customer, l.sku, s.sold_at as soldAt, s.id as sale,
     l.quantity - l.refunded_elsewhere_quantity -
       (select coalesce(sum(live_units), 0) from return_line where sale_line_id = l.id) as unitsLeft,
     l.gross_minor - l.refunded_elsewhere_minor -
       (select coalesce(sum(credited_gross_minor + allowed_minor), 0) from return_line where sale_line_id = l.id) as amountLeftMinor
     from visible_sale s join sale_line l on l.sale_id = s.id
     where s.customer_id = ? and l.kind = 'product' and l.sku is not null order by s.sold_at, l.line_number`,
  )
  const ofFile = staging.raw.prepare<[string], Offered>(
    `select l.id, s.customer_id as customer, l.sku, s.sold_at as soldAt, s.id as sale,
     l.quantity - l.refunded_elsewhere_quantity as unitsLeft, l.gross_minor - l.refunded_elsewhere_minor as amountLeftMinor
     from sale s join sale_line l on l.sale_id = s.id
     where s.customer_id = ? and l.kind = 'product' and l.sku is not null order by s.seq, l.seq`,
  )
  const customers = new Set([...wanted].map(key => key.slice(0, key.indexOf('\n'))))
  for (const customer of customers) {
    for (const line of ofDesk.iterate(customer)) offer(line)
    for (const line of ofFile.iterate(customer)) offer(line)
  }
  return saleOf
}
