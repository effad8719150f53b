/** Rows of what speaks for or against a return: suspicions. */
export type SchemaEvidence = { suspicionEvent: SuspicionEventTable }

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
