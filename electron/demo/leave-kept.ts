import { addDays, type Day } from '../../shared/calendar.ts'
import type { DemoDesk } from './demo-desk.ts'

/** A sale of one cheap thing that nobody brought back. */
interface Cheap {
  readonly id: string
  readonly saleId: string
}

/** Leaves one item that a customer kept for its full price, and one that they kept for an allowance. */
export async function leaveKept(desk: DemoDesk, today: Day): Promise<void> {
  const [kept, cheaper] = cheapOnes(desk, today)
  if (kept) {
    const made = await authorized(desk, kept)
    if (made) {
      const lines = [{ line: made.line, quantity: 1 }]
      const { preview } = await desk.must('returns.offerKeep', { return: made.id, lines }, 'counter')
      if (preview) {
        const expectedTotalMinor = preview.totalMinor
        const agreed = { expectedTotalMinor, print: false, reference: 'T-2040' }
        await desk.must('returns.keepItem', { return: made.id, lines, ...agreed }, 'counter')
      }
    }
  }
  const made = cheaper && (await authorized(desk, cheaper))
  if (!made) return
  const amount = { return: made.id, kind: 'allowance' as const, line: made.line, amountMinor: 300 }
  const agreed = { expectedTotalMinor: 300, reason: 'A seam is crooked', print: false, reference: 'T-2041' }
  await desk.must('settlements.giveAmount', { ...amount, ...agreed }, 'counter')
}

function cheapOnes(desk: DemoDesk, today: Day): readonly Cheap[] {
  return desk.raw
    .prepare<[Day, Day], Cheap>(
      `select line.id, line.sale_id as saleId from sale_line line join sale on sale.id = line.sale_id
        join product on product.id = line.product_id
       where line.quantity = 1 and line.gross_minor between 800 and 2500 and sale.gift = 0
        and sale.refunded_elsewhere_minor = 0 and sale.sold_day between ? and ? and serial_tracked = 0
        and hygiene = 0 and final_sale = 0
        and not exists (select 1 from rma where rma.sale_id = sale.id) order by line.id limit 2`,
    )
    .all(addDays(today, -21), addDays(today, -3))
}

/** Asks for and authorizes one by post that came broken; null where the policy wants somebody else to decide. */
async function authorized(desk: DemoDesk, { id, saleId }: Cheap) {
  const lines = [{ saleLine: id, quantity: 1, reason: 'defective_on_arrival' as const }]
  const asked = await desk.must('returns.request', { sale: saleId, channel: 'post', lines }, 'counter')
  const { outcome } = await desk.must('returns.authorize', { return: asked.return }, 'counter')
  return outcome === 'authorized' ? { id: asked.return, line: asked.lines[0]?.id ?? '' } : null
}
