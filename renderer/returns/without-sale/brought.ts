import type { Sent } from '../../../shared/contract.ts'
import { type ClaimedReason, needsNote } from '../../../shared/returns/reasons.ts'
import type { TypeWithoutSale } from '../../../shared/returns/return-types.ts'
import { readAmount } from '../../parts/form/read-amount.ts'

/** Something on the counter, as far as it is known. Nothing is chosen beforehand. */
export interface BroughtItem {
  readonly key: string
  /** Null: not a product of ours. */
  readonly product: string | null
  readonly name: string
  readonly quantity: number
  readonly reason: ClaimedReason | ''
  readonly note: string
  /** The shop's own finer reason. */
  readonly secondReason: string | null
  readonly serial: string
  /** What one gives, as typed; empty: the most there is. */
  readonly each: string
}

/** What comes without a sale, and who brings it. */
export interface Brought {
  readonly type: TypeWithoutSale
  readonly customer: { readonly id: string; readonly name: string } | null
  readonly items: readonly BroughtItem[]
}

/** The reason that a kind of goods has by itself; null: it has to be chosen. */
export function reasonByType(type: TypeWithoutSale): ClaimedReason | null {
  if (type === 'take_back') return 'end_of_life'
  return type === 'unsold_stock' ? 'unsold_stock' : null
}

/** The reason of an item, whoever says it. */
export function reasonOfItem(type: TypeWithoutSale, item: BroughtItem): ClaimedReason | null {
  return reasonByType(type) ?? (item.reason === '' ? null : item.reason)
}

/** What is still missing before the goods can be taken in. */
export function missingOfBrought({ type, customer, items }: Brought): 'customer' | 'items' | 'reason' | 'note' | null {
  if (type === 'no_receipt' && customer === null) return 'customer'
  if (items.length === 0) return 'items'
  const reasons = items.map(item => reasonOfItem(type, item))
  if (reasons.some(reason => reason === null)) return 'reason'
  const noteless = items.some((item, index) => {
    const reason = reasons[index]
    return reason != null && needsNote(reason) && item.note.trim() === ''
  })
  return noteless ? 'note' : null
}

/** What the desk is asked; items without a reason are left out. */
export function askedOf(brought: Brought, currency: string): Sent<'returns.requestWithoutSale'> {
  const { type, customer, items } = brought
  return {
    type,
    ...(customer === null || type === 'unsold_stock' ? {} : { customer: customer.id }),
    lines: items.flatMap(item => {
      const reason = reasonOfItem(type, item)
      if (reason === null) return []
      const eachMinor = type === 'no_receipt' ? readAmount(item.each, currency) : null
      return [
        {
          ...(item.product === null ? { description: item.name } : { product: item.product }),
          quantity: item.quantity,
          reason,
          ...(item.note.trim() === '' ? {} : { reasonNote: item.note.trim() }),
          ...(item.secondReason === null ? {} : { secondReason: item.secondReason }),
          ...(item.serial.trim() === '' ? {} : { serial: item.serial.trim() }),
          ...(eachMinor === null || eachMinor < 0 ? {} : { eachMinor }),
        },
      ]
    }),
  }
}
