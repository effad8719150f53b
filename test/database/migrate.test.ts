import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Migration, migrate } from '../../electron/database/migrate.ts'
import { migrations } from '../../electron/database/migrations/index.ts'
import { type OpenFile, openFile } from '../../electron/database/open.ts'

let folder: string
let file: OpenFile
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'returns-desk-file-'))
  file = openFile(join(folder, 'desk.sqlite'), 'write')
})
afterEach(async () => {
  await file.close()
  rmSync(folder, { recursive: true, force: true })
})

const layout = () =>
  file.raw
    .prepare(
      "select type, name, sql from sqlite_schema where name not like 'sqlite_%' and name not like 'search_text_%' order by type, name",
    )
    .all()
const backups = join('backups')
const last = migrations.at(-1)?.number ?? 0
const next = (sql: string): Migration => ({ number: last + 1, name: 'next', sql })

describe('migrating', () => {
  it('makes the layout that the snapshot shows', async () => {
    expect(await migrate(file.raw, migrations, join(folder, backups))).toMatchObject({
      ok: true,
      value: { from: 0, backup: null },
    })
    expect(layout()).toMatchSnapshot()
  })

  it('keeps every table strict', async () => {
    await migrate(file.raw, migrations, join(folder, backups))
    const loose = file.raw
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like 'search_text%'",
      )
      .all()
    expect(loose).toEqual([])
  })

  it('does nothing to a file that is up to date', async () => {
    await migrate(file.raw, migrations, join(folder, backups))
    expect(await migrate(file.raw, migrations, join(folder, backups))).toMatchObject({
      ok: true,
      value: { backup: null },
    })
    expect(existsSync(join(folder, backups))).toBe(false)
  })

  it('copies the file aside first, with what is still in the WAL', async () => {
    await migrate(file.raw, migrations, join(folder, backups))
    file.raw.prepare("insert into sequence values ('rma', 41)").run()
    const done = await migrate(
      file.raw,
      [...migrations, next('create table extra (id text primary key) strict')],
      join(folder, backups),
    )
    if (!done.ok || done.value.backup === null) throw new Error('no copy was made')
    const copy = openFile(done.value.backup, 'read')
    expect(copy.raw.prepare('select last from sequence').get()).toEqual({ last: 41 })
    expect(copy.raw.pragma('user_version', { simple: true })).toBe(last)
    await copy.close()
  })

  it('rolls a failed one back whole, with all that were pending, and never records it as done', async () => {
    await migrate(file.raw, migrations, join(folder, backups))
    const before = layout()
    const broken = [
      ...migrations,
      next('create table one (id text) strict'),
      { number: last + 2, name: 'bad', sql: 'create tabel two' },
    ]
    expect(await migrate(file.raw, broken, join(folder, backups))).toMatchObject({
      ok: false,
      failure: { code: 'migration_failed', number: last + 2 },
    })
    expect(layout()).toEqual(before)
    expect(file.raw.pragma('user_version', { simple: true })).toBe(last)
  })

  it('touches nothing in a file of a newer program', async () => {
    await migrate(file.raw, [...migrations, next('select 1')], join(folder, backups))
    expect(await migrate(file.raw, migrations, join(folder, backups))).toEqual({
      ok: false,
      failure: { code: 'file_is_newer', file: last + 1, program: last },
    })
  })

  it('keeps the last five copies', async () => {
    await migrate(file.raw, migrations, join(folder, backups))
    let all = [...migrations]
    for (let round = 0; round < 7; round += 1) {
      all = [...all, { number: last + 1 + round, name: 'more', sql: 'select 1' }]
      await migrate(file.raw, all, join(folder, backups))
    }
    expect(readdirSync(join(folder, backups))).toHaveLength(5)
  })
})

describe('a file that is opened again', () => {
  it('still syncs every commit, which better-sqlite3 alone does not', async () => {
    await file.close()
    file = openFile(join(folder, 'desk.sqlite'), 'write')
    expect(file.raw.pragma('synchronous', { simple: true })).toBe(2)
  })

  it('cannot be written by a reader', async () => {
    await migrate(file.raw, migrations, join(folder, backups))
    const reader = openFile(join(folder, 'desk.sqlite'), 'read')
    expect(() => reader.raw.prepare("insert into sequence values ('x', 1)").run()).toThrow()
    await reader.close()
  })
})

describe('printer ways', () => {
  it('keeps every printer and the jobs that point at it', async () => {
    const before = migrations.filter(step => step.number < 18)
    await migrate(file.raw, before, join(folder, backups))
    file.raw.exec(`
      insert into printer (id, name, name_folded, transport, address, language, columns, papers, abilities, created_at, version)
        values ('P', 'Bon', 'bon', 'network', '10.0.0.9', 'escpos', 48, '["receipt"]', '{"confirms":true}', 'then', 3);
      insert into print_job (id, printer_id, paper, subject_kind, subject_id, dedupe_key, bytes, sha256, template_version, target, state, requested_by, created_at)
        values ('J', 'P', 'test', 'printer', 'P', 'k', x'41', 'h', '1', '{}', 'queued', 's', 'then')`)
    expect(await migrate(file.raw, migrations, join(folder, backups))).toMatchObject({ ok: true })
    expect(file.raw.prepare('select * from printer').all()).toMatchObject([
      { id: 'P', transport: 'network', address: '10.0.0.9', abilities: '{"confirms":true}', paused: 0, version: 3 },
    ])
    expect(() => file.raw.exec("delete from printer where id = 'P'")).toThrow(/FOREIGN KEY/)
    expect(file.raw.prepare("select name from sqlite_temp_schema where name = 'printer_before'").all()).toEqual([])
  })
})
