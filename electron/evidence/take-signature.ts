import { createHash } from 'node:crypto'
import { isSigned } from '../../shared/evidence/signature.ts'
import { ok, refuse } from '../../shared/result.ts'
import { canonicalJson } from '../canonical.ts'
import type { Handler } from '../context.ts'
import { findReturn } from '../returns/store.ts'
import { textToSign } from './signed-text.ts'

const unsigned: readonly string[] = ['draft', 'cancelled']

/** Keeps a customer's signature with exactly what they read, under a hash of all of it. */
export const takeSignature: Handler<'signatures.take'> = async (desk, { signed, signer, text, ...input }) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  if (unsigned.includes(rma.status)) return refuse({ code: 'not_possible_from', state: rma.status, event: 'sign' })
  if ((await textToSign(desk, rma)) !== text) return refuse({ code: 'text_changed' })
  if (signed.how === 'screen' && !isSigned(signed.strokes)) return refuse({ code: 'signature_empty' })
  const { how } = signed
  const strokes = signed.how === 'screen' ? signed.strokes : null
  const id = desk.newId()
  const sealed = canonicalJson({ return: rma.id, how, text, signer, strokes, at: desk.now })
  const sha256 = createHash('sha256').update(sealed).digest('hex')
  await desk.db
    .insertInto('signature')
    .values({
      id,
      returnId: rma.id,
      how,
      signedText: text,
      signer,
      strokes: strokes && JSON.stringify(strokes),
      sha256,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
    })
    .execute()
  desk.note({ kind: 'return', id: rma.id }, { signature: id, how, sha256 })
  return ok({ signature: id })
}
