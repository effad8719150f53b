import { randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Ids for many records at once: ULIDs of one moment whose last six figures count up, as ULID allows within a
 * millisecond. The moment is that of `first`.
 */
export function createImportIds(first: string): () => string {
  const random = [...randomBytes(10)].map(byte => letters[byte % 32]).join('')
  const head = first.slice(0, 10) + random
  let count = 0
  return () => {
    count += 1
    let rest = count
    let tail = ''
    for (let place = 0; place < 6; place += 1) {
      tail = letters.charAt(rest % 32) + tail
      rest = Math.floor(rest / 32)
    }
    return head + tail
  }
}
