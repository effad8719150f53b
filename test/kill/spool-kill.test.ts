import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFile } from '../../electron/database/open.ts'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { moveSpool, type SpoolEvent, type SpoolState } from '../../shared/printing/spool-states.ts'
import { type BuiltEntries, buildEntries } from '../support/build-entries.ts'
import { FaultyPrinter } from '../support/printers/faulty-printer.ts'
import { servePrinter } from '../support/printers/serve-printer.ts'

/** Where a process is killed, on the way of a job to which printer, and how often: 40 times, each state at least twice. */
const points: readonly (readonly [point: string, printer: string, times: number])[] = [
  ['queued', 'sure', 4],
  ['sending_no_byte', 'sure', 6],
  ['sending_no_byte', 'plain', 4],
  ['sending_some', 'sure', 4],
  ['sending_some', 'plain', 4],
  ['sending_all', 'sure', 3],
  ['sending_all', 'plain', 3],
  ['confirmed', 'sure', 3],
  ['sent', 'plain', 3],
  ['unknown', 'broken', 2],
  ['cancelled', 'plain', 2],
  ['failed', 'sure', 2],
]
const kills = points.flatMap(([point, printer, times]) => Array.from({ length: times }, () => ({ point, printer })))
const lanes = 2

const resources = fileURLToPath(new URL('../../resources', import.meta.url))

let built: BuiltEntries
beforeAll(async () => {
  built = await buildEntries({ 'spool-process': new URL('./spool-process.ts', import.meta.url) })
})
afterAll(() => built.remove())

/** Runs the process to its end; answers how it ended and the jobs it said it had written. */
async function run(...args: readonly string[]): Promise<{ readonly signal: string | null; readonly said: string[] }> {
  const program = built.pathOf('spool-process')
  const child = spawn(process.execPath, [program, resources, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { signal, said: out.split('\n').filter(line => line !== '') }
}

interface Row {
  readonly id: string
  readonly printer: string
  readonly state: SpoolState
}

async function lane(number: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'returns-desk-spool-kill-'))
  const printers = {
    sure: new FaultyPrinter('escpos'),
    plain: new FaultyPrinter('escpos', { noProcessId: true }),
    broken: new FaultyPrinter('escpos', { resetsAt: 20_000 }),
  }
  const served = await Promise.all(Object.values(printers).map(servePrinter))
  try {
    const opened = await openWriter(openRoom(folder, { demo: false, resources }), {})
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    const insert = opened.value.engine.file.raw.prepare(
      `insert into printer (id, name, name_folded, transport, address, language, columns, abilities, created_at)
       values (?, ?, ?, 'network', ?, 'escpos', 48, ?, 'then')`,
    )
    for (const [index, name] of Object.keys(printers).entries()) {
      const abilities = name === 'plain' ? '{}' : '{"confirms":true}'
      insert.run(name, name, name, `127.0.0.1:${served[index]?.address.port ?? 0}`, abilities)
    }
    await opened.value.engine.close()

    const acknowledged: string[] = []
    for (const [index, { point, printer }] of kills.entries()) {
      if (index % lanes !== number) continue
      const { signal, said } = await run(folder, point, printer, String(index))
      expect([point, signal]).toEqual([point, 'SIGKILL'])
      acknowledged.push(...said)
    }
    expect(await run(folder, 'none')).toEqual({ signal: null, said: [] })

    const file = openFile(join(folder, 'desk.sqlite'), 'read')
    const rows = file.raw.prepare('select id, printer_id as printer, state from print_job').all() as Row[]
    expect(rows.map(row => row.id)).toEqual(expect.arrayContaining(acknowledged))
    for (const row of rows) {
      const { taken, text } = printers[row.printer as keyof typeof printers]
      const given = Buffer.from(taken).toString('latin1').split(`<${row.id}>`).length - 1
      const printed = text.includes(`<${row.id}>`.padEnd(30_000, 'x'))
      expect(given, `${row.id} was sent`).toBeLessThanOrEqual(1)
      expect(['queued', 'sending'], row.id).not.toContain(row.state)
      if (row.state === 'confirmed' || row.state === 'sent') expect(printed, row.id).toBe(true)
      if (row.state === 'cancelled' || row.state === 'failed') expect(given, row.id).toBe(0)
      let state: SpoolState = 'queued'
      for (const event of file.raw
        .prepare('select kind from print_event where job_id = ? order by rowid')
        .all(row.id)) {
        const moved = moveSpool(state, (event as { readonly kind: SpoolEvent }).kind)
        expect(moved.ok, row.id).toBe(true)
        if (moved.ok) state = moved.value
      }
      expect(state, row.id).toBe(row.state)
    }
    expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok')
    file.raw.close()
  } finally {
    for (const one of served) await one.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

it('a spool killed 40 times, in every state a job has, loses no job, sends none twice and calls none printed that was not', async () => {
  expect(kills).toHaveLength(40)
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
}, 240_000)
