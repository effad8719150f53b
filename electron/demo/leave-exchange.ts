import { addDays, type Day, epochOf, toInstantText } from '../../shared/calendar.ts'
import type { DemoDesk } from './demo-desk.ts'

const as = 'counter'
const goods = [{ product: 'FIT-YM6-GR' }]

/** Leaves one exchange at the counter: something cheap for a yoga mat, the difference taken by card. */
export async function leaveExchange(desk: DemoDesk, today: Day): Promise<void> {
  const sold = desk.raw
    .prepare<[Day, Day], { readonly id: string; readonly saleId: string }>(
      `select line.id, line.sale_id as saleId from sale_line line join sale on sale.id = line.sale_id
        join product on product.id = line.product_id
       where line.quantity = 1 and line.gross_minor between 800 and 2500 and sale.gift = 0
        and sale.channel = 'in_store' and sale.refunded_elsewhere_minor = 0 and sale.sold_day between ? and ?
        and serial_tracked = 0 and lot_tracked = 0 and hygiene = 0 and final_sale = 0
        and not exists (select 1 from rma where rma.sale_id = sale.id) order by line.id desc limit 1`,
    )
    .get(addDays(today, -21), addDays(today, -1))
  if (!sold) return
  const wait = (seconds: number) => desk.setNow(toInstantText(epochOf(desk.now()) + seconds * 1000))
  const lines = [{ saleLine: sold.id, quantity: 1, reason: 'not_as_described' as const }]
  const asked = await desk.must('returns.request', { sale: sold.saleId, channel: 'counter', lines }, as)
  wait(11)
  const { outcome } = await desk.must('returns.authorize', { return: asked.return }, as)
  const line = asked.lines[0]?.id
  if (outcome !== 'authorized' || line === undefined) return
  const of = { return: asked.return }
  await desk.must('returns.receive', { ...of, lines: [{ line, quantity: 1 }], parcelCondition: 'none' }, as)
  wait(14)
  await desk.must('grading.inspect', { ...of, line, quantity: 1, grade: 'A', minutes: 1 }, as)
  await desk.must('grading.dispose', { ...of, line, quantity: 1, code: 'restock', print: false }, as)
  wait(26)
  const quoted = await desk.call('exchanges.quote', { ...of, goods }, as)
  if (!quoted.ok) return
  const { owesMinor, backMinor } = quoted.value
  const payments = owesMinor === 0 ? [] : [{ kind: 'card' as const, amountMinor: owesMinor, reference: 'T-2042' }]
  const expected = { expectedOwesMinor: owesMinor, expectedBackMinor: backMinor }
  const made = await desk.must('exchanges.complete', { ...of, goods, payments, ...expected, print: false }, as)
  for (const { id } of made.payments)
    await desk.call('exchanges.confirmPayment', { payment: id, state: 'confirmed', reference: 'T-2042' }, as)
}
