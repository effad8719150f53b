import type { Model } from './model.ts'
import type { ModelPayout } from './model-money.ts'
import type { PureDesk } from './pure-desk.ts'

/** How a customer of the pure desk wants the money. */
export type Plain = 'original' | 'cash' | 'store_credit'

/** The tenders in order, each up to what it has left, then cash; or all of it the way the customer wishes. */
export function plainPayouts(
  model: Model,
  desk: PureDesk,
  due: number,
  bonus: number,
  wish: Plain,
): readonly ModelPayout[] {
  const made: ModelPayout[] = []
  let left = due
  const give = (tender: string | null, kind: string, most: number) => {
    const amountMinor = Math.min(left, most)
    if (amountMinor <= 0) return
    const atOnce = kind === 'cash' || kind === 'store_credit'
    made.push({ tender, amountMinor, atOnce, state: atOnce ? 'confirmed' : 'recorded' })
    left -= amountMinor
  }
  if (wish !== 'original') give(null, wish, left)
  for (const tender of desk.tenders) give(tender.id, tender.kind, tender.amountMinor - model.paidBack(tender.id))
  give(null, 'cash', left)
  if (bonus > 0) made.push({ tender: null, amountMinor: bonus, atOnce: true, state: 'confirmed' })
  return made
}
