import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { type LabelFormat, labelFormatOf, mostLabelBytes } from '../../shared/shipments/label-format.ts'
import type { Room } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { findUpload } from '../files/file-room.ts'

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

const pathOf = (room: Room, sha256: string) => join(room.labels, sha256)

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
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepBytes(room, sha256, bytes)
  return ok({ sha256, format, name: upload.name, bytes: size })
}

/** Writes a file under its hash: whole and on disk, or not at all. */
export async function keepBytes(room: Room, sha256: string, bytes: Uint8Array): Promise<void> {
  const part = `${pathOf(room, sha256)}.${process.hrtime.bigint()}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, pathOf(room, sha256))
}

/** The bytes of a kept label, or null when they are gone or are no longer those that were kept. */
export async function readLabel(room: Room, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(pathOf(room, sha256))
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
  } catch {
    return null
  }
}

/**
 * Removes labels that no shipment names and receipts that no settlement does, such as those of an import that was refused.
 * Only while none is written.
 */
export async function sweepLabels(db: Reader, room: Room): Promise<number> {
  const rows = await db.selectFrom('shipment').select('labelSha256').where('labelSha256', 'is not', null).execute()
  const receipts = await db.selectFrom('ownLabel').select('sha256').execute()
  const named = new Set([...rows.map(row => row.labelSha256), ...receipts.map(row => row.sha256)])
  const gone = readdirSync(room.labels).filter(name => !named.has(name))
  for (const name of gone) rmSync(join(room.labels, name), { force: true })
  return gone.length
}
