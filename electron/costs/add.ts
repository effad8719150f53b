import type { Input } from '../../shared/contract.ts'
import { signedCost } from '../../shared/costs/kinds.ts'
import { labourMinor } from '../../shared/costs/labour.ts'
import { netCostOf } from '../../shared/costs/net-cost.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { findReturn } from '../returns/store.ts'
import { mayHaveCosts } from './may-add.ts'
import { costsOfReturn, recordTypedCost, type TypedCost } from './store.ts'

type Asked = Input<'costs.add'>['cost']

/** Adds a cost typed by hand. What was typed wrong is taken back by its opposite; both stay on record. */
export const addCost: Handler<'costs.add'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  if (!mayHaveCosts(rma)) {
    const state = rma.channel === 'imported' ? 'imported' : rma.status
    return refuse({ code: 'not_possible_from', state, event: 'add_cost' })
  }
  const made = await toRecord(desk, rma.id, input.cost)
  if (!made.ok) return made
  const cost = await recordTypedCost(desk, rma.id, made.value)
  const { totalMinor } = netCostOf(await costsOfReturn(desk.db, rma.id))
  const { kind, amountMinor, minutes, reversesId } = made.value
  desk.note({ kind: 'return', id: rma.id }, { cost, kind, amountMinor, minutes, takesBack: reversesId })
  return ok({ cost, totalMinor })
}

type Problem = {
  readonly code: 'reason_needed' | 'rate_needed' | 'cost_not_found' | 'cost_is_automatic' | 'cost_taken_back'
}

async function toRecord(desk: Writing, returnId: string, asked: Asked): Promise<Result<TypedCost, Problem>> {
  const note = asked.note?.trim() || null
  if (asked.how === 'opposite') {
    if (note === null) return refuse({ code: 'reason_needed' })
    return oppositeOf(desk, returnId, asked.of, note)
  }
  const { kind } = asked
  if (kind === 'other' && note === null) return refuse({ code: 'reason_needed' })
  if (asked.how === 'amount') {
    const amountMinor = signedCost(kind, asked.amountMinor)
    return ok({ kind, amountMinor, minutes: null, rateMinor: null, note, reversesId: null })
  }
  const rateMinor = asked.rateMinor ?? desk.shop.labourRateMinor
  if (rateMinor === 0) return refuse({ code: 'rate_needed' })
  const { minutes } = asked
  return ok({ kind, amountMinor: labourMinor(minutes, rateMinor), minutes, rateMinor, note, reversesId: null })
}

async function oppositeOf(
  desk: Writing,
  returnId: string,
  id: string,
  note: string,
): Promise<Result<TypedCost, Problem>> {
  const entries = await costsOfReturn(desk.db, returnId)
  const earlier = entries.find(entry => entry.id === id)
  if (!earlier) return refuse({ code: 'cost_not_found' })
  if (earlier.automatic === 1) return refuse({ code: 'cost_is_automatic' })
  const taken = earlier.reversesId !== null || entries.some(entry => entry.reversesId === id)
  if (taken) return refuse({ code: 'cost_taken_back' })
  const { kind, amountMinor, minutes, rateMinor } = earlier
  return ok({ kind, amountMinor: 0 - (amountMinor ?? 0), minutes, rateMinor, note, reversesId: id })
}
