import { sql } from 'kysely'
import * as z from 'zod'
import { returnableUnits } from '../../shared/returns/live-units.ts'
import type { SaleLineView, SaleView } from '../../shared/sales/contract.ts'
import { taxView } from '../../shared/settlements/fields.ts'
import type { Reader } from '../database/open.ts'

const texts = z.array(z.string())
const taxes = z.array(taxView)

/** What returns hold of the row's sale line; rows of an import that isn't visible yet don't count. */
const ofReturns = (sum: 'live_units' | 'credited_gross_minor + allowed_minor') =>
  sql<number>`(select coalesce(sum(${sql.raw(sum)}), 0) from return_line
    where sale_line_id = sale_line.id and (import_id is null or import_id in (select id from visible_import)))`

/** Reads the lines of a sale with what is returned, credited and returnable of each. */
export async function readSaleLines(db: Reader, saleId: string): Promise<SaleLineView[]> {
  const rows = await db
    .selectFrom('saleLine')
    .leftJoin('product', 'product.id', 'saleLine.productId')
    .selectAll('saleLine')
    .select(['product.category', 'product.tags', 'product.finalSale', 'product.hygiene'])
    .select([ofReturns('live_units').as('live'), ofReturns('credited_gross_minor + allowed_minor').as('credited')])
    .select(
      sql<string>`(select json_group_array(code) from product_code where product_id = sale_line.product_id)`.as(
        'codes',
      ),
    )
    .where('saleId', '=', saleId)
    .orderBy('lineNumber')
    .execute()
  return rows.map(row => ({
    id: row.id,
    lineNumber: row.lineNumber,
    kind: row.kind,
    product: row.productId,
    sku: row.sku,
    codes: texts.parse(JSON.parse(row.codes)),
    description: row.description,
    category: row.category,
    tags: texts.parse(JSON.parse(row.tags ?? '[]')),
    quantity: row.quantity,
    returned: row.live,
    returnable: row.kind === 'fee' ? 0 : returnableUnits(row.quantity, row.live, row.refundedElsewhereQuantity),
    unitPrice: row.unitPriceText,
    discountMinor: row.lineDiscountMinor + row.orderDiscountMinor,
    netMinor: row.netMinor,
    grossMinor: row.grossMinor,
    taxes: taxes.parse(JSON.parse(row.taxes)),
    taxShared: row.taxShared === 1,
    creditedMinor: row.credited,
    refundedElsewhereMinor: row.refundedElsewhereMinor,
    lot: row.lotCode,
    serials: texts.parse(JSON.parse(row.serials)),
    finalSale: row.finalSale === 1,
    hygiene: row.hygiene === 1,
  }))
}

/** Reads how a sale was paid, with what the desk paid back on each tender. */
export async function readTenders(db: Reader, saleId: string): Promise<SaleView['tenders']> {
  return db
    .selectFrom('tender')
    .select(['id', 'kind', 'amountMinor', 'lastFour', 'refundedElsewhereMinor'])
    .select(
      sql<number>`(select coalesce(sum(amount_minor), 0) from payout where tender_id = tender.id and state <> 'failed')`.as(
        'paidBackMinor',
      ),
    )
    .where('saleId', '=', saleId)
    .orderBy('position')
    .execute()
}

/** The returns of a sale or that hold lines of it, with their units and credit on that sale. */
export async function returnsOfSale(
  db: Reader,
  saleId: string,
): Promise<ReadonlyMap<string, { readonly units: number; readonly creditMinor: number }>> {
  const rows = await db
    .selectFrom('saleLine')
    .innerJoin('returnLine', 'returnLine.saleLineId', 'saleLine.id')
    .innerJoin('visibleRma', 'visibleRma.id', 'returnLine.returnId')
    .select('returnLine.returnId')
    .select([
      sql<number>`sum(return_line.live_units)`.as('units'),
      sql<number>`sum(return_line.credited_gross_minor + return_line.allowed_minor)`.as('creditMinor'),
    ])
    .where('saleLine.saleId', '=', saleId)
    .groupBy('returnLine.returnId')
    .execute()
  const whole = await db.selectFrom('visibleRma').select('id').where('saleId', '=', saleId).execute()
  return new Map([
    ...whole.map(({ id }) => [id, { units: 0, creditMinor: 0 }] as const),
    ...rows.map(({ returnId, ...sums }) => [returnId, sums] as const),
  ])
}
