/** Rows of what speaks for or against a return: suspicions and signatures. */
export type SchemaEvidence = { suspicionEvent: SuspicionEventTable; signature: SignatureTable }

export interface SuspicionEventTable {
  id: string
  returnId: string
  category: string
  event: 'raise' | 'clear'
  note: string | null
  at: string
  localDay: string
  byStaffId: string
}

export interface SignatureTable {
  id: string
  returnId: string
  how: 'screen' | 'paper'
  /** What was signed, as the customer read it. */
  signedText: string
  signer: string
  /** Strokes on the pad's grid, JSON; null when it was signed on paper. */
  strokes: string | null
  /** Of the return, the text, the signer, the strokes and the moment: nothing of it can be exchanged unseen. */
  sha256: string
  at: string
  localDay: string
  byStaffId: string
}
