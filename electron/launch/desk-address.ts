import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a running desk is found by a later start on the same folder, and the secret that lets it ask for a link. */
export interface DeskAddress {
  readonly address: string
  readonly secret: string
  readonly pid: number
}

const fileIn = (folder: string) => join(folder, 'desk-address.json')

/** Leaves the address in the data folder, readable by its owner only. */
export function writeDeskAddress(folder: string, running: DeskAddress): void {
  const file = fileIn(folder)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(running), { mode: 0o600 })
  chmodSync(file, 0o600)
}

/** The address a desk left in this folder, or null; the desk may have gone since. */
export function readDeskAddress(folder: string): DeskAddress | null {
  try {
    const read: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'))
    if (typeof read !== 'object' || read === null) return null
    const { address, secret, pid } = read as Partial<Record<keyof DeskAddress, unknown>>
    if (typeof address !== 'string' || typeof secret !== 'string' || typeof pid !== 'number') return null
    return new URL(address).hostname === '127.0.0.1' ? { address, secret, pid } : null
  } catch {
    return null
  }
}

/** Takes the address away, unless another process has left its own meanwhile. */
export function removeDeskAddress(folder: string, pid: number): void {
  if (readDeskAddress(folder)?.pid === pid) rmSync(fileIn(folder), { force: true })
}
