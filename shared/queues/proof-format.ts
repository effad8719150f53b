import { labelFormatOf } from '../shipments/label-format.ts'

/** Kinds of files that prove what was done. */
export const proofTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type ProofType = (typeof proofTypes)[number]

/** The largest proof that is taken in, in bytes. */
export const mostProofBytes = 10 * 1024 * 1024

/** What a proof is by its bytes, never by its name: a whole PDF, PNG or JPEG. Null for anything else. */
export function proofTypeOf(bytes: Uint8Array): ProofType | null {
  const format = labelFormatOf(bytes)
  if (format === 'pdf') return 'application/pdf'
  if (format === 'png') return 'image/png'
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return isJpeg && bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9 ? 'image/jpeg' : null
}
