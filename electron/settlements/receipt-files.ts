import { readFile, stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { type ReceiptFormat, receiptFormatOf } from '../../shared/settlements/receipt-format.ts'
import { mostLabelBytes } from '../../shared/shipments/label-format.ts'
import type { Room } from '../context.ts'
import { findUpload } from '../files/file-room.ts'
import { keepFile } from '../files/kept-files.ts'

/** A receipt that lies beside the labels, whole, under the hash of its bytes. */
export interface KeptReceipt {
  readonly sha256: string
  readonly format: ReceiptFormat
  readonly name: string
  readonly bytes: number
}

type ReceiptProblem =
  | { readonly code: 'upload_gone' | 'receipt_empty' | 'receipt_not_known' }
  | { readonly code: 'receipt_too_large'; readonly bytes: number; readonly mostBytes: number }

/** Takes the receipt of a label from an upload: known by its bytes, on disk before any row names it. */
export async function keepReceipt(room: Room, ticket: string): Promise<Result<KeptReceipt, ReceiptProblem>> {
  const upload = await findUpload(room, ticket)
  if (!upload) return refuse({ code: 'upload_gone' })
  const { size } = await stat(upload.path)
  if (size === 0) return refuse({ code: 'receipt_empty' })
  if (size > mostLabelBytes) return refuse({ code: 'receipt_too_large', bytes: size, mostBytes: mostLabelBytes })
  const bytes = await readFile(upload.path)
  const format = receiptFormatOf(bytes)
  if (format === null) return refuse({ code: 'receipt_not_known' })
  const sha256 = await keepFile(room.labels, bytes)
  return ok({ sha256, format, name: upload.name, bytes: size })
}
