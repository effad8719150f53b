import { type DispositionStatus, dispositionStatus } from '../../shared/grading/disposition-states.ts'
import { expectedValueMinor } from '../../shared/grading/expected-value.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import { mulDiv } from '../../shared/money.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { SuggestionView } from '../../shared/returns/views.ts'
import type { Writing } from '../context.ts'
import type { DecidedOn } from '../costs/of-grading.ts'
import { disposedParts } from '../grading/disposed-parts.ts'
import { learntValues } from '../grading/learnt-values.ts'
import { decidedOn } from '../grading/revalue.ts'
import { type DispositionRecord, type InspectionRecord, loadDispositions, loadInspections } from '../grading/store.ts'
import { gradedUnitsOf, groundOf, type SuggestionGround, suggestFor } from '../grading/suggest.ts'
import { type LoadedReturn, loadReturn, soldLineOf } from '../returns/loaded-return.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import type { ReturnLineRecord } from '../returns/store.ts'

/** Units of one grade in an entry, and what they are expected to bring all together. */
export interface EntryPart {
  readonly grade: Grade
  readonly quantity: number
  readonly expectedMinor: number | null
}

/** A decision in force with everything a step of it is decided from. */
export interface Entry {
  readonly record: DispositionRecord
  readonly status: DispositionStatus
  readonly decided: DecidedOn
  readonly returnId: string
  readonly line: ReturnLineRecord
  readonly sold: SoldLineFacts | null
  /** What one of its units was first sold for, net. */
  readonly netMinor: number
  readonly parts: readonly EntryPart[]
  /** What may not be done with its units, as they are graded now. */
  readonly refused: SuggestionView['refused']
}

/** Loads entries by id, each once; refused as soon as one is not there. */
export async function loadEntries(
  desk: Writing,
  ids: readonly string[],
): Promise<Result<readonly Entry[], { readonly code: 'not_found' }>> {
  const returns = new Map<string, LoadedReturn | null>()
  const entries: Entry[] = []
  for (const id of new Set(ids)) {
    const place = await desk.db
      .selectFrom('disposition')
      .innerJoin('returnLine', 'returnLine.id', 'disposition.returnLineId')
      .select(['returnLine.id as line', 'returnLine.returnId'])
      .where('disposition.id', '=', id)
      .executeTakeFirst()
    if (!place) return refuse({ code: 'not_found' })
    const loaded = returns.get(place.returnId) ?? (await loadReturn(desk, place.returnId))
    returns.set(place.returnId, loaded)
    const line = loaded?.lines.find(one => one.id === place.line)
    if (!loaded || !line) return refuse({ code: 'not_found' })
    const entry = await entryOf(desk, { loaded, line, id })
    if (!entry) return refuse({ code: 'not_found' })
    entries.push(entry)
  }
  return ok(entries)
}

interface At {
  readonly loaded: LoadedReturn
  readonly line: ReturnLineRecord
  readonly id: string
}

async function entryOf(desk: Writing, { loaded, line, id }: At): Promise<Entry | null> {
  const dispositions = await loadDispositions(desk.db, [line.id])
  const record = dispositions.find(one => one.id === id)
  if (!record) return null
  const inspections = await loadInspections(desk.db, [line.id])
  const parts = disposedParts(inspections, dispositions).get(id) ?? []
  const sold = soldLineOf(loaded, line)
  const netMinor = sold ? mulDiv(sold.paid.netMinor, 1, sold.quantity) : 0
  const { byGrade } = await learntValues(desk.db, sold?.product?.category ?? null)
  const graded = inspections.filter(one => parts.some(part => part.inspectionId === one.id))
  return {
    ...{ record, line, sold, netMinor },
    status: dispositionStatus(record),
    decided: decidedOn(record, parts),
    returnId: loaded.rma.id,
    parts: parts.map(({ grade, quantity }) => {
      const expectedMinor = expectedValueMinor(grade, netMinor, byGrade)
      return { grade, quantity, expectedMinor: expectedMinor === null ? null : expectedMinor * quantity }
    }),
    refused: refusedFor({ line, sold }, graded, await groundOf(desk, sold)),
  }
}

function refusedFor(
  { line, sold }: Pick<Entry, 'line' | 'sold'>,
  inspections: readonly InspectionRecord[],
  ground: SuggestionGround,
): SuggestionView['refused'] {
  return inspections.flatMap(one => suggestFor(sold, gradedUnitsOf(line, one), ground)?.refused ?? [])
}
