import { open } from 'node:fs/promises'
import { localDay } from '../../shared/calendar.ts'
import type { ExportFormat } from '../../shared/reports/export-contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Room } from '../context.ts'
import { type CsvOptions, csvOptionsOf } from '../csv/csv-options.ts'
import { csvLines } from '../csv/write-csv.ts'
import { openFile } from '../database/open.ts'
import { offerDownload } from '../files/file-room.ts'
import type { JobDesk, JobFailure, JobWork } from '../jobs/run-job.ts'
import { writeReportPdf } from '../papers/report-pdf.ts'
import { readingOf, sayText } from '../papers/say-text.ts'
import { readShop } from '../shop/store.ts'
import { type Asked, askedReport } from './asked.ts'
import { csvColumnsOf } from './csv-of-report.ts'
import { namesOf } from './names-of.ts'
import { paperOfReport } from './paper-of-report.ts'
import type { Found, ReportDesk, ReportRow } from './report.ts'
import { type ReportWords, reportWords } from './report-words.ts'

/** What `reports.export` queues. `language` is the person's, null for the shop's. */
export interface ReportFile {
  readonly report: string
  readonly parameters: Readonly<Record<string, string>>
  readonly format: ExportFormat
  readonly options: Partial<Pick<CsvOptions, 'delimiter' | 'decimal' | 'bom'>>
  readonly language: string | null
}

/** More rows than anyone would print. */
const mostPdfRows = 20_000
const reportEvery = 250
const types = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const

/** Writes a report to a file and puts it under a download ticket. Cancelled or failed, nothing is left of it. */
export const writeReportFile: JobWork = async (desk, input: ReportFile) => {
  const reading = await openSnapshot(desk)
  try {
    const asked = askedReport(reading.desk, input)
    if (!asked.ok) return asked
    const { language, reading: reader } = readingOf(input.language, reading.desk.shop)
    const words = reportWords(sayText(language, reader), reader)
    const report = progressOf(desk)
    const result = await offerDownload(desk.room, types[input.format], async path => {
      const rows =
        input.format === 'csv'
          ? await writeCsv(reading.desk, asked.value, words, csvOptions(reading.desk, input), path, report)
          : await writePdf(reading.desk, desk.room, asked.value, words, language, path, report)
      return rows.ok ? ok({ name: fileName(asked.value, input.format), rows: rows.value }) : rows
    })
    return result.ok ? ok({ ...result.value }) : result
  } finally {
    await reading.close()
  }
}

interface Snapshot {
  readonly desk: ReportDesk
  close(): Promise<void>
}

/** A connection of its own that sees the file as it is now, whatever is written meanwhile. */
async function openSnapshot({ room, now }: Pick<JobDesk, 'room' | 'now'>): Promise<Snapshot> {
  const file = openFile(room.database, 'read')
  file.raw.exec('begin')
  const shop = await readShop(file.db)
  if (!shop) {
    await file.close()
    throw new Error('There is no shop to report on')
  }
  const at = now()
  const { settings } = shop
  return {
    desk: { db: file.db, raw: file.raw, now: at, today: localDay(at, settings.timeZone), shop: settings },
    close: () => file.close(),
  }
}

type Written = Promise<Result<number, JobFailure>>
type Report = (rows: number, percent: number | null) => Promise<boolean>

/** Says how far the file is, not too often; answers whether someone asked to cancel. */
function progressOf(desk: Pick<JobDesk, 'progress'>): Report {
  const started = performance.now()
  let last = Number.NEGATIVE_INFINITY
  return async (rows, percent) => {
    const now = performance.now()
    if (now - last < reportEvery) return false
    last = now
    const rowsPerSecond = Math.round((rows * 1000) / Math.max(1, now - started))
    return desk.progress({ rows, percent, rowsPerSecond, phase: 'writing' })
  }
}

function csvOptions({ shop }: ReportDesk, { options }: ReportFile): CsvOptions {
  return { ...csvOptionsOf(shop.locale, shop.currency), ...options }
}

async function writeCsv(
  desk: ReportDesk,
  { report, parameters }: Asked,
  words: ReportWords,
  options: CsvOptions,
  path: string,
  progress: Report,
): Written {
  const found = report.each ? null : await report.run(desk, parameters)
  const source = found?.rows ?? report.each?.(desk, parameters) ?? []
  let rows = 0
  const columns = csvColumnsOf(report.view, words)
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of csvLines(columns, source, options, count => {
      rows = count
    })) {
      await file.appendFile(chunk)
      if (await progress(rows, found ? (100 * rows) / Math.max(1, found.rows.length) : null))
        return refuse({ code: 'cancelled' })
    }
  } finally {
    await file.close()
  }
  return ok(rows)
}

async function writePdf(
  desk: ReportDesk,
  room: Room,
  asked: Asked,
  words: ReportWords,
  language: 'en' | 'de',
  path: string,
  progress: Report,
): Written {
  if (await progress(0, null)) return refuse({ code: 'cancelled' })
  const found = await whole(desk, asked)
  const { length } = found.rows
  if (length > mostPdfRows) return refuse({ code: 'export_too_long_for_pdf', rows: length, most: mostPdfRows })
  if (await progress(0, null)) return refuse({ code: 'cancelled' })
  const names = await namesOf(desk, asked)
  await writeReportPdf(paperOfReport({ desk, asked, found, names, words, language, demo: room.demo }), path)
  return (await progress(length, 100)) ? refuse({ code: 'cancelled' }) : ok(length)
}

/** What a report finds with all its rows, also of one whose rows are cut for the screen. */
async function whole(desk: ReportDesk, { report, parameters }: Asked): Promise<Found> {
  const found = await report.run(desk, parameters)
  if (!report.each) return found
  const rows: ReportRow[] = []
  for await (const row of report.each(desk, parameters)) rows.push(row)
  return { ...found, rows }
}

/** `returns-by-month_2026-01_2026-12.csv`: what it is and of when. */
function fileName({ report, parameters }: Asked, format: ExportFormat): string {
  const { from, until, month } = parameters
  const span = [from ?? month, until].filter(part => part !== undefined && part !== '')
  return `${[report.view.name.replaceAll('_', '-'), ...span].join('_')}.${format}`
}
