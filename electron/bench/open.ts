import { readItemTagCode } from '../../shared/printing/papers/item-tag-code.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { findReturnByNumber } from '../returns/store.ts'

/** Shorter texts could be the end of many numbers. */
const leastTracking = 9

/** Finds what a scanned code means at the bench: a unit's tag, an RMA, or a carrier's label. */
export const openByCode: Handler<'bench.open'> = async (desk, { code }) => {
  const tagged = await unitOfTag(desk, code)
  if (tagged) return ok(tagged)
  const rma = await findReturnByNumber(desk.db, code)
  if (rma) return ok({ return: rma.id, shipment: null, tag: null })
  const shipment = await shipmentOfLabel(desk, code)
  if (shipment) return ok({ return: shipment.returnId, shipment: shipment.id, tag: null })
  return refuse({ code: 'nothing_under_code', barcode: code })
}

async function unitOfTag(desk: Reading, code: string) {
  const tag = readItemTagCode(code)
  const rma = tag ? await findReturnByNumber(desk.db, tag.rma) : null
  if (!tag || !rma) return null
  const line = await desk.db
    .selectFrom('returnLine')
    .select('id')
    .where('returnId', '=', rma.id)
    .where('lineNumber', '=', tag.line)
    .executeTakeFirst()
  return line ? { return: rma.id, shipment: null, tag: { line: line.id, unit: tag.unit } } : null
}

/** Carriers print a routing code before the tracking number, so the end of a long code counts too. */
async function shipmentOfLabel(desk: Reading, code: string) {
  const wanted = code.replace(/\s+/g, '').toUpperCase()
  const ends = Array.from({ length: Math.max(0, wanted.length - leastTracking) }, (_, cut) => wanted.slice(cut + 1))
  const rows = await desk.db
    .selectFrom('shipment')
    .select(['id', 'returnId', 'tracking', 'updatedAt'])
    .where('tracking', 'in', [...new Set([code, wanted, ...ends])])
    .where('tracking', '<>', '')
    .where('direction', '=', 'in')
    .where('state', '<>', 'voided')
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.toSorted((one, other) => other.tracking.length - one.tracking.length)[0] ?? null
}
