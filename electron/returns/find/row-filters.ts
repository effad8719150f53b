import { type RawBuilder, sql } from 'kysely'
import { instantOf } from '../../../shared/calendar.ts'
import type { Input } from '../../../shared/contract.ts'
import { addMonths } from '../../../shared/reports/months.ts'
import { reasonsOf } from '../../../shared/reports/reason-groups.ts'

type Filters = Omit<Input<'returns.find'>, 'cursor' | 'text' | 'shown' | 'clock'>
type Condition = RawBuilder<boolean>

/**
 * What SQL can tell of a return, as conditions on `rma`.
 * Filters of a line (reason, product, grade, ...) hold of one and the same line.
 */
export function rowFilters(filters: Filters, timeZone: () => string): readonly Condition[] {
  const { customer, sale, channel, month, settledMonth, person } = filters
  const { basis = 'authorized', from, until } = filters
  const found: Condition[] = []
  if (customer) found.push(sql`rma.customer_id = ${customer}`)
  if (sale) found.push(sql`rma.sale_id = ${sale}`)
  if (channel) found.push(sql`rma.channel = ${channel}`)
  if (month) found.push(sql`rma.authorized_day between ${`${month}-01`} and ${`${month}-31`}`)
  if (settledMonth) found.push(settledIn({ first: `${settledMonth}-01`, last: `${settledMonth}-31` }, undefined))
  const span = from || until ? { first: `${from || '0000-01'}-01`, last: `${until || '9999-12'}-31` } : null
  if (span && basis === 'authorized') found.push(sql`rma.authorized_day between ${span.first} and ${span.last}`)
  if (span && basis === 'due') found.push(dueIn(from, until, timeZone))
  if (filters.suspicion || basis === 'suspected')
    found.push(suspectedIn(filters.suspicion, basis === 'suspected' ? span : null))
  if (span && basis === 'settled') found.push(settledIn(span, filters.outcome))
  else if (filters.outcome)
    found.push(sql`exists (select 1 from settlement where return_id = rma.id and outcome = ${filters.outcome})`)
  if (person) found.push(byPerson(person))
  return [...found, ...ofOneLine(filters, span, basis)]
}

interface Days {
  readonly first: string
  readonly last: string
}

/** Settled or reversed in these days; finished history by its own day, as values in reports count. */
function settledIn({ first, last }: Days, outcome: string | undefined): Condition {
  const such = outcome ? sql`and settlement.outcome = ${outcome}` : sql``
  const history = outcome
    ? sql``
    : sql`union all select id from rma where channel = 'imported' and authorized_day between ${first} and ${last}`
  return sql`rma.id in (
    select return_id from settlement where local_day between ${first} and ${last} ${such}
    union all select return_id from settlement_reversal reversal join settlement on settlement.id = reversal.settlement_id
      where reversal.local_day between ${first} and ${last} ${such} ${history})`
}

/** Due moments of these months, in the shop's zone. */
function dueIn(from: string | undefined, until: string | undefined, timeZone: () => string): Condition {
  const start = (month: string) => instantOf(`${month}-01`, '00:00', timeZone())
  const first = from ? start(from) : ''
  const after = until ? start(addMonths(until, 1)) : '9999'
  return sql`rma.sla_due >= ${first} and rma.sla_due < ${after}`
}

/** Something, or just that, was suspected, in these days or ever. */
function suspectedIn(category: string | undefined, days: Days | null): Condition {
  const such = category ? sql`and category = ${category}` : sql``
  const then = days ? sql`and local_day between ${days.first} and ${days.last}` : sql``
  return sql`rma.id in (select return_id from suspicion_event where event = 'raise' ${such} ${then})`
}

function byPerson(person: string): Condition {
  return sql`(rma.authorized_by = ${person}
    or exists (select 1 from approval where id = rma.approval_id and approved_by = ${person})
    or exists (select 1 from settlement left join approval on approval.id = settlement.approval_id
      where settlement.return_id = rma.id and (settlement.by_staff_id = ${person} or approval.approved_by = ${person})))`
}

/** Conditions of one line together. Few lines have a product, lot or supplier: those lead; the others are checked. */
function ofOneLine(filters: Filters, span: Days | null, basis: string): readonly Condition[] {
  const {
    reason,
    reasonGroup,
    foundReason,
    secondReason,
    fault,
    product,
    category,
    supplier,
    lot,
    grade,
    disposition,
  } = filters
  const leading: Condition[] = []
  if (product) leading.push(sql`line.product_id = ${product}`)
  if (category) leading.push(sql`line.product_id in (select id from product where category = ${category})`)
  if (supplier) leading.push(sql`line.product_id in (select id from product where supplier_id = ${supplier})`)
  if (lot) leading.push(sql`line.lot_code = ${lot}`)
  const checked: Condition[] = []
  if (reason) checked.push(sql`line.reason = ${reason}`)
  if (reasonGroup) checked.push(sql`line.reason in (${sql.join(reasonsOf(reasonGroup))})`)
  if (foundReason) checked.push(sql`line.found_reason = ${foundReason}`)
  if (secondReason) leading.push(sql`line.second_reason = ${secondReason}`)
  if (fault) {
    checked.push(
      sql`(select fault from reason_fault where reason = coalesce(line.found_reason, line.reason)) = ${fault}`,
    )
  }
  const graded = basis === 'graded' ? span : null
  const disposed = basis === 'disposed' ? span : null
  if (grade || graded) checked.push(decided('inspection', 'grade', 'replaces_id', grade, graded))
  if (disposition || disposed) checked.push(decided('disposition', 'code', 'earlier_id', disposition, disposed))
  const all = [...leading, ...checked]
  if (all.length === 0) return []
  const conditions = sql.join(all, sql` and `)
  const leads = leading.length > 0 || graded !== null || disposed !== null
  return leads
    ? [sql`rma.id in (select line.return_id from return_line line where ${conditions})`]
    : [sql`exists (select 1 from return_line line where line.return_id = rma.id and ${conditions})`]
}

/**
 * A line with such a grade or disposition: today's, or with days the one that units first had in them, as it is today
 * or as it was at the end of its month.
 */
function decided(
  table: 'inspection' | 'disposition',
  code: string,
  earlier: string,
  value: string | undefined,
  days: Days | null,
): Condition {
  const fact = sql.table(table)
  const such = value ? sql`and fact.${sql.ref(code)} = ${value}` : sql``
  if (!days) {
    return sql`exists (select 1 from ${fact} fact where fact.return_line_id = line.id and fact.current = 1 ${such})`
  }
  return sql`line.id in (select fact.return_line_id from ${fact} fact
    where coalesce(fact.first_day, fact.local_day) between ${days.first} and ${days.last} ${such}
    and (fact.current = 1 or not exists (select 1 from ${fact} later where later.${sql.ref(earlier)} = fact.id
      and substr(later.local_day, 1, 7) = substr(coalesce(fact.first_day, fact.local_day), 1, 7))))`
}
