import type { CustomerFacts, CustomerHistory } from '../../shared/policy/customer-facts.ts'
import type { ItemFacts, PolicyFacts, SaleFacts } from '../../shared/policy/facts.ts'
import type { PolicyDocument, PolicyEntry } from '../../shared/policy/policy-document.ts'

type Changes = Partial<Omit<PolicyFacts, 'sale' | 'item'>> & {
  readonly sale?: Partial<SaleFacts>
  readonly item?: Partial<ItemFacts>
}

/** An ordinary item, bought in the shop on 1 March 2024 and asked back on day 12, with what a test changes. */
export function policyFacts(changes: Changes = {}): PolicyFacts {
  return {
    askedDay: '2024-03-13',
    returnChannel: 'counter',
    shop: { openWeekdays: [1, 2, 3, 4, 5, 6], closedDays: [], usualTransitDays: 3 },
    reason: 'changed_mind',
    fault: 'customer',
    customerBlockedDay: null,
    evidence: [],
    role: 'counter',
    returnMinor: 2_000,
    ...changes,
    sale: {
      channel: 'in_store',
      soldDay: '2024-03-01',
      fulfilledDay: null,
      deliveredDay: null,
      lastDeliveredDay: null,
      ...changes.sale,
    },
    item: {
      productId: 'p1',
      category: 'Toys',
      tags: [],
      supplierId: 's1',
      finalSale: false,
      hygiene: false,
      opened: null,
      grade: null,
      ...changes.item,
    },
  }
}

/** A customer the shop knows, without a past unless a test gives one. */
export function knownCustomer(
  changes: { readonly groups?: readonly string[]; readonly history?: Partial<CustomerHistory> } = {},
): CustomerFacts {
  return {
    known: true,
    groups: changes.groups ?? [],
    history: { purchases: [], returns: [], kept: [], ...changes.history },
  }
}

/** One rule for the whole shop. */
export function shopRule(rule: PolicyEntry['rule'], settings: PolicyEntry['settings'] = {}): PolicyEntry {
  return { rule, scope: { kind: 'shop' }, settings }
}

/** A policy of some entries. */
export function policyOf(...entries: readonly PolicyEntry[]): PolicyDocument {
  return { format: 1, entries: [...entries] }
}
