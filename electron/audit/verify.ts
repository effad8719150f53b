import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { chainStart, hashEvent } from './append-event.ts'

/** The chain's head as it is kept outside the file. */
export interface Anchor {
  readonly seq: number
  readonly hash: string
}

type Broken = { readonly seq: number; readonly what: 'changed' | 'missing' | 'inserted' | 'truncated' }

const batch = 5000

/** Walks the whole chain and compares it with the head kept outside: names the first event that is not as written. */
export const verifyAudit: Handler<'audit.verify'> = async desk => {
  const found = await walkChain(desk.db, readAnchor(desk.room.folder))
  return ok(found)
}

/** Walks a chain. An anchor older than the head is fine; one the chain never reached means loss. */
export async function walkChain(
  db: Reader,
  anchor: Anchor | null,
): Promise<{ events: number; head: string; broken: Broken | null }> {
  let previous = chainStart
  let seq = 0
  for (;;) {
    const rows = await db
      .selectFrom('auditEvent')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(batch)
      .execute()
    for (const { hash, previousHash, ...body } of rows) {
      if (body.seq !== seq + 1) return { events: seq, head: previous, broken: { seq: seq + 1, what: 'missing' } }
      if (previousHash !== previous) return { events: seq, head: previous, broken: { seq: body.seq, what: 'inserted' } }
      if (hash !== hashEvent(previous, body))
        return { events: seq, head: previous, broken: { seq: body.seq, what: 'changed' } }
      if (anchor?.seq === body.seq && anchor.hash !== hash)
        return { events: seq, head: hash, broken: { seq: body.seq, what: 'changed' } }
      previous = hash
      seq = body.seq
    }
    if (rows.length < batch) break
  }
  if (anchor && anchor.seq > seq) return { events: seq, head: previous, broken: { seq: seq + 1, what: 'truncated' } }
  return { events: seq, head: previous, broken: null }
}

/** Reads the head kept outside the file; null before the first commit. */
export function readAnchor(folder: string): Anchor | null {
  const path = join(folder, 'audit-head.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Anchor) : null
}

/** Keeps the chain's head outside the file, replacing the earlier one whole. */
export async function writeAnchor(db: Reader, folder: string): Promise<void> {
  const head = await db
    .selectFrom('auditEvent')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!head) return
  const path = join(folder, 'audit-head.json')
  writeFileSync(`${path}.new`, JSON.stringify(head satisfies Anchor), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
