import type { ShapeMap } from '../../shared/books/account-map.ts'
import type { AccountKey } from '../../shared/books/accounts.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { unmappedKeys } from '../../shared/books/journal-rows.ts'
import type { Reading, Writing } from '../context.ts'
import { gatherFacts } from './gather-facts.ts'

/** Accounts that a month posts to and the map has no account for. */
export async function accountsToMap(
  { db, shop }: Pick<Reading | Writing, 'db' | 'shop'>,
  month: string,
  map: ShapeMap,
): Promise<readonly AccountKey[]> {
  return unmappedKeys(journalOfMonth(await gatherFacts(db, month, shop.currency), month), map)
}
