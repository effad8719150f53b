import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Room } from '../context.ts'
import { type Drawing, drawingHere } from '../printing/drawing.ts'

/** How a folder is opened. `drawing` is given where a thread of its own draws. */
export interface RoomOptions {
  readonly demo: boolean
  readonly resources: string
  readonly drawing?: Drawing
}

/** Lays out a desk's data folder, for its owner's eyes only, and reads its pepper (made once). */
export function openRoom(folder: string, options: RoomOptions): Room {
  const make = (name: string) => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keyPath = join(folder, 'desk.key')
  if (!existsSync(keyPath)) writeFileSync(keyPath, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  return {
    folder,
    database: join(folder, 'desk.sqlite'),
    uploads: make('uploads'),
    exports: make('exports'),
    papers: make('papers'),
    backups: make('backups'),
    packs: make('packs'),
    labels: make('labels'),
    proofs: make('proofs'),
    photos: make('photos'),
    resources: options.resources,
    drawing: options.drawing ?? drawingHere,
    pepper: Buffer.from(readFileSync(keyPath, 'utf8'), 'base64'),
    demo: options.demo,
  }
}
