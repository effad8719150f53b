/** Rows of what the desk's clock said. */
export type SchemaClock = {
  slaEvent: SlaEventTable
}

/** What the desk's clock said of a refund's deadline: half of the time is over, or all of it. */
export interface SlaEventTable {
  id: string
  returnId: string
  event: 'half' | 'breach'
  due: string
  at: string
  localDay: string
}
