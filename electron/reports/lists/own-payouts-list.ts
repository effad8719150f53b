import { isOwnPayout, limitPassedBy } from '../../evidence/own-payouts.ts'
import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Settlements above today's limit by the person who had authorized the return, one a row, with who signed. */
export const ownPayoutsList = listReport({
  name: 'own_payouts',
  parameters: spanParameters,
  columns: [
    column('day', 'day'),
    column('number', 'text', { behind: { text: 'column:number' } }),
    column('creditNote', 'text'),
    column('person', 'text'),
    column('signedBy', 'text'),
    column('customer', 'text'),
    column('totalMinor', 'money'),
    column('limitMinor', 'money'),
  ],
  sums: ['totalMinor'],
  defaults: lastMonths(12),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    return desk.db
      .selectFrom('settlement')
      .innerJoin('rma', 'rma.id', 'settlement.returnId')
      .innerJoin('staff', 'staff.id', 'settlement.byStaffId')
      .leftJoin('customer', 'customer.id', 'rma.customerId')
      .leftJoin('approval', 'approval.id', 'settlement.approvalId')
      .leftJoin('staff as second', 'second.id', 'approval.approvedBy')
      .select(['settlement.localDay as day', 'rma.number', 'settlement.number as creditNote', 'staff.name as person'])
      .select(['second.name as signedBy', 'customer.name as customer', 'settlement.totalMinor'])
      .select(limitPassedBy(desk.shop).as('limitMinor'))
      .where('settlement.localDay', '>=', first)
      .where('settlement.localDay', '<=', last)
      .where(isOwnPayout(desk.shop))
      .orderBy('settlement.localDay')
      .orderBy('settlement.number')
  },
})
