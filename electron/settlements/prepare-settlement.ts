import { ok, type Result, refuse } from '../../shared/result.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import type { TooManyUnits } from '../../shared/returns/unit-states.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import type { PreviewRefusal } from '../../shared/settlements/preview.ts'
import type { Reading, Writing } from '../context.ts'
import { outboundOf, returnShippingOf } from '../returns/judge-return.ts'
import { type LoadedReturn, loadReturn } from '../returns/loaded-return.ts'
import { type Composed, composeSettlement } from './compose.ts'
import { decidesAlone, isAboveLimit } from './second-person.ts'
import { type ChosenUnits, findUnitsToSettle, type UnitsToSettle } from './settle-units.ts'

/** What preview and payment are asked for alike. */
export interface AskedPayment {
  readonly return: string
  readonly wish: PayoutWish
  readonly lines?: readonly ChosenUnits[] | undefined
}

/** Everything a settlement would be: shown by the preview, written by the payment. */
export interface PreparedSettlement {
  readonly loaded: LoadedReturn
  readonly units: readonly UnitsToSettle[]
  readonly composed: Composed
  readonly totalMinor: number
  /** A second person that has to sign for this amount; null when nobody has to. */
  readonly approval: ApprovalNeed | null
}

export type PrepareProblem =
  | { readonly code: 'not_found' | 'nothing_to_settle' }
  | { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }
  | { readonly code: 'amount_not_possible'; readonly line: string; readonly mostMinor: number }
  | TooManyUnits

/** Works a settlement out from what the file says now; writes nothing. */
export async function prepareSettlement(
  desk: Reading | Writing,
  asked: AskedPayment,
): Promise<Result<PreparedSettlement, PrepareProblem>> {
  const loaded = await loadReturn(desk, asked.return)
  if (!loaded) return refuse({ code: 'not_found' })
  const { rma, sale } = loaded
  if (rma.status !== 'authorized' && rma.status !== 'closed') {
    return refuse({ code: 'not_possible_from', state: rma.status, event: 'settle' })
  }
  if (isUnpaid(rma)) return refuse({ code: 'nothing_to_settle' })
  const found = await findUnitsToSettle(desk, loaded, asked.lines)
  if (!found.ok) return found
  const units = found.value
  if (units.length === 0) return refuse({ code: 'nothing_to_settle' })
  const evaluations = units.map(one => one.evaluation)
  const composed = await composeSettlement(desk.db, desk.shop, sale, {
    units: units.map(({ sold, partialMinor, evaluation, deduction, ...one }, index) => ({
      key: String(index),
      saleLineId: sold.id,
      units: one.units,
      ...(partialMinor === undefined ? {} : { partialMinor }),
      fee: evaluation.fee,
      deduction,
    })),
    wish: asked.wish,
    outboundShipping: outboundOf(evaluations),
    returnShippingMinor: (await hasPaidReturnShipping(desk, rma.id)) ? 0 : returnShippingOf(evaluations),
  })
  if (!composed.ok) return refuse(problemOf(composed.failure, units))
  const totalMinor = composed.value.preview.dueMinor
  const payoutMinor = totalMinor + composed.value.preview.bonusMinor
  const needed = isAboveLimit(desk, payoutMinor) && !(await decidesAlone(desk))
  const approval = needed
    ? { operation: 'settlements.pay', subject: rma.id, amountMinor: payoutMinor, why: 'approval.above_limit' }
    : null
  return ok({ loaded, units, composed: composed.value, totalMinor, approval })
}

async function hasPaidReturnShipping(desk: Reading | Writing, returnId: string): Promise<boolean> {
  const row = await desk.db
    .selectFrom('settlement')
    .select('id')
    .where('returnId', '=', returnId)
    .where('state', '<>', 'reversed')
    .where('returnShippingGrossMinor', '>', 0)
    .executeTakeFirst()
  return row !== undefined
}

function problemOf(refusal: PreviewRefusal, units: readonly UnitsToSettle[]): PrepareProblem {
  const line = units[Number(refusal.key)]?.line.id ?? ''
  switch (refusal.code) {
    case 'amount_not_possible':
      return { code: 'amount_not_possible', line, mostMinor: refusal.leftMinor }
    case 'units_not_possible':
      return {
        code: 'too_many_units',
        state: 'accepted',
        event: 'settle',
        availableUnits: refusal.leftUnits,
        askedUnits: refusal.askedUnits,
      }
    case 'sale_line_unknown':
      throw new Error('A return line without its sale line was settled')
  }
}
