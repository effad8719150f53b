import type { StepInput } from '../../shared/queues/step-input.ts'
import { ok, type Result, refuse, unreachable } from '../../shared/result.ts'
import type { Writing } from '../context.ts'
import { nextNumber } from '../returns/next-number.ts'
import { bookRecovery, detailsOf, type EntryChange, moveEntry, shareCost } from './carry-out.ts'
import type { Entry } from './entries.ts'
import { linkOpenBox } from './open-box.ts'
import type { KeptProof } from './proof-files.ts'

interface Taken {
  readonly advanced: readonly Awaited<ReturnType<typeof moveEntry>>[]
  readonly lot: { readonly id: string; readonly number: string } | null
}

type Problem =
  | Extract<Awaited<ReturnType<typeof linkOpenBox>>, { ok: false }>['failure']
  | { readonly code: 'products_differ' }

/** Takes a step that was checked with every entry. */
export async function takeStep(
  desk: Writing,
  entries: readonly Entry[],
  step: StepInput,
  proof: KeptProof | null,
): Promise<Result<Taken, Problem>> {
  const all = async (change: EntryChange, details = detailsOf(step)) => {
    const advanced: Awaited<ReturnType<typeof moveEntry>>[] = []
    for (const entry of entries) advanced.push(await moveEntry(desk, entry, step.do, { change, details, proof }))
    return ok({ advanced, lot: null })
  }
  switch (step.do) {
    case 'shelve':
      return all(step.place ? { target: step.place } : {})
    case 'open_box':
      return putOpenBox(desk, entries, step)
    case 'send_out':
      return all({ target: step.repairer, dueOn: step.dueBackOn ?? null, outDay: desk.today, backDay: null })
    case 'come_back':
    case 'mend':
      await shareCost(desk, entries, { kind: 'other', amountMinor: step.costMinor ?? 0, note: repairNote(entries) })
      return all({ backDay: desk.today, dueOn: null })
    case 'hand_over':
    case 'lose':
      return all({})
    case 'lot':
      return putInLot(desk, entries, step)
    case 'destroy':
      await shareCost(desk, entries, { kind: 'disposal', amountMinor: disposalOf(desk, entries, step), note: step.by })
      return all({ target: step.by })
    case 'harvest': {
      const taken = await all({})
      await bookRecovery(desk, entries, { grossMinor: step.valueMinor, taxRateMilli: 0, lot: null })
      return taken
    }
    case 'move':
      return all({ target: step.place })
    case 'keep':
      return all({ dueOn: step.until ?? null })
    case 'recover': {
      const taken = await all({})
      const lot = entries[0]?.record.lotId ?? null
      await bookRecovery(desk, entries, { grossMinor: step.priceMinor, taxRateMilli: step.taxRateMilli, lot })
      return taken
    }
    default:
      return unreachable(step)
  }
}

/** What destroying goods cost: as told, else the shop's usual amount for each unit. */
function disposalOf(desk: Writing, entries: readonly Entry[], step: Extract<StepInput, { do: 'destroy' }>): number {
  const units = entries.reduce((sum, entry) => sum + entry.record.quantity, 0)
  return step.costMinor ?? desk.shop.disposalMinor * units
}

const repairNote = (entries: readonly Entry[]) => entries[0]?.record.target ?? ''

async function putOpenBox(
  desk: Writing,
  entries: readonly Entry[],
  step: Extract<StepInput, { do: 'open_box' }>,
): Promise<Result<Taken, Problem>> {
  const products = new Set(entries.map(entry => entry.line.productId))
  const told = step.sku !== undefined || step.priceMinor !== undefined
  if (told && products.size > 1) return refuse({ code: 'products_differ' })
  const advanced: Awaited<ReturnType<typeof moveEntry>>[] = []
  for (const entry of entries) {
    const linked = await linkOpenBox(desk, entry, step)
    if (!linked.ok) return linked
    const details = { ...detailsOf(step), ...linked.value }
    const change = step.place ? { target: step.place } : {}
    advanced.push(await moveEntry(desk, entry, step.do, { change, details }))
  }
  return ok({ advanced, lot: null })
}

async function putInLot(
  desk: Writing,
  entries: readonly Entry[],
  step: Extract<StepInput, { do: 'lot' }>,
): Promise<Result<Taken, Problem>> {
  const { partner, reference, priceMinor, taxRateMilli } = step
  const lot = { id: desk.newId(), number: await nextNumber(desk, 'LOT') }
  const code = entries[0]?.decided.code === 'donate' ? 'donate' : 'liquidate'
  await desk.db
    .insertInto('dispositionLot')
    .values({
      ...{ ...lot, code, partner, reference, currency: desk.shop.currency },
      ...{ at: desk.now, localDay: desk.today, byStaffId: desk.caller.staffId },
    })
    .execute()
  const advanced: Awaited<ReturnType<typeof moveEntry>>[] = []
  const details = { lot: lot.number, partner, ...(reference === '' ? {} : { reference }) }
  for (const entry of entries) {
    const change = { lotId: lot.id, target: partner }
    advanced.push(await moveEntry(desk, entry, step.do, { change, details }))
  }
  const grossMinor = code === 'donate' ? (priceMinor ?? 0) : priceMinor
  if (grossMinor !== undefined) await bookRecovery(desk, entries, { grossMinor, taxRateMilli, lot: lot.id })
  return ok({ advanced, lot })
}
