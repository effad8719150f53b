import { sql } from 'kysely'
import type { Reading } from '../../context.ts'
import { matchingRows, textQuery } from '../../database/text-search.ts'
import { foldNumber } from '../../sales/fold-number.ts'

const most = 500
const mostCustomers = 200
const yearsBack = 10

/** Ids of returns that a text can mean: their own number or its digits, the sale's number, the customer's name. */
export async function findByText(desk: Reading, text: string): Promise<readonly string[]> {
  const { db } = desk
  const number = text.toUpperCase().replace(/\s+/g, '')
  const byNumber = await db
    .selectFrom('visibleRma')
    .select('id')
    .where(eb =>
      eb.or([
        eb.and([eb('number', '>=', number), eb('number', '<', `${number}\u{10ffff}`)]),
        eb('number', 'in', numbersOf(text, desk.today)),
      ]),
    )
    .limit(most)
    .execute()
  const bySale = await db
    .selectFrom('visibleRma')
    .select('visibleRma.id')
    .where('saleId', 'in', db.selectFrom('sale').select('sale.id').where('numberFolded', '=', foldNumber(text)))
    .limit(most)
    .execute()
  const query = textQuery(text)
  const byCustomer = query
    ? await db
        .selectFrom('visibleRma')
        .select('visibleRma.id')
        .where(
          'customerId',
          'in',
          db
            .selectFrom('customer')
            .select('customer.id')
            .where('searchId', 'in', sql<number>`${matchingRows(query, 'customer', mostCustomers)}`),
        )
        .orderBy('createdAt', 'desc')
        .limit(most)
        .execute()
    : []
  return [...new Set([...byNumber, ...bySale, ...byCustomer].map(row => row.id))]
}

/** The numbers that a few digits can stand for: those of this year and the years before. */
function numbersOf(text: string, today: string): readonly string[] {
  if (!/^\d{1,6}$/.test(text)) return []
  const year = Number(today.slice(0, 4))
  return Array.from({ length: yearsBack }, (_, back) => {
    const short = String((year - back) % 100).padStart(2, '0')
    return `RMA-${short}-${text.padStart(6, '0')}`
  })
}
