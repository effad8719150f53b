import type { Generated } from 'kysely'
import type { PrinterTransport } from '../../shared/printing/contract.ts'

/** Rows of printers and print jobs. JSON columns are text; flags are 0 or 1. */
export type SchemaPrinting = {
  printer: PrinterTable
  printJob: PrintJobTable
  printEvent: PrintEventTable
}

export interface PrinterTable {
  id: string
  name: string
  nameFolded: string
  transport: PrinterTransport
  address: string | null
  language: 'escpos' | 'zpl'
  columns: number | null
  dpi: number | null
  papers: Generated<string>
  abilities: Generated<string>
  active: Generated<number>
  paused: Generated<number>
  state: Generated<string>
  stateDetail: string | null
  stateAt: string | null
  createdAt: string
  version: Generated<number>
}

export interface PrintJobTable {
  id: string
  printerId: string
  paper: string
  subjectKind: string
  subjectId: string
  dedupeKey: string
  bytes: Uint8Array
  sha256: string
  templateVersion: string
  target: string
  state: 'queued' | 'sending' | 'confirmed' | 'sent' | 'unknown' | 'failed' | 'cancelled'
  reason: string | null
  reprintOf: string | null
  copyNumber: Generated<number>
  tries: Generated<number>
  bytesSent: Generated<number>
  expiresAt: string | null
  /** What the system's queue calls it. */
  queueJob: string | null
  requestedBy: string
  createdAt: string
  endedAt: string | null
}

export interface PrintEventTable {
  id: string
  jobId: string
  at: string
  kind: string
  detail: Generated<string>
  byStaffId: string | null
}
