import { addDays, type Day, epochOf, toInstantText } from '../../shared/calendar.ts'
import type { DemoDesk } from './demo-desk.ts'

const as = 'counter'
const yard = { street: 'Hafenstraße 12', postcode: '20457', city: 'Hamburg', country: 'Germany' }

/** A line of a sale that nothing came back of. */
interface Ordered {
  readonly id: string
  readonly saleId: string
  readonly productId: string
}

/**
 * Leaves one product that its supplier ships and takes back. One that broke was sent there, assessed there and stays there;
 * its customer waits for the money.
 */
export async function leaveDropshipped(desk: DemoDesk, today: Day): Promise<void> {
  const ordered = orderedLine(desk, today)
  if (!ordered) return
  const supplierName = await shipsItself(desk, ordered.productId)
  const wait = (seconds: number) => desk.setNow(toInstantText(epochOf(desk.now()) + seconds * 1000))
  const lines = [{ saleLine: ordered.id, quantity: 1, reason: 'defective_on_arrival' as const }]
  const asked = await desk.must('returns.request', { sale: ordered.saleId, channel: 'post', lines }, as)
  wait(14)
  const of = { return: asked.return }
  const { outcome } = await desk.must('returns.authorize', of, as)
  const line = asked.lines[0]?.id
  if (outcome !== 'authorized' || line === undefined) return
  wait(31)
  const counted = [{ line, quantity: 1 }]
  await desk.must('returns.receive', { ...of, lines: counted, parcelCondition: 'elsewhere' }, as)
  const said = { grade: 'D' as const, minutes: 2, assessedBy: supplierName, assessmentRef: 'K-20871' }
  await desk.must('grading.inspect', { ...of, line, quantity: 1, ...said }, as)
  wait(6)
  const placed = { code: 'return_to_vendor' as const, print: false }
  await desk.must('grading.dispose', { ...of, line, quantity: 1, ...placed }, as)
}

function orderedLine(desk: DemoDesk, today: Day): Ordered | undefined {
  return desk.raw
    .prepare<[Day, Day], Ordered>(
      `select line.id, line.sale_id as saleId, line.product_id as productId from sale
        join sale_line line on line.sale_id = sale.id join product on product.id = line.product_id
       where sale.sold_day between ? and ? and sale.channel = 'distance' and sale.gift = 0 and line.quantity = 1
        and line.gross_minor >= 4000 and product.supplier_id is not null and serial_tracked = 0 and lot_tracked = 0
        and hygiene = 0 and final_sale = 0 and not exists (select 1 from rma where rma.sale_id = sale.id)
       order by line.id limit 1`,
    )
    .get(addDays(today, -21), addDays(today, -4))
}

/** Says that a product's supplier ships it, and where its goods go back to; answers who that is. */
async function shipsItself(desk: DemoDesk, productId: string): Promise<string> {
  const { product } = await desk.must('products.read', { product: productId }, 'owner')
  const { supplier, ...fields } = product
  if (!supplier) throw new Error('The demo chose a product without a supplier')
  await desk.must('products.save', { ...fields, supplierName: supplier.name, dropshipped: true }, 'owner')
  const returnAddress = { name: supplier.name, ...yard }
  await desk.must('suppliers.setReturnAddress', { supplier: supplier.id, returnAddress }, 'owner')
  return supplier.name
}
