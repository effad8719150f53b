import type { Input } from '../../shared/contract.ts'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import type { StepInput } from '../../shared/queues/step-input.ts'
import { isStepPossible, stepRules } from '../../shared/queues/steps.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Prepared, Writing } from '../context.ts'
import { updateReturn } from '../returns/store.ts'
import { type Entry, loadEntries } from './entries.ts'
import { keepProof } from './proof-files.ts'
import { takeStep } from './take-step.ts'

type Asked = Input<'dispositions.advance'>
type Kept = Awaited<ReturnType<typeof keepProof>> | null

/** Carries decisions out, one or many alike, or goes one step further with them: all of them or none. */
export const advanceDispositions: Prepared<'dispositions.advance', Kept> = {
  async prepare(desk, { step }) {
    return step.do === 'destroy' && step.proof !== undefined ? keepProof(desk.room, step.proof) : null
  },
  async run(desk, { entries: ids, step }, kept) {
    if (kept?.ok === false) return kept
    const found = await loadEntries(desk, ids)
    if (!found.ok) return found
    const entries = await wholeLots(desk, found.value, step)
    if (!entries.ok) return entries
    const refused = refusalOf(desk, entries.value, step)
    if (refused) return refuse(refused)
    const taken = await takeStep(desk, entries.value, step, kept?.value ?? null)
    if (!taken.ok) return taken
    for (const id of new Set(entries.value.map(entry => entry.returnId))) await updateReturn(desk, id, {})
    desk.note(subjectOf(entries.value, taken.value.lot), {
      step: step.do,
      entries: entries.value.map(entry => entry.record.id),
      lot: taken.value.lot?.number ?? null,
      sha256: kept?.value.sha256 ?? null,
    })
    return ok({ advanced: [...taken.value.advanced], lot: taken.value.lot })
  },
}

function subjectOf(entries: readonly Entry[], lot: { readonly id: string } | null) {
  if (lot) return { kind: 'lot', id: lot.id }
  const [first] = entries
  return entries.length === 1 && first ? { kind: 'return', id: first.returnId } : { kind: 'dispositions', id: 'list' }
}

/** What was got for a lot was got for all of it: its other entries come along. */
async function wholeLots(
  desk: Writing,
  entries: readonly Entry[],
  step: StepInput,
): Promise<Result<readonly Entry[], { readonly code: 'not_found' } | { readonly code: 'lists_differ' }>> {
  if (step.do !== 'recover') return ok(entries)
  const lots = new Set(entries.map(entry => entry.record.lotId))
  if (lots.size > 1) return refuse({ code: 'lists_differ' })
  const [lot = null] = lots
  if (lot === null) return ok(entries)
  const all = await desk.db
    .selectFrom('disposition')
    .select('id')
    .where('lotId', '=', lot)
    .where('current', '=', 1)
    .orderBy('id')
    .execute()
  return loadEntries(
    desk,
    all.map(one => one.id),
  )
}

type Refusal =
  | { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }
  | { readonly code: 'step_not_for_list'; readonly disposition: Disposition; readonly step: string }
  | { readonly code: 'lists_differ' | 'day_ahead' }
  | {
      readonly code: 'disposition_refused'
      readonly disposition: string
      readonly why: Entry['refused'][number]['why']
    }

/** Why a step can't be taken with these entries; null when it can. */
function refusalOf(desk: Pick<Writing, 'today'>, entries: readonly Entry[], step: Asked['step']): Refusal | null {
  const { event, codes } = stepRules[step.do]
  for (const { decided, status } of entries) {
    const { code } = decided
    if (!codes.includes(code)) return { code: 'step_not_for_list', disposition: code, step: step.do }
    if (!isStepPossible({ code, status }, step.do)) return { code: 'not_possible_from', state: status, event }
  }
  if (step.do === 'lot' && new Set(entries.map(entry => entry.decided.code)).size > 1) return { code: 'lists_differ' }
  if (step.do === 'destroy' && step.on > desk.today) return { code: 'day_ahead' }
  if (event !== 'carry_out' && event !== 'send_out' && event !== 'mend') return null
  for (const { decided, refused } of entries) {
    const why = refused.find(one => one.code === decided.code)?.why
    if (why) return { code: 'disposition_refused', disposition: decided.code, why }
  }
  return null
}
