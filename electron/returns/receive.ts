import type { Input } from '../../shared/contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import type { NotPossibleFrom } from '../../shared/returns/transition.ts'
import { moveUnits, type TooManyUnits } from '../../shared/returns/unit-states.ts'
import type { Handler, Writing } from '../context.ts'
import { deliverShipment, hasParcelUnderWay } from '../shipments/deliver.ts'
import { lineComingHere } from '../suppliers/store.ts'
import { clockFromReceipt } from './clock/legal-clock.ts'
import { closeIfDone } from './close-if-done.ts'
import { openExtraLines } from './extra-lines.ts'
import { findReturn, loadReturnLines, type ReturnRecord, saveCounts, updateReturn } from './store.ts'

/**
 * Takes goods in: counts units per line, never more than are awaited, and opens a line for each item nobody asked for.
 * Parcels it names are delivered with it; after the last one, what is still awaited is short.
 */
export const receiveReturn: Handler<'returns.receive'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from', state: rma.status, event: 'receive' })
  if (input.lines.length + input.extra.length === 0 && !input.last) return refuse({ code: 'nothing_counted' })
  const counted = sumByLine(input.lines)
  const here = input.parcelCondition === 'elsewhere' ? await lineComingHere(desk.db, [...counted.keys()]) : null
  if (here !== null) return refuse({ code: 'goods_come_here', line: here })
  if (input.parcelCondition === 'elsewhere' && input.extra.length > 0) return refuse({ code: 'unasked_not_elsewhere' })
  const shipments = [...new Set(input.shipments)]
  for (const shipment of shipments) {
    const delivered = await deliverShipment(desk, shipment, rma)
    if (!delivered.ok) return delivered
  }
  if (input.last && (await hasParcelUnderWay(desk.db, rma.id))) return refuse({ code: 'parcels_still_coming' })
  const receipt = await writeReceipt(desk, input, shipments)
  const before = await loadReturnLines(desk.db, rma.id)
  const taken = await takeIn(desk, rma, receipt, counted)
  if (!taken.ok) return taken
  const extra = await openExtraLines(desk, rma, input.extra)
  for (const [index, id] of extra.entries())
    await writeReceiptLine(desk, receipt, id, input.extra[index]?.quantity ?? 1)
  const shortUnits = input.last ? await writeShort(desk, rma) : 0
  const starts = counted.size > 0 && !isUnpaid(rma)
  await updateReturn(desk, rma.id, starts ? clockFromReceipt(desk, rma, before) : {})
  if (input.last) await closeIfDone(desk, rma.id)
  desk.note(
    { kind: 'return', id: rma.id },
    { receipt, lines: Object.fromEntries(counted), shipments, extra, shortUnits },
  )
  return ok({ receipt, extra: [...extra], shortUnits })
}

async function writeReceipt(
  desk: Writing,
  input: Input<'returns.receive'>,
  shipments: readonly string[],
): Promise<string> {
  const id = desk.newId()
  await desk.db
    .insertInto('goodsReceipt')
    .values({
      id,
      returnId: input.return,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      parcelCondition: input.parcelCondition,
      note: input.note ?? null,
    })
    .execute()
  for (const shipmentId of shipments)
    await desk.db.insertInto('goodsReceiptShipment').values({ receiptId: id, shipmentId }).execute()
  return id
}

async function writeReceiptLine(desk: Writing, receiptId: string, returnLineId: string, quantity: number) {
  await desk.db.insertInto('goodsReceiptLine').values({ receiptId, returnLineId, quantity }).execute()
}

async function takeIn(
  desk: Writing,
  rma: ReturnRecord,
  receipt: string,
  counted: ReadonlyMap<string, number>,
): Promise<Result<null, NotPossibleFrom | TooManyUnits | { code: 'return_line_not_found'; line: string }>> {
  const lines = await loadReturnLines(desk.db, rma.id)
  for (const [id, quantity] of counted) {
    const line = lines.find(one => one.id === id)
    if (!line) return refuse({ code: 'return_line_not_found', line: id })
    const moved = moveUnits(line.counts, 'receive', quantity)
    if (!moved.ok) return moved
    await saveCounts(desk, line, moved.value, rma.status, { event: 'receive' })
    await writeReceiptLine(desk, receipt, id, quantity)
  }
  return ok(null)
}

/** What is still awaited after the last parcel did not come. */
async function writeShort(desk: Writing, rma: ReturnRecord): Promise<number> {
  let short = 0
  for (const line of await loadReturnLines(desk.db, rma.id)) {
    const units = line.counts.awaiting + line.counts.in_transit
    if (units === 0) continue
    const moved = moveUnits(line.counts, 'short', units)
    if (!moved.ok) throw new Error(`A line could not be short: ${moved.failure.code}`)
    await saveCounts(desk, line, moved.value, rma.status, { event: 'short' })
    short += units
  }
  return short
}

function sumByLine(
  lines: readonly { readonly line: string; readonly quantity: number }[],
): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const { line, quantity } of lines) counted.set(line, (counted.get(line) ?? 0) + quantity)
  return counted
}
