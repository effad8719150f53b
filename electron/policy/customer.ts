import { addDays, type Day } from '../../shared/calendar.ts'
import type { CustomerFacts, CustomerHistory } from '../../shared/policy/customer-facts.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { type TypeWithoutSale, typeWithoutSale } from '../../shared/returns/return-types.ts'
import type { Reading, Writing } from '../context.ts'

/** Returns that came to nothing. */
const undone = ['draft', 'cancelled', 'declined', 'expired'] as const

const nothing: CustomerHistory = { purchases: [], returns: [], kept: [] }

/** As far back as any measure of a customer's past looks. */
export const longestDays = 366

/**
 * The customer as the policy sees them on the day they ask; the return `except` is not part of their past.
 * Their past is read only where the policy asks for it.
 */
export async function customerFacts(
  desk: Reading | Writing,
  asked: {
    readonly customerId: string | null
    readonly document: PolicyDocument
    readonly askedDay: Day
    readonly except: string | null
    /** Set where no sale is known: caps without a receipt look at the customer's past. */
    readonly without?: TypeWithoutSale | undefined
  },
): Promise<CustomerFacts> {
  const { customerId, document } = asked
  if (customerId === null) return { known: false, groups: [], history: nothing }
  const wanted =
    asked.without === 'no_receipt' ||
    document.entries.some(
      entry => entry.rule === 'keep_item' || entry.when?.some(one => one.condition === 'customer_history'),
    )
  const since = addDays(asked.askedDay, -longestDays)
  const history = wanted ? await historyOf(desk, customerId, since, asked.except) : nothing
  return { known: true, groups: [], history }
}

/** What a customer bought and brought back since a day; the return `except` left out. */
export async function historyOf(
  desk: Reading | Writing,
  customerId: string,
  since: Day,
  except: string | null,
): Promise<CustomerHistory> {
  const returns = await desk.db
    .selectFrom('visibleRma as rma')
    .innerJoin('returnLine as line', 'line.returnId', 'rma.id')
    .leftJoin('returnLinePrice as price', 'price.returnLineId', 'line.id')
    .select(['rma.id', 'rma.type', 'rma.saleId', 'rma.status', 'rma.requestedDay', 'rma.authorizedDay'])
    .select(eb => eb.fn.sum<number>('line.creditedGrossMinor').as('credited'))
    .select(eb => eb.fn.sum<number | null>('price.grossMinor').as('promised'))
    .where('rma.customerId', '=', customerId)
    .where('rma.createdAt', '>=', since)
    .where('rma.status', 'not in', undone)
    .groupBy('rma.id')
    .execute()
  const kept = await desk.db
    .selectFrom('keptItem')
    .innerJoin('settlement', 'settlement.id', 'keptItem.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select(['settlement.localDay as day', 'settlement.totalMinor as minor'])
    .where('rma.customerId', '=', customerId)
    .where('settlement.state', '<>', 'reversed')
    .where('settlement.localDay', '>=', since)
    .execute()
  const purchases = await desk.db
    .selectFrom('visibleSale')
    .select('soldDay as day')
    .select(eb => eb.fn.sum<number>('totalMinor').as('minor'))
    .where('customerId', '=', customerId)
    .where('soldAt', '>=', since)
    .where('status', '=', 'complete')
    .where('currency', '=', desk.shop.currency)
    .groupBy('soldDay')
    .execute()
  return {
    purchases,
    returns: returns.flatMap(({ id, requestedDay, authorizedDay, credited, promised, ...rma }) => {
      const day = requestedDay ?? authorizedDay
      const type = typeWithoutSale(rma)
      const open = type === 'no_receipt' && rma.status !== 'closed'
      const minor = open ? Math.max(credited, promised ?? 0) : credited
      return day === null || id === except ? [] : [{ day, minor, receipt: type !== 'no_receipt' }]
    }),
    kept,
  }
}
