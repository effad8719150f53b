import { sql } from 'kysely'
import type { Hit } from '../../shared/sales/contract.ts'
import type { Reader } from '../database/open.ts'
import { afterPrefix } from '../database/text-search.ts'
import { foldNumber } from './fold-number.ts'

const most = 8

/** Sales whose number is the text or begins with it. */
export async function findSaleHits(db: Reader, text: string): Promise<Hit[]> {
  const number = foldNumber(text)
  if (number === '') return []
  const rows = await db
    .selectFrom('visibleSale as sale')
    .leftJoin('customer', 'customer.id', 'sale.customerId')
    .select(['sale.id', 'sale.number', 'numberFolded', 'soldAt', 'totalMinor', 'currency', 'customer.name'])
    .select(
      sql<string | null>`(select description from sale_line where sale_id = sale.id order by line_number limit 1)`.as(
        'first',
      ),
    )
    .where('numberFolded', '>=', number)
    .where('numberFolded', '<', afterPrefix(number))
    .orderBy('numberFolded')
    .limit(most)
    .execute()
  return rows.map(row => ({
    kind: 'sale' as const,
    id: row.id,
    title: row.number,
    detail: [row.name, row.first].filter(part => part !== null).join(' · '),
    at: row.soldAt,
    amountMinor: row.totalMinor,
    currency: row.currency,
    exact: row.numberFolded === number,
  }))
}

/** Returns whose RMA number is the text or begins with it. */
export async function findReturnHits(db: Reader, text: string): Promise<Hit[]> {
  const number = text.toUpperCase()
  const rows = await db
    .selectFrom('visibleRma as rma')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .leftJoin('sale', 'sale.id', 'rma.saleId')
    .select(['rma.id', 'rma.number', 'rma.createdAt', 'rma.requestedAt', 'customer.name', 'sale.number as sale'])
    .where('rma.number', '>=', number)
    .where('rma.number', '<', afterPrefix(number))
    .orderBy('rma.number')
    .limit(most)
    .execute()
  return rows.map(row => ({
    kind: 'return' as const,
    id: row.id,
    title: row.number,
    detail: [row.name, row.sale].filter(part => part !== null).join(' · '),
    at: row.requestedAt ?? row.createdAt,
    amountMinor: null,
    currency: null,
    exact: row.number === number,
  }))
}

/** Store credits whose code is the text or begins with it, with their balance. */
export async function findCreditHits(db: Reader, text: string): Promise<Hit[]> {
  const code = text.toUpperCase()
  const rows = await db
    .selectFrom('storeCredit')
    .leftJoin('customer', 'customer.id', 'storeCredit.customerId')
    .select(['storeCredit.id', 'code', 'currency', 'storeCredit.createdAt', 'customer.name'])
    .select(
      sql<number>`(select coalesce(sum(amount_minor), 0) from store_credit_event where store_credit_id = store_credit.id)`.as(
        'balance',
      ),
    )
    .where('code', '>=', code)
    .where('code', '<', afterPrefix(code))
    .orderBy('code')
    .limit(most)
    .execute()
  return rows.map(row => ({
    kind: 'store_credit' as const,
    id: row.id,
    title: row.code,
    detail: row.name ?? '',
    at: row.createdAt,
    amountMinor: row.balance,
    currency: row.currency,
    exact: row.code === code,
  }))
}
