import type { CompiledQuery } from 'kysely'
import type { ReportDesk, ReportRow } from './report.ts'

/**
 * The rows of a query one by one, for a report's `each`: on the bare connection, several times as fast as the query
 * builder's own stream. Fails on a desk without one. Names are as the query selects them, in camel case.
 */
export function* iterateRows(
  { raw }: ReportDesk,
  query: { compile(): CompiledQuery },
): Generator<ReportRow, void, undefined> {
  if (!raw) throw new Error('Rows one by one need a connection of their own')
  const { sql, parameters } = query.compile()
  const statement = raw.prepare<unknown[], (string | number | null)[]>(sql).raw()
  const names = statement
    .columns()
    .map(({ name }) => name.replace(/_+([a-z0-9])/g, (_, letter) => letter.toUpperCase()))
  const empty: Record<string, string | number | null> = Object.fromEntries(names.map(name => [name, null]))
  for (const values of statement.iterate(...parameters)) {
    const row = { ...empty }
    for (let place = 0; place < names.length; place += 1) row[names[place] ?? ''] = values[place] ?? null
    yield row
  }
}
