import * as z from 'zod'
import { sentence } from '../../shared/fields.ts'
import { dispositionStatus } from '../../shared/grading/disposition-states.ts'
import type { DecisionView } from '../../shared/queues/contract.ts'
import { queueSteps } from '../../shared/queues/steps.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { decisions, knownCode, selectEntry, viewsOf } from './entry-views.ts'
import { lotWithPrice } from './lots.ts'
import { openBoxOf } from './open-box.ts'

const details = z.record(z.string(), z.union([z.string(), z.number()]))
const taxes = z.array(z.object({ rateMilli: z.int() }))

/** Reads one entry with every decision on its units, the earliest first, and what the next step proposes. */
export const readDisposition: Handler<'dispositions.read'> = async (desk, input) => {
  const row = await selectEntry(decisions(desk.db)).where('disposition.id', '=', input.disposition).executeTakeFirst()
  if (!row) return refuse({ code: 'not_found' })
  const [entry] = await viewsOf(desk, [row])
  if (!entry) return refuse({ code: 'not_found' })
  const line = await desk.db
    .selectFrom('returnLine')
    .leftJoin('saleLine', 'saleLine.id', 'returnLine.saleLineId')
    .select(['returnLine.productId', 'saleLine.taxes'])
    .where('returnLine.id', '=', row.line)
    .executeTakeFirstOrThrow()
  const [tax] = line.taxes === null ? [] : taxes.parse(JSON.parse(line.taxes))
  const openBox =
    entry.code === 'restock_open_box' ? await openBoxOf(desk.db, line.productId, entry.grades[0] ?? 'B') : null
  return ok({
    entry,
    chain: await chainOf(desk, row.id),
    openBox: openBox && { sku: openBox.sku, priceMinor: openBox.priceMinor, isThere: openBox.known !== null },
    lot: entry.lot && (await lotWithPrice(desk.db, entry.lot.id)),
    taxRateMilli: tax?.rateMilli ?? 0,
  })
}

/** The decisions that led to one, and those that came after it. */
async function chainOf(desk: Reading, id: string): Promise<DecisionView[]> {
  const ids = [id]
  for (let earliest: string | null = id; earliest !== null; ) {
    const before: { earlierId: string | null } | undefined = await desk.db
      .selectFrom('disposition')
      .select('earlierId')
      .where('id', '=', earliest)
      .executeTakeFirst()
    earliest = before?.earlierId ?? null
    if (earliest !== null) ids.unshift(earliest)
  }
  for (let latest: string | undefined = id; latest !== undefined; ) {
    const after: { id: string } | undefined = await desk.db
      .selectFrom('disposition')
      .select('id')
      .where('earlierId', '=', latest)
      .executeTakeFirst()
    latest = after?.id
    if (latest !== undefined) ids.push(latest)
  }
  const views = await Promise.all(ids.map(one => decisionOf(desk, one)))
  return views
}

async function decisionOf(desk: Reading, id: string): Promise<DecisionView> {
  const row = await desk.db
    .selectFrom('disposition')
    .leftJoin('staff', 'staff.id', 'disposition.byStaffId')
    .selectAll('disposition')
    .select('staff.name as by')
    .where('disposition.id', '=', id)
    .executeTakeFirstOrThrow()
  const steps = await desk.db
    .selectFrom('dispositionStep as step')
    .leftJoin('staff', 'staff.id', 'step.byStaffId')
    .select(['step.id', 'step.step', 'step.details', 'step.fileName as proof', 'step.at', 'staff.name as by'])
    .where('step.dispositionId', '=', id)
    .orderBy('step.at')
    .orderBy('step.id')
    .execute()
  return {
    ...{ id, code: knownCode(row.code), state: dispositionStatus(row), quantity: row.quantity },
    suggested: row.suggestedCode === null ? null : knownCode(row.suggestedCode),
    why: row.suggestedWhy === null ? null : sentence.parse(JSON.parse(row.suggestedWhy)),
    ...{ at: row.at, by: row.by, realMinor: row.realRecoveryMinor },
    steps: steps.map(({ step, details: text, ...one }) => ({
      ...one,
      step: z.enum(queueSteps).parse(step),
      details: details.parse(JSON.parse(text)),
    })),
  }
}
