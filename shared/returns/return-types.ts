import type { Reason } from './reasons.ts'

/** What kind of return it is. */
export const returnTypes = [
  'remorse',
  'defect',
  'warranty',
  'recall',
  'undeliverable',
  'no_receipt',
  'gift',
  'unsold_stock',
  'take_back',
] as const
export type ReturnType = (typeof returnTypes)[number]

/** Kinds of return that can do without a sale. */
export const typesWithoutSale = ['no_receipt', 'take_back', 'unsold_stock'] as const satisfies readonly ReturnType[]
export type TypeWithoutSale = (typeof typesWithoutSale)[number]

/** The kind of a return without a sale; null for one that has a sale, or that nobody knows the kind of. */
export function typeWithoutSale(rma: {
  readonly type: string
  readonly saleId: string | null
}): TypeWithoutSale | null {
  return rma.saleId === null ? (typesWithoutSale.find(one => one === rma.type) ?? null) : null
}

/** Whether nobody is paid for the goods: old ones taken back and the shop's own unsold stock. */
export function isUnpaid(rma: { readonly type: string; readonly saleId: string | null }): boolean {
  const type = typeWithoutSale(rma)
  return type !== null && type !== 'no_receipt'
}

/** How goods come back. */
export const returnChannels = ['counter', 'post', 'pickup'] as const
export type ReturnChannel = (typeof returnChannels)[number]

/** The kind a return has when nobody says otherwise: by receipt, gift, then reason. */
export function typeOfReturn(facts: {
  readonly reason: Reason
  readonly hasSale: boolean
  readonly gift: boolean
}): ReturnType {
  if (!facts.hasSale) return facts.reason === 'end_of_life' ? 'take_back' : 'no_receipt'
  if (facts.gift) return 'gift'
  switch (facts.reason) {
    case 'recall':
      return 'recall'
    case 'refused_undelivered':
      return 'undeliverable'
    case 'unsold_stock':
      return 'unsold_stock'
    case 'end_of_life':
      return 'take_back'
    case 'failed_in_use':
      return 'warranty'
    case 'not_as_described':
    case 'wrong_item':
    case 'wrong_quantity':
    case 'missing_parts':
    case 'damaged_in_transit':
    case 'defective_on_arrival':
      return 'defect'
    default:
      return 'remorse'
  }
}
