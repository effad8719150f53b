import { longestPriceDays, policyWithoutSale } from '../../shared/policy/without-sale.ts'
import { type Reason, storedReasons } from '../../shared/returns/reasons.ts'
import { isUnasked } from '../../shared/returns/receipts.ts'
import { type ReturnChannel, typeWithoutSale } from '../../shared/returns/return-types.ts'
import type { Reading, Writing } from '../context.ts'
import { customerFacts } from '../policy/customer.ts'
import { policyOfDay, policyOfId } from '../policy/store.ts'
import type { ReturnToJudge } from './judge-return.ts'
import type { SoldLineFacts, SoldSale } from './sold-sale.ts'
import { loadSoldSale } from './sold-sale.ts'
import { findReturn, loadReturnLines, type ReturnLineRecord, type ReturnRecord } from './store.ts'
import { itemsOf, saleWithout } from './without-sale/sale-without.ts'

/** A return with its lines and sale, ready to be decided on. */
export interface LoadedReturn {
  readonly rma: ReturnRecord
  readonly lines: readonly ReturnLineRecord[]
  readonly sale: SoldSale
}

/** Loads a return by its id, with what stands in for its sale where it has none; null for an unknown or imported one. */
export async function loadReturn(desk: Reading | Writing, id: string): Promise<LoadedReturn | null> {
  const rma = await findReturn(desk.db, id)
  if (!rma) return null
  if (rma.saleId === null) return loadWithoutSale(desk, rma)
  const sale = await loadSoldSale(desk.db, rma.saleId, desk.shop.timeZone, rma.id)
  return sale && { rma, sale, lines: await loadReturnLines(desk.db, rma.id) }
}

async function loadWithoutSale(desk: Reading | Writing, rma: ReturnRecord): Promise<LoadedReturn | null> {
  const type = typeWithoutSale(rma)
  if (type === null || rma.importId !== null) return null
  const lines = await loadReturnLines(desk.db, rma.id)
  const askedDay = rma.requestedDay ?? desk.today
  const policy = rma.policyVersionId === null ? null : await policyOfId(desk.db, rma.policyVersionId)
  const sale = await saleWithout(desk, {
    type,
    customerId: rma.customerId,
    askedDay,
    priceDays: policy ? longestPriceDays(policyWithoutSale(type, policy.document)) : 0,
    items: await itemsOf(
      desk.db,
      lines.filter(line => !isUnasked(line)),
    ),
  })
  return { rma, lines, sale }
}

/** The sale line of a return line, or what stands in for it; null for an item that was not ours. */
export function soldLineOf({ sale }: LoadedReturn, line: ReturnLineRecord): SoldLineFacts | null {
  return sale.lines.find(one => one.id === (line.saleLineId ?? line.id)) ?? null
}

/** What a return is judged by: the policy it keeps, on the day the customer asked. */
export async function toJudge(desk: Reading | Writing, { rma, sale, lines }: LoadedReturn): Promise<ReturnToJudge> {
  const stored =
    rma.policyVersionId === null
      ? await policyOfDay(desk.db, sale.soldDay)
      : await policyOfId(desk.db, rma.policyVersionId)
  const askedDay = rma.requestedDay ?? desk.today
  const customerId = rma.customerId ?? sale.customerId
  const document = sale.without === undefined ? stored.document : policyWithoutSale(sale.without, stored.document)
  const policy = { ...stored, document }
  return {
    sale,
    policy,
    channel: channelOf(rma.channel),
    askedDay,
    customer: await customerFacts(desk, { customerId, document, askedDay, except: rma.id, without: sale.without }),
    secondReasons: new Map(
      lines.flatMap(line => (line.secondReason === null ? [] : [[line.id, line.secondReason] as const])),
    ),
  }
}

/** A stored reason as the closed list knows it. */
export function reasonOf(text: string): Reason {
  return storedReasons.find(one => one === text) ?? 'not_recorded'
}

function channelOf(channel: ReturnRecord['channel']): ReturnChannel {
  return channel === 'imported' ? 'counter' : channel
}
