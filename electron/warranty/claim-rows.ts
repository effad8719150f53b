import type { ClaimRow } from '../../shared/warranty/contract.ts'
import { isCovered } from '../../shared/warranty/cover.ts'
import type { Reading } from '../context.ts'
import { claimStateOf } from './store.ts'

/** Claims with what they are about; the caller adds which. */
export function claimRows(desk: Reading) {
  return desk.db
    .selectFrom('warrantyClaim as claim')
    .innerJoin('rma', 'rma.id', 'claim.returnId')
    .innerJoin('returnLine as line', 'line.id', 'claim.returnLineId')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .selectAll('claim')
    .select(['rma.number as returnNumber', 'line.description', 'line.serial', 'customer.name as customer'])
}

type Row = Awaited<ReturnType<ReturnType<typeof claimRows>['execute']>>[number]

/** A claim as lists show it. */
export function claimRow(desk: Reading, row: Row): ClaimRow {
  const state = claimStateOf(row.state)
  return {
    id: row.id,
    number: row.number,
    return: { id: row.returnId, number: row.returnNumber },
    line: row.returnLineId,
    description: row.description,
    serial: row.serial,
    customer: row.customer,
    quantity: row.quantity,
    basis: row.basis,
    state,
    problem: row.problem,
    endsOn: row.endsOn,
    endsFrom: row.endsFrom,
    covered: isCovered(row.basis, row.endsOn, row.askedDay),
    askedDay: row.askedDay,
    repairer: row.repairer,
    dueBackOn: row.dueBackOn,
    outDay: row.outDay,
    backDay: row.backDay,
    late: state === 'at_repairer' && row.dueBackOn !== null && row.dueBackOn < desk.today,
    openedAt: row.openedAt,
    updatedAt: row.updatedAt,
  }
}
