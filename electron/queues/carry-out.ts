import { type dispositionStatus, moveDisposition } from '../../shared/grading/disposition-states.ts'
import { share } from '../../shared/money.ts'
import { sharePrice } from '../../shared/queues/share-price.ts'
import type { StepInput } from '../../shared/queues/step-input.ts'
import { stepRules } from '../../shared/queues/steps.ts'
import type { Writing } from '../context.ts'
import { recordCarriedOut, recordRepacking, recordStockLoss } from '../costs/of-grading.ts'
import { recordTypedCost, takeBackEntries } from '../costs/store.ts'
import { categoryKey } from '../grading/learnt-values.ts'
import type { DispositionRecord } from '../grading/store.ts'
import type { Entry } from './entries.ts'
import type { KeptProof } from './proof-files.ts'
import { takeBackRecoveries, writeRecoveries } from './recoveries.ts'

/** What a step leaves on an entry. */
export type EntryChange = Partial<
  Pick<DispositionRecord, 'state' | 'target' | 'outDay' | 'backDay' | 'dueOn' | 'lotId'>
>

/** Moves an entry by a step, keeps the step with its document, and books what leaves the hold. */
export async function moveEntry(
  desk: Writing,
  entry: Entry,
  step: StepInput['do'],
  said: { readonly change: EntryChange; readonly details: Details; readonly proof?: KeptProof | null },
): Promise<{ readonly disposition: string; readonly state: ReturnType<typeof dispositionStatus> }> {
  const { record, status, line, sold, returnId, decided } = entry
  const moved = moveDisposition(status, stepRules[step].event)
  if (!moved.ok) throw new Error(`A checked step is not possible: ${step} from ${status}`)
  const done = moved.value === 'done' && status !== 'done'
  const change: EntryChange = done ? { ...said.change, state: 'done' } : said.change
  if (Object.keys(change).length > 0)
    await desk.db.updateTable('disposition').set(change).where('id', '=', record.id).execute()
  await desk.db
    .insertInto('dispositionStep')
    .values({
      ...{ id: desk.newId(), dispositionId: record.id, step, fromState: status, toState: moved.value },
      details: JSON.stringify(said.details),
      ...{ fileSha256: said.proof?.sha256 ?? null, fileName: said.proof?.name ?? null },
      ...{ fileType: said.proof?.type ?? null, at: desk.now, localDay: desk.today, byStaffId: desk.caller.staffId },
    })
    .execute()
  if (done) {
    const units = { returnId, lineId: line.id, sold }
    await recordCarriedOut(desk, units, { ...decided, done: true })
    await recordRepacking(desk, units, decided)
  }
  return { disposition: record.id, state: moved.value }
}

/** What was said with a step: texts, days and amounts by name. */
export type Details = Readonly<Record<string, string | number>>

/** What of a step is kept word for word; what is empty is left out. */
export function detailsOf(step: object): Details {
  const kept = Object.entries(step).filter(([name, value]) => name !== 'do' && name !== 'proof' && value !== '')
  return Object.fromEntries(kept.filter((pair): pair is [string, string | number] => pair[1] !== undefined))
}

/** A cost of all entries together, shared over them by units and typed into the return of each. */
export async function shareCost(
  desk: Writing,
  entries: readonly Entry[],
  cost: { readonly kind: 'disposal' | 'other'; readonly amountMinor: number; readonly note: string },
): Promise<void> {
  const parts = share(
    cost.amountMinor,
    entries.map(entry => entry.record.quantity),
  )
  for (const [index, entry] of entries.entries()) {
    const amountMinor = parts[index] ?? 0
    if (amountMinor === 0) continue
    const { kind, note } = cost
    await recordTypedCost(desk, entry.returnId, {
      ...{ kind, amountMinor, note: note || null },
      ...{ minutes: null, rateMinor: null, reversesId: null },
    })
  }
}

/**
 * What was really got for entries: one price shared over their units. What was told of them before is taken back, and
 * the loss on their goods follows from now on from the real amount.
 */
export async function bookRecovery(
  desk: Writing,
  entries: readonly Entry[],
  price: { readonly grossMinor: number; readonly taxRateMilli: number; readonly lot: string | null },
): Promise<void> {
  const parts = entries.flatMap(entry => entry.parts.map(part => ({ entry, ...part })))
  const shares = sharePrice(price.grossMinor, price.taxRateMilli, parts)
  const recovered = parts.map(({ entry, grade, quantity }, index) => ({
    ...{ disposition: entry.record.id, lot: price.lot, code: entry.decided.code, grade, quantity },
    category: categoryKey(entry.sold?.product?.category ?? null),
    soldNetMinor: entry.netMinor * quantity,
    ...(shares[index] ?? { netMinor: 0, taxMinor: 0 }),
  }))
  await takeBackRecoveries(
    desk,
    entries.map(entry => entry.record.id),
  )
  await writeRecoveries(desk, recovered, price.taxRateMilli)
  for (const { record, returnId, line, sold, decided } of entries) {
    const own = recovered.filter(one => one.disposition === record.id)
    const realMinor = own.reduce((sum, one) => sum + one.netMinor, 0)
    await desk.db.updateTable('disposition').set({ realRecoveryMinor: realMinor }).where('id', '=', record.id).execute()
    await takeBackEntries(desk, { dispositionId: record.id })
    const units = { returnId, lineId: line.id, sold }
    await recordStockLoss(desk, units, { ...decided, done: true, realMinor })
    await recordRepacking(desk, units, decided)
  }
}
