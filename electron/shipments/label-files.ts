import { readFile, stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { type LabelFormat, labelFormatOf, mostLabelBytes } from '../../shared/shipments/label-format.ts'
import type { Room } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { findUpload } from '../files/file-room.ts'
import { keepFile, readKeptFile, sweepKeptFiles } from '../files/kept-files.ts'

/** A label that lies in the labels' folder, whole, under the hash of its bytes. */
export interface KeptLabel {
  readonly sha256: string
  readonly format: LabelFormat
  readonly name: string
  readonly bytes: number
}

type LabelProblem =
  | { readonly code: 'upload_gone' | 'label_empty' | 'label_not_known' }
  | { readonly code: 'label_too_large'; readonly bytes: number; readonly mostBytes: number }

/** Takes a label from an upload: known by its bytes, written, synced and renamed before any row names it. */
export async function keepLabel(room: Room, ticket: string): Promise<Result<KeptLabel, LabelProblem>> {
  const upload = await findUpload(room, ticket)
  if (!upload) return refuse({ code: 'upload_gone' })
  const { size } = await stat(upload.path)
  if (size === 0) return refuse({ code: 'label_empty' })
  if (size > mostLabelBytes) return refuse({ code: 'label_too_large', bytes: size, mostBytes: mostLabelBytes })
  const bytes = await readFile(upload.path)
  const format = labelFormatOf(bytes)
  if (format === null) return refuse({ code: 'label_not_known' })
  const sha256 = await keepFile(room.labels, bytes)
  return ok({ sha256, format, name: upload.name, bytes: size })
}

/** The bytes of a kept label, or null when they are gone or are no longer those that were kept. */
export async function readLabel(room: Room, sha256: string): Promise<Uint8Array | null> {
  return readKeptFile(room.labels, sha256)
}

/**
 * Removes labels that no shipment names and receipts that no settlement does, such as those of an import that was refused.
 * Only while none is written.
 */
export async function sweepLabels(db: Reader, room: Room): Promise<number> {
  const rows = await db.selectFrom('shipment').select('labelSha256').where('labelSha256', 'is not', null).execute()
  const receipts = await db.selectFrom('ownLabel').select('sha256').execute()
  const named = [...rows.flatMap(row => row.labelSha256 ?? []), ...receipts.map(row => row.sha256)]
  return sweepKeptFiles(room.labels, new Set(named))
}
