import type { RecoveryFact, StockFact } from './facts.ts'
import type { JournalDocument, Posting } from './journal.ts'
import { taxPostings, turned } from './journal.ts'
import { document } from './post-money.ts'

/** What units post when they change their place, at cost; null where nobody knows what they cost. */
export function stockPostings(fact: StockFact): readonly Posting[] | null {
  if (fact.unitCostMinor === null) return null
  const costMinor = fact.unitCostMinor * fact.quantity
  const outOfHold: Posting = { account: 'returned_goods', minor: -costMinor }
  const valueMinor = Math.min(fact.valueMinor, costMinor)
  switch (fact.kind) {
    case 'hold':
      return [
        { account: 'returned_goods', minor: costMinor },
        { account: 'cogs', minor: -costMinor },
      ]
    case 'restock':
      return [
        { account: 'inventory', minor: valueMinor },
        { account: 'returns_write_down', minor: costMinor - valueMinor },
        outOfHold,
      ]
    case 'write_off':
    case 'liquidated':
      return [{ account: 'returns_write_down', minor: costMinor }, outOfHold]
    case 'hand_out':
      return [{ account: 'cogs', minor: costMinor }, outOfHold]
    case 'to_vendor':
      return [
        { account: 'supplier_claims_receivable', minor: fact.valueMinor },
        { account: 'purchase_price_variance', minor: costMinor - fact.valueMinor },
        outOfHold,
      ]
  }
}

/** The document of units that changed their place; null where their cost is unknown. */
export function stockDocument(fact: StockFact): JournalDocument | null {
  const postings = stockPostings(fact)
  if (!postings) return null
  const sided = fact.reverses === null ? postings : turned(postings)
  const more = { returnNumber: fact.returnNumber, corrects: fact.reverses }
  return document(fact.id, fact.day, `stock_${fact.kind}`, sided, more)
}

/** The document of what was paid for a lot of goods sold off: income and its tax. */
export function recoveryDocument(fact: RecoveryFact): JournalDocument {
  const { sold, reverses } = fact
  const postings: readonly Posting[] = [
    { account: 'recovery_clearing', minor: sold.grossMinor },
    { account: 'recovery_income', minor: 0 - sold.netMinor },
    ...taxPostings(sold, -1),
  ]
  return document(fact.id, fact.day, sold.grossMinor < 0 ? 'recovery_back' : 'recovery', postings, {
    corrects: reverses,
  })
}
