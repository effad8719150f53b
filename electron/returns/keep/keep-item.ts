import { ok, refuse } from '../../../shared/result.ts'
import type { KeepOffer } from '../../../shared/returns/keep-contract.ts'
import type { Handler, Reading, Writing } from '../../context.ts'
import { carryOut } from '../../settlements/carry-out.ts'
import type { AskedHow } from '../../settlements/prepare-settlement.ts'
import { prepareSettlement } from '../../settlements/prepare-settlement.ts'
import { previewOf } from '../../settlements/preview.ts'
import { loadReturn } from '../loaded-return.ts'
import { type AskedKeep, keepOffers } from './keep-offer.ts'

type Asked = AskedHow & { readonly return: string; readonly lines: readonly AskedKeep[] }

/** Shows both sides of the sum of keeping units, and what would be paid where it is offered. */
export const offerKeep: Handler<'returns.offerKeep'> = async (desk, input) => {
  const offers = await offersOf(desk, input)
  if (!offers.ok) return offers
  if (offers.value.some(one => one.offered === 'no')) return ok({ lines: [...offers.value], preview: null })
  const prepared = await prepareKeep(desk, input, offers.value)
  return prepared.ok ? ok({ lines: [...offers.value], preview: previewOf(prepared.value) }) : prepared
}

/**
 * Refunds units in full without having them back. Only where the policy's rule offers it; above its limit a second person
 * signs. The sum it was decided by stays with the settlement.
 */
export const keepItem: Handler<'returns.keepItem'> = async (desk, input) => {
  const offers = await offersOf(desk, input)
  if (!offers.ok) return offers
  const refused = offers.value.find(one => one.offered === 'no')
  if (refused) return refuse({ code: 'keep_not_offered', line: refused.line, why: refused.why })
  const prepared = await prepareKeep(desk, input, offers.value)
  if (!prepared.ok) return prepared
  return carryOut(desk, prepared.value, input, settlement => recordSums(desk, settlement, offers.value))
}

async function offersOf(desk: Reading | Writing, { return: returnId, lines }: Asked) {
  const loaded = await loadReturn(desk, returnId)
  if (!loaded) return refuse({ code: 'not_found' as const })
  if (loaded.rma.status !== 'authorized') {
    return refuse({ code: 'not_possible_from' as const, state: loaded.rma.status, event: 'keep_item' })
  }
  return keepOffers(desk, loaded, summed(lines))
}

function prepareKeep(desk: Reading | Writing, asked: Asked, offers: readonly KeepOffer[]) {
  const above = offers.some(one => one.offered === 'with_approval')
  return prepareSettlement(desk, {
    ...asked,
    what: { basis: 'keep_item', lines: summed(asked.lines) },
    operation: 'returns.keepItem',
    ...(above && { signedBecause: 'approval.keep_above_limit' }),
  })
}

/** A line named twice is one line. */
function summed(lines: readonly AskedKeep[]): readonly AskedKeep[] {
  const units = new Map<string, number>()
  for (const { line, quantity } of lines) units.set(line, (units.get(line) ?? 0) + quantity)
  return [...units].map(([line, quantity]) => ({ line, quantity }))
}

async function recordSums(desk: Writing, settlementId: string, offers: readonly KeepOffer[]): Promise<void> {
  for (const { line, quantity, sum } of offers) {
    if (!sum) continue
    const { worthMinor: _worth, costMinor: _cost, ...parts } = sum
    await desk.db
      .insertInto('keptItem')
      .values({ settlementId, returnLineId: line, quantity, ...parts })
      .execute()
  }
}
