import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { openFile } from '../../electron/database/open.ts'
import type { BenchDesk } from './bench-desk.ts'
import { type Measured, percentile } from './show.ts'

const titles = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

/** A ledger of so many lines: sales of four lines on average, one customer in two known. */
function ledger(lines: number, from: number): string {
  const rows = [titles]
  for (let line = 0, sale = from; line < lines; sale += 1)
    for (let place = 0; place < 1 + (sale % 7) && line < lines; place += 1, line += 1) {
      const code = 20_000 + ((sale * 31 + place * 7) % 3000)
      const day = `${1 + (sale % 12)}/${1 + (sale % 28)}/24`
      rows.push(
        `${sale},${code},"PAPER LANTERN, NO ${code}",${1 + (place % 5)},${day} ${9 + (sale % 9)}:${10 + (sale % 49)},${1 + (code % 40)}.95,${sale % 2 === 0 ? 10_000 + (sale % 20_000) : ''},United Kingdom`,
      )
    }
  return `${rows.join('\n')}\n`
}

/** Imports a ledger beside the same rows put into a bare table, then goes on until the shop has 100,000 sales. */
export async function benchImport(desk: BenchDesk, lines: number): Promise<Measured[]> {
  const text = ledger(lines, 500_000)
  const path = join(desk.room.folder, 'floor.csv')
  writeFileSync(path, text)
  const floor = floorOf(path, text, desk.room.folder)
  const idle = await counter(desk, async stop => {
    await new Promise(resolve => setTimeout(resolve, 1500))
    stop()
  })
  const before = process.memoryUsage().rss
  const took = await bring(desk, text)
  const grown = (process.memoryUsage().rss - before) / 1_048_576
  const busy = await counter(desk, async stop => {
    await bring(desk, ledger(lines, 540_000))
    stop()
  })
  for (let from = 600_000; countSales(desk) < 100_000; from += 100_000) await bring(desk, ledger(300_000, from))
  return [
    {
      name: `import of ${lines} lines`,
      value: took / floor.took,
      budget: 2.5,
      unit: 'x',
      beside: `${floor.name}: ${floor.took.toFixed(0)} ms, the desk ${took.toFixed(0)} ms`,
    },
    { name: 'memory it took', value: grown, budget: 250, unit: 'MB', beside: 'this process, desk and client in one' },
    {
      name: 'counter commands meanwhile, median',
      value: percentile(busy, 0.5) / percentile(idle, 0.5),
      budget: 1.5,
      unit: 'x',
      beside: 'the same while idle; here on one thread with the import',
    },
  ]
}

function countSales(desk: BenchDesk): number {
  return desk.writer.file.raw.prepare<[], number>('select count(*) from sale').pluck().get() ?? 0
}

async function bring(desk: BenchDesk, text: string): Promise<number> {
  const ticket = await desk.upload([Buffer.from(text)])
  const { profile, format } = await desk.must('sales.preview', { ticket, format: 'mapped' })
  if (!profile) throw new Error('no mapping')
  const { job } = await desk.must('sales.import', { ticket, format, profile, leaveOutRejected: false })
  const started = performance.now()
  await desk.runJob(job)
  const took = performance.now() - started
  const { state, failure, result } = await desk.must('jobs.read', { job })
  if (state !== 'done') throw new Error(JSON.stringify({ state, failure, rejected: result?.rejected }).slice(0, 500))
  return took
}

/** Runs a small command over and over beside other work; answers each one's milliseconds. */
async function counter(desk: BenchDesk, beside: (stop: () => void) => Promise<void>): Promise<number[]> {
  let going = true
  const other = beside(() => {
    going = false
  })
  const times: number[] = []
  while (going) {
    const started = performance.now()
    await desk.must('customers.save', {
      name: 'Walk-in',
      phone: null,
      email: null,
      address: null,
      externalRef: null,
      notes: null,
    })
    times.push(performance.now() - started)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  await other
  return times
}

/** The same rows into a table without keys or checks: by the `sqlite3` program, or by a raw prepared loop. */
function floorOf(path: string, text: string, folder: string): { readonly took: number; readonly name: string } {
  const file = join(folder, 'floor.sqlite')
  const started = performance.now()
  const ran = spawnSync('sqlite3', [file], { input: `.mode csv\n.import ${path} ledger\n`, encoding: 'utf8' })
  if (!ran.error && ran.status === 0) return { took: performance.now() - started, name: 'sqlite3 .import' }
  const again = performance.now()
  const { raw } = openFile(join(folder, 'floor-loop.sqlite'), 'write')
  raw.exec(`create table ledger (${titles})`)
  const insert = raw.prepare(`insert into ledger values (?${', ?'.repeat(7)})`)
  raw.transaction(() => {
    for (const row of Papa.parse<string[]>(text, { skipEmptyLines: true }).data) insert.run(row)
  })()
  raw.close()
  return { took: performance.now() - again, name: 'a raw prepared loop: no sqlite3 program here' }
}
