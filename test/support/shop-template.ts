import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names this run's folder of templates; unset, every test shop is set up from nothing. */
export const templatesVariable = 'RETURNS_DESK_TEMPLATES'

/** How far a test desk had counted when its shop was set up. */
export interface Counted {
  readonly ids: number
  readonly keys: number
}

const files = ['desk.sqlite', 'desk.key'] as const

/** A shop that was set up once in this run, to be copied: setting one up hashes eight PINs and lays out a file. */
export class ShopTemplate {
  readonly #kept: string | null
  readonly #within: string | undefined

  constructor(choices: unknown) {
    this.#within = process.env[templatesVariable]
    const name = createHash('sha256').update(JSON.stringify(choices)).digest('hex')
    this.#kept = this.#within === undefined ? null : join(this.#within, name)
  }

  /** Copies the shop into an empty folder; null when there is none yet. */
  copyTo(folder: string): Counted | null {
    const kept = this.#kept
    if (kept === null || !existsSync(kept)) return null
    for (const file of files) copyFileSync(join(kept, file), join(folder, file))
    return JSON.parse(readFileSync(join(kept, 'counted.json'), 'utf8')) as Counted
  }

  /** Keeps a shop whose file is at rest. Two that come at the same time are the same: the first one stays. */
  keep(folder: string, counted: Counted): void {
    const kept = this.#kept
    if (kept === null || this.#within === undefined || existsSync(kept)) return
    const own = mkdtempSync(join(this.#within, 'new-'))
    for (const file of files) copyFileSync(join(folder, file), join(own, file))
    writeFileSync(join(own, 'counted.json'), JSON.stringify(counted))
    try {
      renameSync(own, kept)
    } catch (problem) {
      rmSync(own, { recursive: true, force: true })
      if (!existsSync(kept)) throw problem
    }
  }
}
