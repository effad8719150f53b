import { type Strokes, signatureStrokes } from '../../shared/evidence/signature.ts'
import { planned } from '../database/dialect.ts'
import type { Reader } from '../database/open.ts'

/** The signatures of a return with who took them, oldest first. */
export function signaturesOf(db: Reader, returnId: string) {
  return db
    .selectFrom('signature')
    .innerJoin('staff', 'staff.id', 'signature.byStaffId')
    .select(['signature.id', 'signature.how', 'signature.signedText as text', 'signature.signer'])
    .select(['signature.strokes', 'signature.at', 'staff.name as by'])
    .where('signature.returnId', '=', planned(returnId))
    .orderBy('signature.at')
    .orderBy('signature.id')
    .execute()
}

/** Stored strokes. */
export function strokesOf(stored: string): number[][] {
  return signatureStrokes.parse(JSON.parse(stored))
}

/** The last signature that was drawn on the screen for a return; null when there is none. */
export async function lastDrawnSignature(
  db: Reader,
  returnId: string,
): Promise<{ readonly strokes: Strokes; readonly signer: string; readonly at: string } | null> {
  const last = (await signaturesOf(db, returnId)).findLast(one => one.strokes !== null)
  return last?.strokes ? { strokes: strokesOf(last.strokes), signer: last.signer, at: last.at } : null
}
