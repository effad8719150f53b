import type { TestDesk } from './test-desk.ts'

/** Everything in the file, table by table: equal dumps, nothing written. */
export function dump(desk: TestDesk): Readonly<Record<string, readonly unknown[]>> {
  const raw = desk.writer.file.raw
  const tables = raw
    .prepare("select name from sqlite_master where type = 'table' and name not like 'search_text%' order by name")
    .all() as readonly { readonly name: string }[]
  return Object.fromEntries(tables.map(({ name }) => [name, raw.prepare(`select * from "${name}"`).all()]))
}
