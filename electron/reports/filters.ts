import { type RawBuilder, sql } from 'kysely'
import type { Behind, ReportParameter } from '../../shared/reports/contract.ts'
import { storedReasons } from '../../shared/returns/reasons.ts'
import { returnChannels } from '../../shared/returns/return-types.ts'

/** What a report may be narrowed to; '' is all. */
export const filterNames = ['reason', 'channel', 'product', 'supplier', 'category', 'customer'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

const kinds: Readonly<Record<FilterName, Omit<ReportParameter, 'name'>>> = {
  reason: { type: 'choice', choices: [...storedReasons] },
  channel: { type: 'choice', choices: [...returnChannels, 'imported'] },
  product: { type: 'product', choices: null },
  supplier: { type: 'supplier', choices: null },
  category: { type: 'category', choices: null },
  customer: { type: 'customer', choices: null },
}

/** Parameters of the filters a report has; by default all but the customer. */
export function filterParameters(
  names: readonly FilterName[] = ['reason', 'channel', 'product', 'supplier', 'category'],
): ReportParameter[] {
  return names.map(name => ({ name, ...kinds[name] }))
}

/** The filters among a report's parameters that narrow it. */
export function filtersOf(parameters: Readonly<Record<string, string>>): Filters {
  return Object.fromEntries(filterNames.flatMap(name => (parameters[name] ? [[name, parameters[name]]] : [])))
}

/** Filters of `returns.find` that a report's own filters become. */
export function behindFilters(names: readonly FilterName[] = filterNames): Behind {
  return Object.fromEntries(names.map(name => [name, `parameter:${name}`]))
}

const columns: Readonly<Record<FilterName, string>> = {
  reason: 'fact.reason',
  channel: 'fact.channel',
  product: 'fact.product_id',
  supplier: 'fact.supplier_id',
  category: 'fact.category',
  customer: 'fact.customer_id',
}

/** The filters as a condition on one of the fact views, named `fact`. */
export function factCondition(filters: Filters): RawBuilder<boolean> {
  const all = filterNames.flatMap(name => (filters[name] ? [sql`${sql.ref(columns[name])} = ${filters[name]}`] : []))
  return all.length === 0 ? sql`1` : sql`(${sql.join(all, sql` and `)})`
}
