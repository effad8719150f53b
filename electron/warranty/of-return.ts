import { supervisors } from '../../shared/define.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { ClaimView } from '../../shared/warranty/contract.ts'
import { coverOf, isCovered, warrantyBases } from '../../shared/warranty/cover.ts'
import {
  finalWarrantyStatuses,
  moveWarrantyClaim,
  warrantyClaimTable,
  warrantyDecisions,
  warrantySteps,
} from '../../shared/warranty/states.ts'
import type { Handler, Reading } from '../context.ts'
import { findReturn, loadReturnLines, type ReturnLineRecord } from '../returns/store.ts'
import { claimFacts } from './claim-facts.ts'
import { claimRow, claimRows } from './claim-rows.ts'
import { claimableUnits } from './claimable-units.ts'
import { coverFacts } from './cover-facts.ts'
import { claimStateOf } from './store.ts'

/** The claims of a return with their history, and the lines that another can be opened for. */
export const warrantyOfReturn: Handler<'warranty.ofReturn'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const lines = await loadReturnLines(desk.db, rma.id)
  const rows = await claimRows(desk).where('claim.returnId', '=', rma.id).orderBy('claim.openedAt').execute()
  const claims: ClaimView[] = []
  for (const row of rows) {
    const line = lines.find(one => one.id === row.returnLineId)
    if (!line) continue
    const events = await eventsOf(desk, row.id)
    claims.push({ ...claimRow(desk, row), events, possible: possibleOf(desk, row, line) })
  }
  const busy = new Set(claims.filter(one => !finalWarrantyStatuses.includes(one.state)).map(one => one.line))
  const open = ['requested', 'needs_approval', 'authorized'].includes(rma.status) && rma.importId === null
  const askedDay = rma.requestedDay ?? desk.today
  const claimable = []
  for (const line of open ? lines : []) {
    const left = claimableUnits(line)
    if (left === 0 || busy.has(line.id)) continue
    const facts = { ...(await coverFacts(desk, rma, line)), typed: null }
    const covers = warrantyBases.map(basis => {
      const { endsOn, endsFrom } = coverOf(basis, facts)
      return { basis, endsOn, endsFrom, covered: isCovered(basis, endsOn, askedDay) }
    })
    claimable.push({ line: line.id, description: line.description, left, covers })
  }
  return ok({ claims, lines: claimable })
}

async function eventsOf(desk: Reading, claimId: string): Promise<ClaimView['events']> {
  const rows = await desk.db
    .selectFrom('warrantyEvent')
    .innerJoin('staff', 'staff.id', 'warrantyEvent.byStaffId')
    .select(['event', 'toState', 'reason', 'at', 'staff.name as by'])
    .where('claimId', '=', claimId)
    .orderBy('at')
    .orderBy('warrantyEvent.id')
    .execute()
  return rows.map(({ toState, ...row }) => ({ ...row, to: claimStateOf(toState) }))
}

/** What can be done now; what staff type in only then is taken as given. */
function possibleOf(
  desk: Reading,
  row: Awaited<ReturnType<ReturnType<typeof claimRows>['execute']>>[number],
  line: ReturnLineRecord,
): ClaimView['possible'] {
  const { role } = desk.caller
  if (role === 'bookkeeper') return []
  const claim = { ...row, state: claimStateOf(row.state) }
  const holds = { ...claimFacts(claim, line), has_reason: true, has_repairer: true }
  return [...warrantyDecisions, ...warrantySteps].filter(event => {
    const who = warrantyClaimTable.find(one => one.from === claim.state && one.event === event)?.who ?? []
    const may = who.includes('counter') || supervisors.includes(role)
    return may && moveWarrantyClaim(claim.state, event, holds).ok
  })
}
