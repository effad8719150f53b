import type { Input } from '../../../shared/contract.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { needsNote } from '../../../shared/returns/reasons.ts'
import { spelledSecondReason } from '../../../shared/returns/second-reasons.ts'
import { moveReturn } from '../../../shared/returns/states.ts'
import type { AskedItem } from '../../../shared/returns/without-sale-contract.ts'
import type { Handler, Writing } from '../../context.ts'
import { taxesText } from '../../settlements/amounts.ts'
import { nextNumber } from '../next-number.ts'
import { openLine } from '../open-line.ts'
import { type Weighed, type WeighedItem, weighGoods } from './weigh-without-sale.ts'

/**
 * Asks for a return that no sale is known of. The price of each unit is fixed now, so that later sales don't change it.
 * Without a receipt a customer is needed, and a price; old goods and unsold stock give nothing.
 */
export const requestWithoutSale: Handler<'returns.requestWithoutSale'> = async (desk, input) => {
  const { type } = input
  if (type === 'no_receipt' && input.customer === undefined) return refuse({ code: 'customer_needed' })
  if (input.lines.some(line => needsNote(line.reason) && (line.reasonNote ?? '').trim() === '')) {
    return refuse({ code: 'reason_note_needed' })
  }
  if (input.lines.some(line => line.secondReason !== undefined && spelled(desk, line) === null)) {
    return refuse({ code: 'second_reason_not_known' })
  }
  const weighed = await weighGoods(desk, input)
  if (!weighed.ok) return weighed
  const unpriced = weighed.value.items.find(one => one.eachMinor === null)
  if (unpriced) return refuse({ code: 'price_needed', item: unpriced.item.description })
  const moved = moveReturn(null, 'request', { has_line_or_customer: true })
  if (!moved.ok) throw new Error('A new return can be asked for')
  const { id, number } = await writeHead(desk, input, weighed.value, moved.value.to)
  const lines: string[] = []
  for (const [index, one] of weighed.value.items.entries()) lines.push(await writeLine(desk, id, index + 1, one))
  desk.note(
    { kind: 'return', id },
    {
      number,
      type,
      channel: input.channel,
      customer: weighed.value.customerId,
      lines: weighed.value.items.map(({ asked, item, eachMinor }) => ({
        product: item.productId,
        quantity: asked.quantity,
        reason: asked.reason,
        eachMinor,
      })),
    },
  )
  return ok({ return: id, number, lines })
}

/** The asked second reason as the shop spells it; null for none, or one it does not know. */
function spelled(desk: Writing, { reason, secondReason }: AskedItem): string | null {
  return secondReason === undefined ? null : spelledSecondReason(desk.shop, reason, secondReason)
}

async function writeHead(
  desk: Writing,
  { type, channel }: Input<'returns.requestWithoutSale'>,
  { customerId, policy }: Weighed,
  status: string,
): Promise<{ readonly id: string; readonly number: string }> {
  const id = desk.newId()
  const number = await nextNumber(desk, 'RMA')
  const { staffId } = desk.caller
  await desk.db
    .insertInto('rma')
    .values({
      id,
      number,
      type,
      channel,
      saleId: null,
      customerId,
      status,
      policyVersionId: policy.id,
      requestedAt: desk.now,
      requestedBy: staffId,
      requestedDay: desk.today,
      createdAt: desk.now,
      createdBy: staffId,
      updatedAt: desk.now,
    })
    .execute()
  return { id, number }
}

async function writeLine(
  desk: Writing,
  returnId: string,
  lineNumber: number,
  { asked, item }: WeighedItem,
): Promise<string> {
  const { productId, sku, description, quantity, serial, lotCode, paid } = item
  const id = await openLine(desk, 'request', {
    returnId,
    lineNumber,
    saleLineId: null,
    productId,
    sku,
    description,
    reason: asked.reason,
    reasonNote: asked.reasonNote?.trim() || null,
    secondReason: spelled(desk, asked),
    quantityRequested: quantity,
    lotCode,
    serial,
  })
  await desk.db
    .insertInto('returnLinePrice')
    .values({ returnLineId: id, grossMinor: paid.grossMinor, netMinor: paid.netMinor, taxes: taxesText(paid) })
    .execute()
  return id
}
