import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'

/** Where a keyset page ended: the sort key and id of its last row. */
export interface Place {
  readonly key: string | number
  readonly id: string
}

/** Writes a place as an opaque text bound to the filters it was read with. */
export function writeCursor(place: Place, filters: unknown): string {
  return Buffer.from(JSON.stringify([place.key, place.id, fingerprint(filters)])).toString('base64url')
}

/** Reads a cursor back; null when it is none, or when the filters are others (`cursor_stale`). */
export function readCursor(text: string, filters: unknown): Place | null {
  try {
    const [key, id, print] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown, unknown]
    if (print !== fingerprint(filters) || typeof id !== 'string') return null
    return typeof key === 'string' || typeof key === 'number' ? { key, id } : null
  } catch {
    return null
  }
}

function fingerprint(filters: unknown): string {
  return createHash('sha256').update(canonicalJson(filters)).digest('base64url').slice(0, 12)
}
