import { existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { ImmediateSqliteDialect } from './dialect.ts'
import type { DB } from './schema.ts'

/** A connection as better-sqlite3 has it, for bulk paths and migrations. */
export type Connection = SqliteDatabase.Database

/** What a query's handler gets: it can't write, by type and by `query_only`. */
export type Reader = Pick<Kysely<DB>, 'selectFrom' | 'with' | 'fn' | 'dynamic' | 'case'>
/** What a command's handler gets: the runner's open transaction. */
export type Writer = Pick<
  Kysely<DB>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'with' | 'fn' | 'dynamic' | 'case'
>

/** The desk's file, opened: raw for bulk work, and through Kysely. */
export interface OpenFile {
  readonly raw: Connection
  readonly db: Kysely<DB>
  close(): Promise<void>
}

/** Opens a file of the desk for writing or reading, and proves that commits are synced. */
export function openFile(path: string, mode: 'write' | 'read'): OpenFile {
  const raw = new SqliteDatabase(path, {
    readonly: mode === 'read',
    fileMustExist: mode === 'read' && existsSync(path),
  })
  raw.pragma('busy_timeout = 5000')
  if (mode === 'write') {
    raw.pragma('journal_mode = wal')
    raw.pragma('synchronous = full')
    raw.pragma('wal_autocheckpoint = 2000')
  } else {
    raw.pragma('query_only = on')
  }
  raw.pragma('foreign_keys = on')
  raw.pragma('trusted_schema = on')
  raw.pragma('cache_size = -32000')
  if (mode === 'write' && raw.pragma('synchronous', { simple: true }) !== 2) {
    raw.close()
    throw new Error('The file did not accept synchronous=FULL')
  }
  const connection = { database: { prepare: cachedPrepare(raw), close: () => raw.close() } }
  const db = new Kysely<DB>({
    dialect: mode === 'write' ? new ImmediateSqliteDialect(connection) : new SqliteDialect(connection),
    plugins: [new CamelCasePlugin()],
  })
  return { raw, db, close: () => db.destroy() }
}

/**
 * Opens an empty file for what is on its way into the desk's own: lost when the machine stops, and nothing is lost.
 * Between two commits it writes nothing, so another connection can read what was committed before.
 */
export function openScratch(path: string): Connection {
  const raw = new SqliteDatabase(path)
  raw.pragma('journal_mode = off')
  raw.pragma('synchronous = off')
  raw.pragma('cache_spill = off')
  raw.pragma('cache_size = -16000')
  return raw
}

const mostStatements = 400

/** Prepares each SQL text once: Kysely would prepare it at every call. */
function cachedPrepare(raw: Connection) {
  const statements = new Map<string, SqliteDatabase.Statement>()
  return (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= mostStatements) statements.clear()
    const statement = raw.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
}
