import type { Input } from '../../shared/contract.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { presetsToConfirm, presetsUsed } from '../../shared/policy/preset-file.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { policyPresets } from './presets.ts'
import { listVersions } from './read.ts'
import { policyOfId } from './store.ts'

/** Publishes a new version, in force from a day on that is not past: sales before it keep the version they had. */
export const publishPolicy: Handler<'policy.publish'> = async (desk, input) => {
  const [latest] = await listVersions(desk.db)
  if ((latest?.number ?? 0) !== input.basedOn) return refuse({ code: 'changed_meanwhile' })
  if (input.validFrom < desk.today) return refuse({ code: 'day_is_past', today: desk.today })
  const document = await confirmedDocument(desk, input)
  const [missing] = presetsToConfirm(document.entries, policyPresets(desk.room.resources), document.confirmed ?? [])
  if (missing !== undefined) return refuse({ code: 'preset_not_confirmed', preset: missing })
  const version = {
    id: desk.newId(),
    number: input.basedOn + 1,
    validFrom: input.validFrom,
    publishedAt: desk.now,
    note: input.note ?? null,
  }
  await desk.db
    .insertInto('policyVersion')
    .values({ ...version, rules: JSON.stringify(document), publishedBy: desk.caller.staffId })
    .execute()
  desk.note(
    { kind: 'policy_version', id: version.id },
    {
      number: version.number,
      validFrom: version.validFrom,
      rules: document.entries.map(entry => entry.rule),
      confirmed: input.confirm,
    },
  )
  return ok({ ...version, publishedBy: desk.caller.name, document })
}

/** The document with the confirmations its rules need: those of the version before, and those given now. */
async function confirmedDocument(desk: Writing, input: Input<'policy.publish'>): Promise<PolicyDocument> {
  const presets = policyPresets(desk.room.resources)
  const { entries, kinderVersion } = input.document
  const used = presetsUsed(entries, presets)
  const [latest] = await listVersions(desk.db)
  const before = latest ? ((await policyOfId(desk.db, latest.id)).document.confirmed ?? []) : []
  const now = used
    .filter(preset => input.confirm.includes(preset.id))
    .map(({ id, reviewedDay }) => ({ preset: id, reviewedDay, by: desk.caller.name, at: desk.now }))
  const kept = before.filter(
    one => used.some(preset => preset.id === one.preset) && !now.some(fresh => fresh.preset === one.preset),
  )
  const confirmed = [...kept, ...now]
  return { format: 1, entries, ...(confirmed.length > 0 && { confirmed }), ...(kinderVersion && { kinderVersion }) }
}
