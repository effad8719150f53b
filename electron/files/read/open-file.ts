import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Result } from '../../../shared/result.ts'
import { ok, refuse } from '../../../shared/result.ts'
import type { ReadFailure } from '../../../shared/sales/import/rows.ts'
import type { ReadLimits } from './limits.ts'

/** A file that is open for reading; whoever opened it closes it. */
export interface OpenFile {
  readonly handle: FileHandle
  readonly bytes: number
}

/** Opens a regular file that isn't empty or too large. A pipe or a device is refused without waiting for it. */
export async function openFile(path: string, limits: ReadLimits): Promise<Result<OpenFile, ReadFailure>> {
  let handle: FileHandle
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    return refuse(openingFailure(error))
  }
  const status = await handle.stat()
  const failure: ReadFailure | null = !status.isFile()
    ? { code: 'not_a_file' }
    : status.size === 0
      ? { code: 'file_empty' }
      : status.size > limits.bytes
        ? { code: 'file_too_large', bytes: status.size, limit: limits.bytes }
        : null
  if (failure === null) return ok({ handle, bytes: status.size })
  await handle.close()
  return refuse(failure)
}

function openingFailure(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file_missing' }
  if (code === 'EISDIR' || code === 'ENXIO') return { code: 'not_a_file' }
  return { code: 'file_unreadable' }
}

/** Bytes of a file from a place on; fewer at its end. */
export async function readAt(file: OpenFile, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, file.bytes - from)))
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await file.handle.read(buffer, filled, buffer.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}
