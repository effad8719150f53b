import { sql } from 'kysely'
import type { Hit } from '../../shared/sales/contract.ts'
import { phoneDigits } from '../customers/store.ts'
import type { Reader } from '../database/open.ts'
import { matchingRows, textQuery } from '../database/text-search.ts'
import { foldName } from '../staff/store.ts'
import { rankMatches } from './rank-matches.ts'

const most = 8
const mostCandidates = 200
const leastDigits = 4

/** Customers whose e-mail, phone or reference is the text, or whose name, e-mail or phone holds it. */
export async function findCustomerHits(db: Reader, text: string): Promise<Hit[]> {
  const digits = /^[\d\s()+/.-]+$/.test(text) ? (phoneDigits(text) ?? '') : ''
  const email = text.toLowerCase()
  const customers = db
    .selectFrom('visibleCustomer as customer')
    .select(['id', 'name', 'nameFolded', 'email', 'emailFolded', 'phone', 'phoneDigits', 'externalRef'])
  const exact = await customers
    .where(eb =>
      eb.or([
        eb('externalRef', '=', text),
        ...(text.includes('@') ? [eb('emailFolded', '=', email)] : []),
        ...(digits.length >= leastDigits ? [eb('phoneDigits', '=', digits)] : []),
      ]),
    )
    .limit(most)
    .execute()
  const query = textQuery(digits.length >= leastDigits ? digits.replace(/^0+/, '') : text)
  const candidates = query
    ? await customers.where('searchId', 'in', sql<number>`${matchingRows(query, 'customer', mostCandidates)}`).execute()
    : []
  const isExact = new Set(exact.map(({ id }) => id))
  const others = rankMatches(
    candidates.filter(({ id }) => !isExact.has(id)),
    foldName(text),
    row => row.nameFolded,
  )
  return [...exact, ...others].slice(0, most).map(row => ({
    kind: 'customer' as const,
    id: row.id,
    title: row.name,
    detail: [row.email, row.phone].filter(part => part !== null).join(' · '),
    at: null,
    amountMinor: null,
    currency: null,
    exact: isExact.has(row.id),
  }))
}
