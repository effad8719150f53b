import type { ReportDesk } from './report.ts'

/** What a product is called. */
export interface ProductName {
  readonly sku: string
  readonly name: string
}

const atOnce = 500

/** Products by id, as many as there are of those asked for. */
export async function productNames(desk: ReportDesk, ids: Iterable<string>): Promise<ReadonlyMap<string, ProductName>> {
  return named(ids, part =>
    desk.db.selectFrom('product').select(['id', 'sku', 'name']).where('id', 'in', part).execute(),
  )
}

/** Suppliers' names by id. */
export async function supplierNames(
  desk: ReportDesk,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, { readonly name: string }>> {
  return named(ids, part => desk.db.selectFrom('supplier').select(['id', 'name']).where('id', 'in', part).execute())
}

/** Customers' names by id. */
export async function customerNames(
  desk: ReportDesk,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, { readonly name: string }>> {
  return named(ids, part => desk.db.selectFrom('customer').select(['id', 'name']).where('id', 'in', part).execute())
}

/** Names of the people of the shop by id. */
export async function staffNames(desk: ReportDesk): Promise<ReadonlyMap<string, string>> {
  const rows = await desk.db.selectFrom('staff').select(['id', 'name']).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

async function named<T extends { readonly id: string }>(
  ids: Iterable<string>,
  read: (part: readonly string[]) => Promise<readonly T[]>,
): Promise<ReadonlyMap<string, T>> {
  const wanted = [...new Set(ids)].filter(id => id !== '')
  const found = new Map<string, T>()
  for (let from = 0; from < wanted.length; from += atOnce) {
    for (const row of await read(wanted.slice(from, from + atOnce))) found.set(row.id, row)
  }
  return found
}
