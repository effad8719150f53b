import { ok, type Result, refuse } from '../../shared/result.ts'
import { returnableUnits } from '../../shared/returns/live-units.ts'
import type { TooManyUnits } from '../../shared/returns/unit-states.ts'
import type { UnitBasis } from '../../shared/settlements/bases.ts'
import type { Reading, Writing } from '../context.ts'
import { judgeLine } from '../returns/judge-return.ts'
import { type LoadedReturn, reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import type { ChosenUnits, UnitsToSettle } from './settle-units.ts'

type Basis = Exclude<UnitBasis, 'accepted'>

/**
 * Units that are settled without goods: awaited ones that the customer keeps or has new ones for, or lost ones that never
 * came. A lost unit
 * that was sold only once is refunded only once: what another return holds of its sale line by now is not there any more.
 */
export async function findUnitsWithoutGoods(
  desk: Reading | Writing,
  loaded: LoadedReturn,
  basis: Basis,
  chosen: readonly ChosenUnits[] | undefined,
): Promise<Result<readonly UnitsToSettle[], TooManyUnits>> {
  const wanted = await toJudge(desk, loaded)
  const found: UnitsToSettle[] = []
  const taken = new Map<string, number>()
  for (const line of loaded.lines) {
    const sold = soldLineOf(loaded, line)
    if (!sold) continue
    const before = taken.get(sold.id) ?? 0
    const availableUnits = availableOf(basis, loaded.lines, line, sold, before)
    const asked = chosen?.reduce((sum, one) => (one.line === line.id ? sum + one.quantity : sum), 0)
    const units = asked ?? availableUnits
    if (units > availableUnits) {
      const state = basis === 'lost_in_transit' ? 'lost' : 'awaiting'
      return refuse({ code: 'too_many_units', state, event: 'settle', availableUnits, askedUnits: units })
    }
    if (units === 0) continue
    taken.set(sold.id, before + units)
    const claimed = { key: line.id, line: sold, quantity: units, reason: reasonOf(line.reason) }
    const unseen = { foundReason: null, serial: line.serial, grade: null, checklist: {} }
    const evaluation = judgeLine(desk, wanted, { ...claimed, ...unseen }, 0)
    const nothingOff = { partialMinor: undefined, reason: null, deduction: null, inspection: null }
    found.push({ basis, line, sold, units, ...nothingOff, evaluation: { ...evaluation, fee: null } })
  }
  return ok(found)
}

function availableOf(
  basis: Basis,
  lines: readonly ReturnLineRecord[],
  line: ReturnLineRecord,
  sold: SoldLineFacts,
  taken: number,
): number {
  const ahead = Math.max(0, line.settledUnits - line.counts.accepted)
  if (basis === 'keep_item') return Math.max(0, line.counts.awaiting - ahead)
  if (basis === 'advance_exchange') return Math.max(0, line.counts.awaiting + line.counts.in_transit - ahead)
  const held = lines.reduce((sum, one) => (one.saleLineId === sold.id ? sum + one.liveUnits : sum), taken)
  const free = returnableUnits(sold.quantity, sold.liveUnits + held, sold.refundedElsewhereUnits)
  return Math.min(line.counts.lost - line.lostSettledUnits, free)
}
