import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/** Words shorter than this are not in the index. */
const leastLetters = 3

/** A search text as a query of the trigram index: every word of three letters or more must occur; null for none. */
export function textQuery(text: string): string | null {
  const words = text.split(/\s+/).filter(word => [...word].length >= leastLetters)
  return words.length === 0 ? null : words.map(word => `"${word.replaceAll('"', '""')}"`).join(' ')
}

/** The rows of the index that match, oldest first: customers above 0 or products below 0. */
export function matchingRows(query: string, side: 'customer' | 'product', most: number): RawBuilder<number> {
  const range = side === 'customer' ? sql`rowid > 0` : sql`rowid < 0`
  return sql<number>`(select rowid from search_text where search_text match ${query} and ${range} limit ${most})`
}

/** The first text that follows all texts beginning with this one, for a range over an index. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`
}
