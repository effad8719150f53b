import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../../shared/calendar.ts'
import type { PaperTarget } from '../../../shared/printing/papers/paper.ts'
import type { Transport } from './transport.ts'

/** What a virtual printer needs. */
export interface VirtualPrinter {
  /** Where its papers are kept; made when missing. */
  readonly folder: string
  readonly now: () => Instant
  /** Draws a paper from its bytes, best in a thread of its own. */
  readonly draw: (bytes: Uint8Array, target: PaperTarget) => Promise<{ readonly png: Uint8Array }>
}

/** The name of a job's papers without its ending: moments in file names have no colons, for Windows. */
export function virtualPaperName(at: Instant, jobId: string): string {
  return `${at.replaceAll(':', '-')}-${jobId.replace(/[^A-Za-z0-9_-]/g, '_')}`
}

/** Writes a file so that it is there as a whole or not at all. */
async function storeFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name)
  const unfinished = `${path}.unfinished`
  try {
    const file = await open(unfinished, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Makes renames in a folder last; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A printer that ships with the desk: its papers are a `.bin` with the bytes and a `.png` drawn from them. */
export function virtualTransport(printer: VirtualPrinter): Transport {
  return {
    async send({ jobId, bytes, target }, progress) {
      const name = virtualPaperName(printer.now(), jobId)
      if (progress.signal?.aborted) return { state: 'not_started', reason: 'cancelled' }
      let png: Uint8Array
      try {
        png = (await printer.draw(bytes, target)).png
      } catch {
        return { state: 'not_started', reason: 'not_drawable' }
      }
      try {
        await mkdir(printer.folder, { recursive: true })
      } catch {
        return { state: 'not_started', reason: 'folder_not_writable' }
      }
      await progress.beforeFirstByte()
      try {
        await storeFile(printer.folder, `${name}.bin`, bytes)
        await storeFile(printer.folder, `${name}.png`, png)
        await syncFolder(printer.folder)
      } catch {
        return { state: 'unknown', reason: 'not_stored', bytesSent: 0 }
      }
      progress.handedOver?.(bytes.length)
      return { state: 'confirmed', bytesSent: bytes.length }
    },
  }
}
