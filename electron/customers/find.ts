import { sql } from 'kysely'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'
import { afterPrefix, matchingRows, textQuery } from '../database/text-search.ts'
import { foldName } from '../staff/store.ts'
import { phoneDigits, purchasesOf, returnsOf } from './store.ts'

const pageSize = 100
const mostMatches = 2000

/** Finds customers by name, e-mail, phone or reference, in order of their names. */
export const findCustomers: Handler<'customers.find'> = async (desk, { cursor, ...filters }) => {
  const text = filters.text?.trim() ?? ''
  const place = cursor === undefined ? null : readCursor(cursor, { text })
  if (cursor !== undefined && !place) return refuse({ code: 'cursor_stale' })
  let customers = desk.db
    .selectFrom('visibleCustomer as customer')
    .select(['id', 'name', 'nameFolded', 'phone', 'email', 'blockedSince', purchasesOf, returnsOf])
    .orderBy('nameFolded')
    .orderBy('id')
    .limit(pageSize + 1)
  if (place) customers = customers.where(sql<boolean>`(name_folded, id) > (${place.key}, ${place.id})`)
  if (text !== '') {
    const folded = foldName(text)
    const digits = phoneDigits(text)?.replace(/^0+/, '') ?? ''
    const query = textQuery(/^[\d\s()+/.-]+$/.test(text) && digits.length >= 3 ? digits : text)
    customers = query
      ? customers.where('searchId', 'in', sql<number>`${matchingRows(query, 'customer', mostMatches)}`)
      : customers.where('nameFolded', '>=', folded).where('nameFolded', '<', afterPrefix(folded))
  }
  const rows = await customers.execute()
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return ok({
    customers: page.map(({ nameFolded: _folded, ...row }) => row),
    next: rows.length > pageSize && last ? writeCursor({ key: last.nameFolded, id: last.id }, { text }) : null,
  })
}
