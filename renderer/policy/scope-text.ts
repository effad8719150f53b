import type { Output } from '../../shared/contract.ts'
import type { Scope } from '../../shared/policy/policy-document.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useText } from '../parts/text/use-text.ts'

type Suppliers = Output<'policy.read'>['suppliers']

/** What part of the goods an entry is for, in words; a product by its name. */
export function useScopeText(scope: Scope, suppliers: Suppliers): string {
  const t = useText()
  const product = useDeskQuery(
    'products.read',
    { product: scope.kind === 'product' ? scope.productId : '' },
    { enabled: scope.kind === 'product' },
  )
  const kind = t(`policy_scope.${scope.kind}`)
  switch (scope.kind) {
    case 'shop':
      return kind
    case 'channel':
      return t(`sale_channel.${scope.channel}`)
    case 'supplier':
      return `${kind}: ${suppliers.find(one => one.id === scope.supplierId)?.name ?? scope.supplierId}`
    case 'product':
      return `${kind}: ${product.value?.product.name ?? scope.productId}`
    case 'category':
      return `${kind}: ${scope.category}`
    case 'customer_group':
      return `${kind}: ${scope.group}`
    case 'tag':
      return `${kind}: ${scope.tag}`
    default:
      return kind
  }
}
