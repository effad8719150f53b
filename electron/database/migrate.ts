import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Connection } from './open.ts'

/** One numbered step of the file's layout. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** What migrating did: the file's number before and after, and the copy made first. */
export interface Migrated {
  readonly from: number
  readonly to: number
  readonly backup: string | null
}

export type MigrationFailure =
  | { readonly code: 'file_is_newer'; readonly file: number; readonly program: number }
  | {
      readonly code: 'migration_failed'
      readonly number: number
      readonly reason: string
      readonly backup: string | null
    }

const keptBackups = 5

/**
 * Brings a file up to the program's migrations, all pending ones in one transaction.
 * Fails with `file_is_newer` (nothing touched) or `migration_failed` (rolled back whole; the copy stays).
 */
export async function migrate(
  raw: Connection,
  migrations: readonly Migration[],
  backupFolder: string,
): Promise<Result<Migrated, MigrationFailure>> {
  const from = Number(raw.pragma('user_version', { simple: true }))
  const to = migrations.at(-1)?.number ?? 0
  if (from > to) return refuse({ code: 'file_is_newer', file: from, program: to })
  const pending = migrations.filter(step => step.number > from)
  if (pending.length === 0) return ok({ from, to, backup: null })
  const backup = from === 0 ? null : await copyAside(raw, backupFolder, from)
  let at = from
  raw.exec('begin immediate')
  try {
    for (const step of pending) {
      at = step.number
      raw.exec(step.sql)
    }
    const broken = raw.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`${broken.length} rows point nowhere`)
    raw.pragma(`user_version = ${to}`)
    raw.exec('commit')
  } catch (problem) {
    if (raw.inTransaction) raw.exec('rollback')
    return refuse({
      code: 'migration_failed',
      number: at,
      reason: problem instanceof Error ? problem.message : String(problem),
      backup,
    })
  }
  return ok({ from, to, backup })
}

/** Copies the file by SQLite's own backup, which includes what is still in the WAL. */
async function copyAside(raw: Connection, folder: string, number: number): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `before-migration-from-${String(number).padStart(4, '0')}-${Date.now()}.sqlite`)
  await raw.backup(path)
  const copies = readdirSync(folder)
    .filter(name => name.startsWith('before-migration-'))
    .sort((a, b) => stampOf(a) - stampOf(b))
  for (const old of copies.slice(0, -keptBackups))
    if (existsSync(join(folder, old))) rmSync(join(dirname(path), basename(old)))
  return path
}

function stampOf(name: string): number {
  return Number(/-(\d+)\.sqlite$/.exec(name)?.[1] ?? 0)
}
