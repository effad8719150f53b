import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Room } from '../context.ts'

const keptMilliseconds = 24 * 60 * 60_000

/**
 * Removes uploads and views that nobody asked for since yesterday, and what a killed process left half written. Only
 * while nothing is being written. `now` in milliseconds since 1970.
 */
export function sweepFiles(room: Pick<Room, 'uploads' | 'exports'>, now: number): number {
  let removed = 0
  for (const folder of [room.uploads, room.exports])
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (!name.endsWith('.part') && now - statSync(path).mtimeMs < keptMilliseconds) continue
      rmSync(path, { force: true, recursive: true })
      removed += 1
    }
  return removed
}
