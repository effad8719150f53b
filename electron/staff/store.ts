import type { Caller } from '../context.ts'
import type { Reader, Writer } from '../database/open.ts'

/** Reads who is signed in on a session, by the hash of its token. */
export async function readCaller(db: Reader, sessionHash: string): Promise<Caller | null> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'language', 'cashLimitMinor', 'overrideLimitMinor'])
    .where('id', '=', eb => eb.selectFrom('session').select('staffId').where('idHash', '=', sessionHash))
    .where('active', '=', 1)
    .executeTakeFirst()
  if (!row) return null
  const { id, ...rest } = row
  return { staffId: id, ...rest }
}

/** A name as it is compared: without case, accents or doubled spaces. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Finds an active person by id or by name. */
export async function findStaff(db: Reader, idOrName: string) {
  return db
    .selectFrom('staff')
    .selectAll()
    .where(eb => eb.or([eb('id', '=', idOrName), eb('nameFolded', '=', foldName(idOrName))]))
    .where('active', '=', 1)
    .executeTakeFirst()
}

export type StaffRecord = NonNullable<Awaited<ReturnType<typeof findStaff>>>

/** Up to two letters that stand for a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** Puts a person on a session, or takes them off with null. */
export async function setSessionStaff(
  db: Writer,
  sessionHash: string,
  staffId: string | null,
  at: string,
): Promise<void> {
  await db
    .insertInto('session')
    .values({ idHash: sessionHash, staffId, startedAt: at, seenAt: at })
    .onConflict(conflict => conflict.column('idHash').doUpdateSet({ staffId, seenAt: at }))
    .execute()
}
