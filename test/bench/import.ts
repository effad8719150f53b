import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { openFile } from '../../electron/database/open.ts'
import type { Sent } from '../../shared/contract.ts'
import type { BenchDesk } from './bench-desk.ts'
import { counterMeanwhile, type Measured } from './show.ts'
import { openThreadDesk, type ThreadDesk } from './thread-desk.ts'

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

/**
 * Imports ledgers on the desk's own threads beside the same rows put into a bare table: once with nobody at the counter,
 * once with commands all the while.
 */
export async function benchImport(folder: string, lines: number): Promise<Measured[]> {
  const desk = await openThreadDesk(folder)
  try {
    const text = ledger(lines, 500_000)
    const floor = floorOf(text, folder)
    const before = process.memoryUsage().rss
    const alone = await bring(desk, text)
    const idle = await counter(desk, () => new Promise(resolve => setTimeout(resolve, 3000)))
    let beside = { took: 0, rss: 0 }
    const busy = await counter(desk, async () => {
      beside = await bring(desk, ledger(lines, 540_000))
    })
    return [
      {
        name: `import of ${lines} lines`,
        value: alone.took / floor.took,
        budget: 2.5,
        unit: 'x',
        beside: `${floor.name}: ${floor.took.toFixed(0)} ms, the desk ${alone.took.toFixed(0)} ms; ${beside.took.toFixed(0)} ms with commands all the while`,
      },
      {
        name: 'memory it took',
        value: (Math.max(alone.rss, beside.rss) - before) / 1_048_576,
        budget: 250,
        unit: 'MB',
        beside: 'at its highest, all threads and the client together',
      },
      ...counterMeanwhile('meanwhile', { busy, idle }),
    ]
  } finally {
    await desk.close()
  }
}

/** Brings sales in until the shop has 100,000 of them. */
export async function fillShop(desk: BenchDesk): Promise<void> {
  const count = desk.writer.file.raw.prepare<[], number>('select count(*) from sale').pluck()
  for (let from = 600_000; (count.get() ?? 0) < 100_000; from += 100_000) {
    const seen = await preview(desk, await desk.upload([Buffer.from(ledger(300_000, from))]))
    const { job } = await desk.must('sales.import', seen)
    await desk.runJob(job)
    await checkDone(desk, job)
  }
}

type Callable = Pick<ThreadDesk, 'must'>

/** Has a file looked at; what it then takes to import it. */
async function preview(desk: Callable, ticket: string): Promise<Sent<'sales.import'>> {
  const { profile, format } = await desk.must('sales.preview', { ticket, format: 'mapped' })
  if (!profile) throw new Error('no mapping')
  return { ticket, format, profile, leaveOutRejected: false }
}

/** Whether a job is done; throws where it came to nothing. */
async function checkDone(desk: Callable, job: string): Promise<boolean> {
  const { state, failure, result } = await desk.must('jobs.read', { job })
  if (state === 'queued' || state === 'running') return false
  if (state !== 'done') throw new Error(JSON.stringify({ state, failure, rejected: result?.rejected }).slice(0, 500))
  return true
}

/** Imports a ledger; answers how long it took and the most memory the process had meanwhile. */
async function bring(desk: ThreadDesk, text: string): Promise<{ readonly took: number; readonly rss: number }> {
  const seen = await preview(desk, await desk.upload(text))
  const started = performance.now()
  const { job } = await desk.must('sales.import', seen)
  let rss = 0
  while (!(await checkDone(desk, job))) {
    rss = Math.max(rss, process.memoryUsage().rss)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  return { took: performance.now() - started, rss }
}

/** Runs a small command over and over beside other work; answers each one's milliseconds. */
export async function counter(desk: ThreadDesk, beside: () => Promise<unknown>): Promise<number[]> {
  const blank = { phone: null, email: null, address: null, externalRef: null, notes: null }
  let going = true
  const other = beside().finally(() => {
    going = false
  })
  const times: number[] = []
  while (going) {
    const started = performance.now()
    await desk.must('customers.save', { ...blank, name: 'Walk-in' })
    times.push(performance.now() - started)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  await other
  return times
}

/** The same rows into a table without keys or checks: by the `sqlite3` program, or by a raw prepared loop. */
function floorOf(text: string, folder: string): { readonly took: number; readonly name: string } {
  const path = join(folder, 'floor.csv')
  writeFileSync(path, text)
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
