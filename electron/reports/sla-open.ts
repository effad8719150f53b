import { sql } from 'kysely'
import { daysBetween, localDay } from '../../shared/calendar.ts'
import { column } from './columns.ts'
import { describe, type Report, sumColumns } from './report.ts'

const behind = { text: 'column:number' }

/** Returns whose goods are here and not yet paid for, by the day their refund is due. */
export const slaOpen: Report = {
  view: describe({
    group: 'work',
    name: 'sla_open',
    title: 'report.sla_open',
    question: 'report.sla_open_question',
    parameters: [],
    columns: [
      column('dueDay', 'day'),
      column('number', 'text', { behind }),
      column('customer', 'text'),
      column('receivedDay', 'day'),
      column('units', 'units', { behind }),
      column('daysLeft', 'days'),
      column('state', 'code', { codes: 'sla', title: 'sla_state' }),
    ],
    chart: { kind: 'bars', by: 'dueDay', stack: 'state', value: 'units' },
  }),
  defaults: () => ({}),
  async run(desk) {
    const found = await desk.db
      .selectFrom('visibleRma as rma')
      .leftJoin('customer', 'customer.id', 'rma.customerId')
      .select(['rma.number', 'rma.slaDue', 'customer.name as customer'])
      .select([
        sql<string | null>`(select min(local_day) from goods_receipt where return_id = rma.id)`.as('receivedDay'),
        sql<number>`(select coalesce(sum(unit.quantity), 0) from return_line line join return_unit unit on unit.return_line_id = line.id
          where line.return_id = rma.id and unit.state in ('received', 'needs_decision', 'accepted'))
          - (select coalesce(sum(settled_units), 0) from return_line where return_id = rma.id)`.as('units'),
      ])
      .where('rma.status', '=', 'authorized')
      .where('rma.slaDue', 'is not', null)
      .orderBy('rma.slaDue')
      .orderBy('rma.number')
      .execute()
    const rows = found.flatMap(({ slaDue, units, number, customer, receivedDay }) => {
      if (slaDue === null || units <= 0) return []
      const dueDay = slaDue.length === 10 ? slaDue : localDay(slaDue, desk.shop.timeZone)
      const late = slaDue.length === 10 ? dueDay < desk.today : slaDue < desk.now
      const daysLeft = daysBetween(desk.today, dueDay)
      return [{ dueDay, number, customer, receivedDay, units, daysLeft, state: late ? 'late' : 'open' }]
    })
    return { rows, totals: sumColumns(rows, ['units']) }
  },
}
