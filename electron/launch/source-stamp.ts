import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What a build is made from: a change in any of these files makes it old. */
const sources = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json', 'vite.config.ts']

function filesUnder(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesUnder(join(path, name)))
}

/** A hash over names, sizes and times of the source files under `folder`: milliseconds for a thousand files. */
export function sourceStamp(folder: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(name => filesUnder(join(folder, name)))) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(folder, file).split(sep).join('/')} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
