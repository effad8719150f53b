/** Records that have a page of their own. */
export type PagedKind = 'sale' | 'return' | 'customer' | 'product' | 'store_credit'

const folders: Readonly<Record<PagedKind, string>> = {
  sale: '/sales',
  return: '/returns',
  customer: '/customers',
  product: '/products',
  store_credit: '/credits',
}

/** The address of a record's page. */
export function addressOf(kind: PagedKind, id: string): string {
  return `${folders[kind]}/${encodeURIComponent(id)}`
}
