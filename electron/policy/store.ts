import type { Day } from '../../shared/calendar.ts'
import { type PolicyDocument, versionInForce } from '../../shared/policy/policy-document.ts'
import type { Reader } from '../database/open.ts'

/** A published version as the file has it. */
export interface StoredPolicy {
  readonly id: string
  readonly number: number
  readonly document: PolicyDocument
}

const known = new Map<string, PolicyDocument>()

/** The version in force on a day; of two of one day the later published. A shop always has one. */
export async function policyOfDay(db: Reader, day: Day): Promise<StoredPolicy> {
  const rows = await db.selectFrom('policyVersion').select(['id', 'number', 'validFrom']).orderBy('number').execute()
  const found = versionInForce(
    rows.map(row => ({ ...row, fromDay: row.validFrom, untilDay: null })),
    day,
  )
  const chosen = found ?? rows[0]
  if (!chosen) throw new Error('The shop has no policy')
  return policyOfId(db, chosen.id)
}

/** A version by its id. Published versions never change, so a parsed one is kept. */
export async function policyOfId(db: Reader, id: string): Promise<StoredPolicy> {
  const row = await db
    .selectFrom('policyVersion')
    .select(['id', 'number', 'rules'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const document = known.get(row.rules) ?? (JSON.parse(row.rules) as PolicyDocument)
  if (known.size > 50) known.clear()
  known.set(row.rules, document)
  return { id: row.id, number: row.number, document }
}
