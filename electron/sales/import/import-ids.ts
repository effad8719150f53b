import { randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const pairs = [...letters].flatMap(first => [...letters].map(second => first + second))

/**
 * Ids for many records at once: ULIDs of one moment whose last six figures count up, as ULID allows within a
 * millisecond. The moment is that of `first`.
 */
export function createImportIds(first: string): () => string {
  const random = [...randomBytes(10)].map(byte => letters[byte % 32]).join('')
  const head = first.slice(0, 10) + random
  let count = 0
  let upper = head
  return () => {
    count += 1
    if (count % 1024 === 0 || upper === head) upper = head + pairAt(count >> 20) + pairAt(count >> 10)
    return upper + pairAt(count)
  }
}

function pairAt(count: number): string {
  return pairs[count & 1023] ?? ''
}
