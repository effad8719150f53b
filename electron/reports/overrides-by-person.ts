import { sql } from 'kysely'
import { isOwnPayout } from '../evidence/own-payouts.ts'
import { column } from './columns.ts'
import { staffNames } from './names.ts'
import { describe, type Report, type ReportDesk, sumColumns } from './report.ts'
import { lastMonths, type Span, spanOf, spanParameters } from './span.ts'

const numbers = ['overrides', 'overrideMinor', 'approvals', 'approvedMinor', 'flagged', 'flaggedMinor'] as const
const behind = { from: 'parameter:from', until: 'parameter:until', person: 'column:personId' }

/**
 * Who decided against the policy, who signed for others, and who paid out above the limit what they had authorized
 * themselves (domain.md 5, 10).
 */
export const overridesByPerson: Report = {
  view: describe({
    group: 'work',
    name: 'overrides_by_person',
    title: 'report.overrides_by_person',
    question: 'report.overrides_by_person_question',
    parameters: spanParameters,
    columns: [
      column('person', 'text'),
      column('overrides', 'count', { behind: { basis: 'value:authorized', ...behind } }),
      column('overrideMinor', 'money'),
      column('approvals', 'count', { behind: { basis: 'value:authorized', ...behind } }),
      column('approvedMinor', 'money'),
      column('flagged', 'count', { behind: { basis: 'value:settled', ...behind } }),
      column('flaggedMinor', 'money'),
      column('personId', 'text', { title: 'person', hidden: true }),
    ],
    chart: { kind: 'ranked', by: 'person', stack: null, value: 'overrides' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const span = spanOf(parameters)
    const names = await staffNames(desk)
    const parts = [...(await overrides(desk, span)), ...(await approvals(desk, span)), ...(await flagged(desk, span))]
    const people = [...new Set(parts.map(part => part.personId))]
    const rows = people
      .map(personId => {
        const mine = parts.filter(part => part.personId === personId)
        const sums = Object.fromEntries(
          numbers.map(name => [name, mine.reduce((sum, part) => sum + (part[name] ?? 0), 0)]),
        )
        return { person: names.get(personId) ?? null, ...sums, personId }
      })
      .toSorted((a, b) => ((a.person ?? '') < (b.person ?? '') ? -1 : 1))
    return { rows, totals: sumColumns(rows, numbers) }
  },
}

type Part = { readonly personId: string } & { readonly [N in (typeof numbers)[number]]?: number }

/**
 * Returns authorized though the policy said no, and what their lines had been sold for; and what was paid in another way
 * than the policy's.
 */
async function overrides(desk: ReportDesk, { first, last }: Span): Promise<readonly Part[]> {
  const authorized = desk.db
    .selectFrom('visibleRma as rma')
    .select(sql<string>`rma.authorized_by`.as('personId'))
    .select(
      sql<number>`(select coalesce(sum(sale_line.gross_minor * line.quantity_authorized / sale_line.quantity), 0)
        from return_line line join sale_line on sale_line.id = line.sale_line_id where line.return_id = rma.id)`.as(
        'minor',
      ),
    )
    .where('rma.overrideReason', 'is not', null)
    .where('rma.authorizedBy', 'is not', null)
    .where('rma.authorizedDay', '>=', first)
    .where('rma.authorizedDay', '<=', last)
  const paid = desk.db
    .selectFrom('settlement')
    .select(['settlement.byStaffId as personId', 'settlement.totalMinor as minor'])
    .where('settlement.overrideReason', 'is not', null)
    .where('settlement.localDay', '>=', first)
    .where('settlement.localDay', '<=', last)
  return desk.db
    .selectFrom(authorized.unionAll(paid).as('override'))
    .select('override.personId')
    .select(eb => [eb.fn.countAll<number>().as('overrides'), eb.fn.sum<number>('override.minor').as('overrideMinor')])
    .groupBy('override.personId')
    .execute()
}

/** Signatures for others, in the month of what they were given for. */
async function approvals(desk: ReportDesk, { first, last }: Span): Promise<readonly Part[]> {
  const given = (table: 'rma' | 'settlement', day: string) =>
    desk.db
      .selectFrom(table)
      .innerJoin('approval', 'approval.id', `${table}.approvalId`)
      .select(['approval.approvedBy as personId', 'approval.amountMinor'])
      .where(sql<boolean>`${sql.ref(`${table}.${day}`)} between ${first} and ${last}`)
  return desk.db
    .selectFrom(given('rma', 'authorized_day').unionAll(given('settlement', 'local_day')).as('given'))
    .select('given.personId')
    .select(eb => [
      eb.fn.countAll<number>().as('approvals'),
      eb.fn.sum<number>('given.amountMinor').as('approvedMinor'),
    ])
    .groupBy('given.personId')
    .execute()
}

/** Payouts above their limit by the person who had authorized the return. */
async function flagged(desk: ReportDesk, { first, last }: Span): Promise<readonly Part[]> {
  return desk.db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .innerJoin('staff', 'staff.id', 'settlement.byStaffId')
    .select('settlement.byStaffId as personId')
    .select(eb => [
      eb.fn.countAll<number>().as('flagged'),
      eb.fn.sum<number>('settlement.totalMinor').as('flaggedMinor'),
    ])
    .where('settlement.localDay', '>=', first)
    .where('settlement.localDay', '<=', last)
    .where(isOwnPayout(desk.shop))
    .groupBy('settlement.byStaffId')
    .execute()
}
