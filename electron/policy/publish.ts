import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { listVersions } from './read.ts'

/** Publishes a new version, in force from a day on that is not past: sales before it keep the version they had. */
export const publishPolicy: Handler<'policy.publish'> = async (desk, input) => {
  const [latest] = await listVersions(desk.db)
  if ((latest?.number ?? 0) !== input.basedOn) return refuse({ code: 'changed_meanwhile' })
  if (input.validFrom < desk.today) return refuse({ code: 'day_is_past', today: desk.today })
  const version = {
    id: desk.newId(),
    number: input.basedOn + 1,
    validFrom: input.validFrom,
    publishedAt: desk.now,
    note: input.note ?? null,
  }
  await desk.db
    .insertInto('policyVersion')
    .values({ ...version, rules: JSON.stringify(input.document), publishedBy: desk.caller.staffId })
    .execute()
  desk.note(
    { kind: 'policy_version', id: version.id },
    { number: version.number, validFrom: version.validFrom, rules: input.document.entries.map(entry => entry.rule) },
  )
  return ok({ ...version, publishedBy: desk.caller.name, document: input.document })
}
