import { netCostOf, sumKnown } from '../../shared/costs/net-cost.ts'
import { counterStaff } from '../../shared/define.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { loadDispositions, loadInspections, undisposedUnits } from '../grading/store.ts'
import { findReturn, loadReturnLines } from '../returns/store.ts'
import { mayHaveCosts } from './may-add.ts'
import { costsOfReturn, heldCostsOf } from './store.ts'

/** What a return costs, as a small sum with its entries; what can't be known is null, never 0. */
export const readCosts: Handler<'costs.read'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const entries = await costsOfReturn(desk.db, rma.id)
  const reversed = new Set(entries.map(entry => entry.reversesId))
  const { kinds, totalMinor } = netCostOf(entries)
  const ofDecisions = netCostOf(entries.filter(one => one.kind === 'stock_loss' && one.dispositionId !== null))
  const mayAdd = mayHaveCosts(rma) && counterStaff.includes(desk.caller.role)
  return ok({
    kinds: [...kinds],
    totalMinor,
    ...(await stockOf(desk, rma.id, ofDecisions.totalMinor)),
    entries: entries.map(({ automatic, reversesId, dispositionId: _, ...entry }) => {
      const takenBack = reversesId !== null || reversed.has(entry.id)
      return {
        ...entry,
        automatic: automatic === 1,
        takenBack,
        mayBeTakenBack: mayAdd && automatic === 0 && !takenBack,
      }
    }),
    rateMinor: desk.shop.labourRateMinor,
    mayAdd,
  })
}

/** What the decided units cost and bring: a loss is what they cost less the value got. */
async function stockOf(desk: Reading, returnId: string, lossMinor: number | null) {
  const lines = (await loadReturnLines(desk.db, returnId)).map(line => line.id)
  const inspections = await loadInspections(desk.db, lines)
  const dispositions = await loadDispositions(desk.db, lines)
  const left = undisposedUnits(inspections, dispositions)
  const undecidedUnits = [...left.values()].reduce((sum, units) => sum + units, 0)
  const current = dispositions.filter(one => one.current === 1)
  if (current.length === 0) return { stock: null, undecidedUnits }
  const held = await heldCostsOf(desk.db, lines)
  const unitCost = (line: string) => held.get(line) ?? null
  const costMinor = sumKnown(
    current.map(one => {
      const unitMinor = unitCost(one.returnLineId)
      return unitMinor === null ? null : unitMinor * one.quantity
    }),
  )
  const stock = {
    units: current.reduce((sum, one) => sum + one.quantity, 0),
    costMinor,
    valueMinor: costMinor === null || lossMinor === null ? null : costMinor - lossMinor,
    expected: current.some(one => one.realRecoveryMinor === null),
  }
  return { stock, undecidedUnits }
}
