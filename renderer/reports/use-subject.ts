import { useDeskQuery } from '../call/use-desk-query.ts'

/** Things of the shop that are named by an id in an address. */
export type SubjectKind = 'product' | 'supplier' | 'customer' | 'category'

/** One of them, as it is picked and shown. */
export interface Subject {
  readonly value: string
  readonly name: string
  readonly detail?: string
}

const mostShown = 30

/** The name of a thing of the shop; its id while the name is on its way or when there is none any more. */
export function useSubjectName(kind: SubjectKind, value: string): string {
  const product = useDeskQuery('products.read', { product: value }, { enabled: kind === 'product' && value !== '' })
  const customer = useDeskQuery('customers.read', { customer: value }, { enabled: kind === 'customer' && value !== '' })
  const policy = useDeskQuery('policy.read', {}, { enabled: kind === 'supplier' && value !== '' })
  if (kind === 'product') return product.value?.product.name ?? value
  if (kind === 'customer') return customer.value?.customer.name ?? value
  if (kind === 'supplier') return policy.value?.suppliers.find(one => one.id === value)?.name ?? value
  return value
}

/** Things of the shop whose name has these words, for picking one. */
export function useSubjects(kind: SubjectKind, text: string): { readonly found: readonly Subject[] | null } {
  const words = text.trim()
  const asked = words === '' ? {} : { text: words }
  const products = useDeskQuery('products.find', asked, { enabled: kind === 'product', keepPrevious: true })
  const customers = useDeskQuery('customers.find', asked, { enabled: kind === 'customer', keepPrevious: true })
  const policy = useDeskQuery('policy.read', {}, { enabled: kind === 'supplier' || kind === 'category' })
  const has = (name: string) => name.toLocaleLowerCase().includes(words.toLocaleLowerCase())
  if (kind === 'product')
    return {
      found: products.value?.products.map(one => ({ value: one.id, name: one.name, detail: one.sku })) ?? null,
    }
  if (kind === 'customer')
    return {
      found:
        customers.value?.customers.map(one => ({ value: one.id, name: one.name, detail: one.email ?? '' })) ?? null,
    }
  const all: readonly Subject[] | undefined =
    kind === 'supplier'
      ? policy.value?.suppliers.map(one => ({ value: one.id, name: one.name }))
      : policy.value?.categories.map(one => ({ value: one, name: one }))
  return { found: all?.filter(one => has(one.name)).slice(0, mostShown) ?? null }
}
