import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the files of one test file. */
export interface Folder {
  readonly path: string
  /** Writes a file there and answers its path. */
  readonly write: (content: string | Uint8Array, name?: string) => string
  readonly remove: () => void
}

/** Makes a folder for files that are read in a test. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'returns-desk-files-'))
  let count = 0
  return {
    path,
    write: (content, name) => {
      count += 1
      const file = join(path, name ?? `${count}.csv`)
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
