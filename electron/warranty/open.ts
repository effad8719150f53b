import { ok, refuse } from '../../shared/result.ts'
import { coverOf, isCovered } from '../../shared/warranty/cover.ts'
import { moveWarrantyClaim } from '../../shared/warranty/states.ts'
import type { Handler } from '../context.ts'
import { nextNumber } from '../returns/next-number.ts'
import { findReturn, loadReturnLines, type ReturnRecord, updateReturn } from '../returns/store.ts'
import { claimableUnits } from './claimable-units.ts'
import { coverFacts } from './cover-facts.ts'
import { openClaimOf, writeClaimEvent } from './store.ts'

const openReturns = ['requested', 'needs_approval', 'authorized']

/** Opens a warranty claim for units of a return; until when its basis covers them is fixed now. */
export const openWarranty: Handler<'warranty.open'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  if (!openReturns.includes(rma.status) || rma.importId !== null) {
    return refuse({ code: 'not_possible_from', state: rma.status, event: 'open_claim' })
  }
  const line = (await loadReturnLines(desk.db, rma.id)).find(one => one.id === input.line)
  if (!line) return refuse({ code: 'return_line_not_found', line: input.line })
  const open = await openClaimOf(desk.db, { returnLineId: line.id })
  if (open) return refuse({ code: 'claim_is_open', number: open.number })
  const left = claimableUnits(line)
  if (input.quantity > left) return refuse({ code: 'units_not_claimable', left })
  const moved = moveWarrantyClaim(null, 'open')
  if (!moved.ok) throw new Error('A new claim can be opened')
  const askedDay = rma.requestedDay ?? desk.today
  const { endsOn, endsFrom } = coverOf(input.basis, {
    ...(await coverFacts(desk, rma, line)),
    typed: input.endsOn ?? null,
  })
  const id = desk.newId()
  const number = await nextNumber(desk, 'WC')
  await desk.db
    .insertInto('warrantyClaim')
    .values({
      id,
      number,
      returnId: rma.id,
      returnLineId: line.id,
      quantity: input.quantity,
      basis: input.basis,
      state: moved.value,
      problem: input.problem,
      endsOn,
      endsFrom,
      askedDay,
      openedAt: desk.now,
      openedBy: desk.caller.staffId,
      updatedAt: desk.now,
    })
    .execute()
  await writeClaimEvent(desk, id, { event: 'open', from: null, to: moved.value, reason: null })
  await updateReturn(desk, rma.id, typeAfter(rma))
  const covered = isCovered(input.basis, endsOn, askedDay)
  desk.note({ kind: 'return', id: rma.id }, { claim: number, line: line.id, basis: input.basis, endsOn, covered })
  return ok({ claim: id, number, endsOn, covered })
}

/** A return of a sale becomes one of warranty; a gift stays a gift, for its buyer's sake. */
function typeAfter({ saleId, type }: ReturnRecord) {
  return saleId === null || type === 'gift' || type === 'recall' ? {} : { type: 'warranty' }
}
