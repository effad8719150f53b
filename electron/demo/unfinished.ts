import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const mark = 'demo.whole'
/** What stays when a demo is begun again: the lock that is held, and the key that the room was opened with. */
const kept: readonly string[] = ['desk.lock', 'desk.key']

/** Says on the disk that a demo is filled to its end. */
export function markWhole(folder: string): void {
  const file = openSync(join(folder, mark), 'w', 0o600)
  fsyncSync(file)
  closeSync(file)
}

/** Whether a demo was filled to its end. */
export function isWhole(folder: string): boolean {
  return existsSync(join(folder, mark))
}

/** Empties a demo's folder where filling it was broken off, so that it is filled anew. Call under the folder's lock. */
export function removeUnfinished(folder: string): void {
  if (isWhole(folder)) return
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true })
}
