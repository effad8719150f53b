import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { findReturn } from '../returns/store.ts'
import { signaturesOf, strokesOf } from './signature-rows.ts'
import { textToSign } from './signed-text.ts'

/** Reads a return's signatures, and what would be signed now. */
export const readSignatures: Handler<'signatures.read'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const customer = await desk.db
    .selectFrom('customer')
    .select('name')
    .where('id', '=', rma.customerId)
    .executeTakeFirst()
  const rows = await signaturesOf(desk.db, rma.id)
  return ok({
    text: await textToSign(desk, rma),
    signer: customer?.name ?? '',
    signatures: rows.map(row => ({ ...row, strokes: row.strokes === null ? null : strokesOf(row.strokes) })),
  })
}
