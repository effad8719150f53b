import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Keeps bytes under the hash of what they are: written, synced and renamed before any row names them. */
export async function keepFile(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes)
  const part = join(folder, `${sha256}.${process.hrtime.bigint()}.part`)
  const file = await open(part, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, join(folder, sha256))
  return sha256
}

/** The bytes of a kept file, or null when they are gone or are no longer those that were kept. */
export async function readKeptFile(folder: string, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(join(folder, sha256))
    return hashOf(bytes) === sha256 ? bytes : null
  } catch {
    return null
  }
}

/** Removes kept files that no row names, such as those of a command that was refused. Only while none is written. */
export function sweepKeptFiles(folder: string, named: ReadonlySet<string>): number {
  const gone = readdirSync(folder).filter(name => !named.has(name))
  for (const name of gone) rmSync(join(folder, name), { force: true })
  return gone.length
}
