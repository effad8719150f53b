import { createCreditLinker } from '../../../shared/sales/import/link-credit-lines.ts'
import { customerKey } from '../../../shared/sales/import/read-customer.ts'
import type { IncomingCreditNote, IncomingSale } from '../../../shared/sales/import/records.ts'

/** Links all product credit lines of a file in time order: credit line to sale line, each as `number/ordinal`. */
export function linkAll(
  sales: readonly IncomingSale[],
  notes: readonly IncomingCreditNote[],
): Readonly<Record<string, string | null>> {
  const linker = createCreditLinker()
  for (const sale of sales)
    for (const line of sale.lines)
      if (sale.customer !== null && line.kind === 'product' && line.sku !== null)
        linker.offer({
          id: `${sale.number}/${line.ordinal}`,
          customer: customerKey(sale.customer),
          sku: line.sku,
          soldAt: sale.soldAt,
          unitsLeft: line.quantity,
          amountLeftMinor: line.grossMinor,
        })
  const links: Record<string, string | null> = {}
  const inTime = [...notes].sort((a, b) => (a.creditedAt < b.creditedAt ? -1 : a.creditedAt > b.creditedAt ? 1 : 0))
  for (const note of inTime)
    for (const line of note.lines) {
      if (line.kind === 'fee') continue
      const { customer } = note
      links[`${note.number}/${line.ordinal}`] =
        customer === null || line.sku === null
          ? null
          : linker.link({
              customer: customerKey(customer),
              sku: line.sku,
              creditedAt: note.creditedAt,
              units: line.quantity,
              amountMinor: line.grossMinor,
            })
    }
  return links
}
