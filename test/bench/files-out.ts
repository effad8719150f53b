import { spawnSync } from 'node:child_process'
import { closeSync, createWriteStream, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import PDFDocument from 'pdfkit'
import { ulid } from 'ulid'
import { openDesk } from '../../electron/desk/desk.ts'
import { writeReportPdf } from '../../electron/papers/report-pdf.ts'
import { reports } from '../../electron/reports/index.ts'
import type { Name, Output, Sent } from '../../shared/contract.ts'
import { openBenchDesk } from './bench-desk.ts'
import { addManyReturns, returnLinesSql } from './many-returns.ts'
import { counterMeanwhile, type Measured, percentile } from './show.ts'

const lines = 1_000_000

/** Files that leave the desk: a million rows as CSV, reports as PDF, and the counter while an export runs. */
export async function benchFilesOut(folder: string): Promise<Measured[]> {
  const desk = await openBenchDesk(folder)
  addManyReturns(desk.writer.file.raw, lines)
  desk.writer.file.raw.pragma('wal_checkpoint(truncate)')
  await desk.close()
  return [
    ...benchCsv(desk.room.database, folder),
    await benchPdf(500, 0.5, folder),
    await benchPdf(20_000, 0.3, folder),
    ...(await benchCounter(folder)),
  ]
}

function benchCsv(database: string, folder: string): Measured[] {
  const target = join(folder, 'out.csv')
  const script = fileURLToPath(new URL('csv-process.ts', import.meta.url))
  const ran = spawnSync(process.execPath, [script, database, target], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  const { took, iterating, rows, megabytes } = JSON.parse(ran.stdout) as Record<
    'took' | 'iterating' | 'rows' | 'megabytes',
    number
  >
  if (rows !== lines) throw new Error(`${rows} rows`)
  const plain = plainCopy(database, join(folder, 'plain.sqlite'))
  const floor = sqliteCsv(plain, target)
  rmSync(target)
  rmSync(plain)
  const memory: Measured = {
    name: 'memory it took',
    value: megabytes,
    budget: 200,
    unit: 'MB',
    beside: 'most of its process',
  }
  if (floor === null) return [memory]
  const beside = `sqlite3 -csv ${floor.toFixed(0)} ms, the desk ${took.toFixed(0)} ms, of it ${iterating.toFixed(0)} to take the rows off the file`
  return [{ name: `CSV of ${rows} rows`, value: took / floor, budget: 0.8, unit: 'x', beside }, memory]
}

/** The two tables alone: a desk's file has triggers that an older `sqlite3` program refuses to read. */
function plainCopy(database: string, plain: string): string {
  const raw = new Database(database)
  raw.prepare('attach ? as plain').run(plain)
  raw.exec(`create table plain.rma as select * from main.rma;
create table plain.return_line as select * from main.return_line;
create index plain.rma_by_time on rma (created_at, id);
create index plain.lines_of_rma on return_line (return_id)`)
  raw.close()
  return plain
}

/** The same rows by the `sqlite3` program, in milliseconds; null where there is none. */
function sqliteCsv(database: string, target: string): number | null {
  const out = openSync(target, 'w')
  const started = performance.now()
  const ran = spawnSync('sqlite3', ['-readonly', '-csv', '-header', database, returnLinesSql], {
    stdio: ['ignore', out, 'pipe'],
  })
  closeSync(out)
  return ran.error || ran.status !== 0 ? null : performance.now() - started
}

function tableRows(rows: number): readonly (readonly string[])[] {
  return Array.from({ length: rows }, (_, place) => [
    `2026-${String(1 + (place % 12)).padStart(2, '0')}-14`,
    `RMA-26-${String(place).padStart(6, '0')}`,
    `Papierlaterne Größe ${place % 300}`,
    'Nicht wie beschrieben',
    String(1 + (place % 4)),
    `${(place * 37) % 9999},${String(place % 100).padStart(2, '0')}`,
  ])
}

const titles = ['Tag', 'Rückgabe', 'Artikel', 'Grund', 'Stück', 'Ausgezahlt']

async function benchPdf(rows: number, budget: number, folder: string): Promise<Measured> {
  const body = tableRows(rows)
  const times = rows > 5000 ? 1 : 5
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < times; round += 1) {
    ours.push(await timed(path => writeOurs(body, path), join(folder, 'ours.pdf')))
    theirs.push(await timed(path => writeTheirs(body, path), join(folder, 'theirs.pdf')))
  }
  const [mine, peer] = [percentile(ours, 0.5), percentile(theirs, 0.5)]
  const beside = `pdfkit's own table ${peer.toFixed(0)} ms, the desk ${mine.toFixed(0)} ms`
  return { name: `PDF of ${rows} rows`, value: mine / peer, budget, unit: 'x', beside }
}

async function timed(work: (path: string) => Promise<unknown>, path: string): Promise<number> {
  const started = performance.now()
  await work(path)
  const took = performance.now() - started
  rmSync(path)
  return took
}

function writeOurs(rows: readonly (readonly string[])[], path: string): Promise<unknown> {
  const columns = titles.map((title, place) => ({ title, align: place < 4 ? ('start' as const) : ('end' as const) }))
  return writeReportPdf(
    {
      language: 'de',
      createdAt: '2026-01-01T10:00:00.000Z',
      shop: { name: 'Bench', lines: [] },
      title: 'Rückgaben',
      question: '',
      facts: [],
      mark: null,
      parts: [{ is: 'table', columns, rows, totals: null, empty: '' }],
      page: (page, pages) => `Seite ${page} von ${pages}`,
    },
    path,
  )
}

/** The library's table at its best: in a font that it need not embed. */
async function writeTheirs(rows: readonly (readonly string[])[], path: string): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', margin: 43 })
  const written = pipeline(doc, createWriteStream(path))
  doc.fontSize(8)
  doc.table({ data: [titles, ...rows].map(row => [...row]) })
  doc.end()
  await written
}

