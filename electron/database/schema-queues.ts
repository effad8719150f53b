import type { Generated } from 'kysely'

/** Rows of decisions that are carried out. */
export type SchemaQueues = {
  dispositionLot: DispositionLotTable
  dispositionStep: DispositionStepTable
  recovery: RecoveryTable
  valueHistory: ValueHistoryTable
  queueSum: QueueSumTable
}

/** What a list holds, kept by the file itself. */
export interface QueueSumTable {
  state: 'decided' | 'done'
  code: string
  entries: number
  units: number
  valueMinor: number
  unvaluedUnits: number
}

/** Goods that left together, to one buyer or charity. */
export interface DispositionLotTable {
  id: string
  number: string
  code: 'liquidate' | 'donate'
  partner: string
  reference: Generated<string>
  currency: string
  at: string
  localDay: string
  byStaffId: string
}

/** One step of carrying a decision out. `details`: what was said with it, as JSON. */
export interface DispositionStepTable {
  id: string
  dispositionId: string
  step: string
  fromState: string
  toState: string
  details: Generated<string>
  fileSha256: string | null
  fileName: string | null
  fileType: string | null
  at: string
  localDay: string
  byStaffId: string
}

/**
 * What was really got for units of one grade, minor units; an opposite has every sign turned. Those of a lot are in the
 * journal, one document a booking.
 */
export interface RecoveryTable {
  id: string
  dispositionId: string
  lotId: string | null
  booking: number
  code: string
  grade: string
  category: string
  quantity: number
  /** What the units were sold for at first, net. */
  soldNetMinor: number
  netMinor: number
  taxMinor: number
  taxRateMilli: number
  at: string
  localDay: string
  byStaffId: string
  reversesId: string | null
}

/** What units of a grade really brought in a category, all together; kept by a trigger. */
export interface ValueHistoryTable {
  category: string
  grade: string
  units: number
  soldNetMinor: number
  gotMinor: number
}
