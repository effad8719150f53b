import { isTextKey } from '../../shared/texts/catalogue.ts'
import type { Reading } from '../context.ts'
import { paperSayings } from '../printing/papers/paper-sayings.ts'

/** What a customer signs now: what they hand back, and what was settled for it; in the language of the shop's papers. */
export async function textToSign(
  desk: Pick<Reading, 'db' | 'now' | 'shop' | 'room'>,
  rma: { readonly id: string; readonly number: string },
): Promise<string> {
  const lines = await desk.db
    .selectFrom('returnLine')
    .select(['description as item', 'quantityRequested as count'])
    .where('returnId', '=', rma.id)
    .orderBy('lineNumber')
    .execute()
  const settlements = await desk.db
    .selectFrom('settlement')
    .select(['id', 'number', 'totalMinor', 'currency'])
    .where('returnId', '=', rma.id)
    .where('state', '<>', 'reversed')
    .orderBy('at')
    .orderBy('id')
    .execute()
  const words = paperSayings(desk, desk.shop.currency)
  const items = lines.map(line => words.say('signed.item', line)).join(', ')
  const sentences = [words.say('signed.goods', { shop: desk.shop.name, items, number: rma.number })]
  for (const { id, number, totalMinor, currency } of settlements) {
    const payouts = await desk.db
      .selectFrom('payout')
      .select('kind')
      .distinct()
      .where('settlementId', '=', id)
      .where('reversesId', 'is', null)
      .where('state', '<>', 'failed')
      .orderBy('kind')
      .execute()
    const tenders = payouts.map(({ kind }) => {
      const key = `tender.${kind}`
      return isTextKey(key) ? words.say(key) : kind
    })
    const own = paperSayings(desk, currency)
    sentences.push(own.say('signed.paid', { number, totalMinor, tenders: tenders.join(', ') }))
  }
  if (settlements.length === 0) sentences.push(words.say('signed.open'))
  return sentences.join(' ')
}
