import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Handler, Prepared, Reading, Writing } from '../context.ts'
import { showBytes } from '../files/file-room.ts'
import { judgeLine } from '../returns/judge-return.ts'
import { loadReturn, reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import { readLabel } from '../shipments/label-files.ts'
import { carryOut } from './carry-out.ts'
import { type AskedHow, prepareSettlement } from './prepare-settlement.ts'
import { previewOf } from './preview.ts'
import { keepReceipt } from './receipt-files.ts'

type Kept = Awaited<ReturnType<typeof keepReceipt>>
type Asked = AskedHow & { readonly return: string; readonly amountMinor: number }

const types = { pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg' } as const

/** Shows how a customer's own label would be given back. */
export const previewLabel: Handler<'settlements.previewLabel'> = async (desk, input) => {
  const prepared = await prepareLabel(desk, input)
  return prepared.ok ? ok(previewOf(prepared.value)) : prepared
}

/**
 * Gives back what a customer paid their own carrier, once per return and receipt, as a payout of its own: never to a
 * tender of the sale, which did not pay for it.
 */
export const reimburseLabel: Prepared<'settlements.reimburseLabel', Kept> = {
  prepare: (desk, input) => keepReceipt(desk.room, input.file),
  async run(desk, input, kept) {
    if (!kept.ok) return kept as Result<never, Extract<Kept, { ok: false }>['failure']>
    const prepared = await prepareLabel(desk, input)
    if (!prepared.ok) return prepared
    const used = await settlementOf(desk, { sha256: kept.value.sha256 })
    if (used !== null) return refuse({ code: 'receipt_used', number: used })
    return carryOut(desk, prepared.value, input, async settlementId => {
      await desk.db
        .insertInto('ownLabel')
        .values({ settlementId, ...kept.value })
        .execute()
    })
  },
}

async function prepareLabel(desk: Reading | Writing, { amountMinor, ...asked }: Asked) {
  const before = await settlementOf(desk, { returnId: asked.return })
  if (before !== null) return refuse({ code: 'label_reimbursed' as const, number: before })
  const wish = asked.wish === 'original' ? 'cash' : asked.wish
  return prepareSettlement(desk, {
    ...{ ...asked, wish, what: { ownLabelMinor: amountMinor } },
    operation: 'settlements.reimburseLabel',
    ...((await customerPays(desk, asked.return)) && { signedBecause: 'approval.customer_pays_way' }),
  })
}

/** Whether the policy says of every item that its way back is the customer's to pay. */
async function customerPays(desk: Reading | Writing, returnId: string): Promise<boolean> {
  const loaded = await loadReturn(desk, returnId)
  if (!loaded) return false
  const wanted = await toJudge(desk, loaded)
  const evaluations = loaded.lines.flatMap(line => {
    const sold = soldLineOf(loaded, line)
    if (!sold) return []
    const claimed = { key: line.id, line: sold, quantity: line.quantityRequested, reason: reasonOf(line.reason) }
    return [
      judgeLine(desk, wanted, { ...claimed, foundReason: null, serial: line.serial, grade: null, checklist: {} }, 0),
    ]
  })
  return evaluations.length > 0 && evaluations.every(one => one.returnShipping?.payer === 'customer')
}

/** The settlement in force that gave a label back, for a return or against a receipt. */
async function settlementOf(
  desk: Reading | Writing,
  of: { readonly returnId: string } | { readonly sha256: string },
): Promise<string | null> {
  const row = await desk.db
    .selectFrom('ownLabel')
    .innerJoin('settlement', 'settlement.id', 'ownLabel.settlementId')
    .select('settlement.number')
    .where('settlement.state', '<>', 'reversed')
    .where(eb =>
      'returnId' in of ? eb('settlement.returnId', '=', of.returnId) : eb('ownLabel.sha256', '=', of.sha256),
    )
    .executeTakeFirst()
  return row?.number ?? null
}

/** Puts the receipt of a label where it can be seen. */
export const showReceipt: Handler<'settlements.showReceipt'> = async (desk, input) => {
  const kept = await desk.db
    .selectFrom('ownLabel')
    .selectAll()
    .where('settlementId', '=', input.settlement)
    .executeTakeFirst()
  if (!kept) return refuse({ code: 'not_found' })
  const bytes = await readLabel(desk.room, kept.sha256)
  if (!bytes) return refuse({ code: 'receipt_lost' })
  const { format, name } = kept
  return ok({ ticket: await showBytes(desk.room, name, types[format], bytes), format, name })
}