/** Commands of the counter through the desk's own threads: alone, and while a report is being exported. */
async function benchCounter(folder: string): Promise<Measured[]> {
  const opened = await openDesk({
    folder,
    demo: false,
    resources: fileURLToPath(new URL('../../resources', import.meta.url)),
    thread: new URL('../../electron/desk/thread.ts', import.meta.url),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const session = opened.value.openSession()
  const must = async <N extends Name>(name: N, input: Sent<N>): Promise<Output<N>> => {
    const reply = await opened.value.call({ name, input, session, key: ulid() })
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return reply.value as never
  }
  try {
    await must('staff.signIn', { staff: 'Bench', pin: '123456' })
    const save = () =>
      must('customers.save', {
        name: 'Walk-in',
        phone: null,
        email: null,
        address: null,
        externalRef: null,
        notes: null,
      })
    await repeat(save, async done => done < 100)
    const idle = await repeat(save, async done => done < 500)
    const report = reports.find(one => one.each)?.view.name ?? 'returned_by_day_and_product'
    const span = reports.find(one => one.view.name === report)?.view.parameters.some(one => one.name === 'from')
    const parameters: Record<string, string> = span ? { from: '2016-01', until: '2026-12' } : {}
    const { job } = await must('reports.export', { report, parameters, format: 'csv' })
    const busy = await repeat(save, async () => (await must('jobs.read', { job })).endedAt === null)
    const { state, failure, result } = await must('jobs.read', { job })
    if (state !== 'done') throw new Error(JSON.stringify(failure))
    const said = [`${report}, ${String(result?.rows)} rows`]
    return counterMeanwhile('during an export', { busy, idle, said })
  } finally {
    await opened.value.close()
  }
}

/** Does something over and over, with a breath between; answers each one's milliseconds. */
async function repeat(work: () => Promise<unknown>, goes: (done: number) => Promise<boolean>): Promise<number[]> {
  const times: number[] = []
  do {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
    await new Promise(resolve => setTimeout(resolve, 3))
  } while (await goes(times.length))
  return times
}
