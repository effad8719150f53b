import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Room } from '../context.ts'

/** The version of the program, as its own package says; it lies beside the resources, packed or not. */
export function programVersion(room: Pick<Room, 'resources'>): string {
  const text = readFileSync(join(room.resources, '..', 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { readonly version: string }
  return version
}
