import { dispositions as known } from '../../shared/grading/dispositions.ts'
import type { Writing } from '../context.ts'
import { type DecidedOn, recordDisposed, type UnitsOfLine, worthOfDisposed } from '../costs/of-grading.ts'
import { takeBackCosts } from '../costs/store.ts'
import { type DisposedPart, disposedParts } from './disposed-parts.ts'
import { type DispositionRecord, loadDispositions, loadInspections } from './store.ts'

/** The decided units of a line and what they are graded, to be held against later. */
export interface DecidedUnits {
  readonly dispositions: readonly DispositionRecord[]
  readonly parts: ReadonlyMap<string, readonly DisposedPart[]>
}

/** What is decided of a line's units, by grade. */
export async function decidedUnits(desk: Writing, lineId: string): Promise<DecidedUnits> {
  const dispositions = await loadDispositions(desk.db, [lineId])
  return { dispositions, parts: disposedParts(await loadInspections(desk.db, [lineId]), dispositions) }
}

/**
 * Values decided units anew whose grade changed: what the decision did to stock and cost is taken back today and
 * recorded by the new grade. Nothing is written where the value stays.
 */
export async function revalueDisposed(
  desk: Writing,
  units: Omit<UnitsOfLine, 'quantity'>,
  before: DecidedUnits,
): Promise<void> {
  const now = await decidedUnits(desk, units.lineId)
  for (const disposition of now.dispositions) {
    const { id } = disposition
    const old = decidedOn(disposition, before.parts.get(id) ?? [])
    const fresh = decidedOn(disposition, now.parts.get(id) ?? [])
    if ((await worthOfDisposed(desk, units, old)) === (await worthOfDisposed(desk, units, fresh))) continue
    await takeBackCosts(desk, { dispositionId: id })
    await recordDisposed(desk, units, fresh)
  }
}

/** A stored decision as stock and cost see it, with what its units are graded. */
export function decidedOn(
  { id, code: text, state, realRecoveryMinor }: DispositionRecord,
  parts: readonly DisposedPart[],
): DecidedOn {
  const code = known.find(one => one === text)
  if (code === undefined) throw new Error(`No disposition ${text}`)
  return { disposition: id, code, parts, done: state === 'done', realMinor: realRecoveryMinor }
}
