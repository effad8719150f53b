import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRoom } from '../../electron/desk/room.ts'
import { openFileRoom } from '../../electron/files/file-room.ts'
import { runJob } from '../../electron/jobs/run-job.ts'
import { works } from '../../electron/jobs/works.ts'
import { reports } from '../../electron/reports/index.ts'
import type { Sent } from '../../shared/contract.ts'
import { readPdf } from '../papers/read-pdf.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk({ locale: 'de-DE', name: 'Sportstube Łódź' })
})
afterEach(() => desk.close())

type Asked = Sent<'reports.export'>
const span = { from: '2025-05', until: '2025-05' }
const byMonth = { report: 'returns_by_month', parameters: span } as const
const byProduct = { report: 'returned_by_day_and_product', parameters: span } as const

/** Exports to the end; answers the job's end and the file as a download would get it. */
async function exported(asked: Asked) {
  const { job } = await desk.must('reports.export', asked, { as: 'bookkeeper' })
  await desk.runJobs()
  const { state, result, failure, progress } = await desk.must('jobs.read', { job }, { as: 'bookkeeper' })
  const served = await openFileRoom(room()).serve(String(result?.ticket ?? ''))
  return { state, result, failure, progress, served, bytes: served ? readFileSync(served.path) : Buffer.alloc(0) }
}

function room() {
  return openRoom(desk.folder, { demo: false, resources: '' })
}

/** Runs a job; when it first says how far it is, something else happens. */
async function runMeanwhile(job: string, happens: () => Promise<void>) {
  const { runner, file } = desk.writer
  let happened = false
  const ask = async (name: string, input: unknown) => {
    if (name === 'jobs.progress' && !happened) {
      happened = true
      await happens()
    }
    return runner.internal(name, input)
  }
  const jobDesk = { job, db: file.db, room: room(), now: desk.now, newId: () => '', ask }
  await runJob(works, jobDesk, problem => {
    throw problem
  })
}

async function takeBack(sku: string, grossMinor: number) {
  await pay(desk, await acceptUnits(desk, sell(desk, { lines: [{ sku, grossMinor }] })))
}

describe('a report as CSV', () => {
  it('is the rows of the report, in the signs of the shop’s country', async () => {
    await takeBack('A', 12_345)
    await takeBack('=1+1', 999)
    const { state, result, served, bytes } = await exported({ ...byProduct, format: 'csv' })
    expect(state).toBe('done')
    expect(result).toMatchObject({ name: 'returned-by-day-and-product_2025-05_2025-05.csv', rows: 2 })
    expect(served).toMatchObject({ name: result?.name, type: 'text/csv; charset=utf-8', inline: false })
    const text = bytes.toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';', newline: '\r\n' })
    expect(errors).toEqual([])
    const { rows } = await desk.must('reports.run', byProduct)
    expect(data[0]).toEqual(['Tag', 'Artikelnummer', 'Artikel', 'Stück', 'Ausgezahlt (EUR)'])
    expect(data.slice(1)).toEqual(
      rows.map(row => [
        row.day,
        String(row.sku).replace(/^=/, "'="),
        row.product,
        String(row.units),
        (Number(row.valueMinor) / 100).toFixed(2).replace('.', ','),
      ]),
    )
    expect(data.flat()).toContain('123,45')
  })

  it('can have other signs, and no mark of its encoding', async () => {
    await takeBack('A', 12_345)
    const options = { delimiter: ',', decimal: '.', bom: false } as const
    const text = (await exported({ ...byMonth, format: 'csv', options })).bytes.toString('utf8')
    expect(text).toBe(
      'Monat,Grund,Rückgaben,Stück,Ausgezahlt (EUR),Zurück je Verkauf (%)\r\n2025-05,Gefällt nicht mehr,1,1,123.45,100\r\n',
    )
  })

  it('without rows is a file with its titles', async () => {
    const { state, result, bytes } = await exported({ ...byMonth, format: 'csv' })
    expect(state).toBe('done')
    expect(result?.rows).toBe(0)
    expect(bytes.toString('utf8')).toBe('\uFEFFMonat;Grund;Rückgaben;Stück;Ausgezahlt (EUR);Zurück je Verkauf (%)\r\n')
  })
})

describe('a report as PDF', () => {
  it('has the shop, what was asked for, totals, chart and table', async () => {
    await takeBack('A', 12_345)
    const { state, result, served } = await exported({ ...byMonth, format: 'pdf' })
    expect(state).toBe('done')
    expect(result).toMatchObject({ name: 'returns-by-month_2025-05_2025-05.pdf', rows: 1 })
    const { pages, fonts } = await readPdf(served?.path ?? '')
    const text = pages.map(page => page.text).join('\n')
    for (const words of [
      'Sportstube Łódź',
      'Rückgaben nach Monat und Grund',
      'Zeitraum',
      'Mai 2025',
      'Ausgezahlt (EUR)',
      '123,45',
      'Stück nach Monat und Grund',
      'Summe',
      'Seite 1 von 1',
    ])
      expect(text).toContain(words)
    expect(pages[0]?.paths).toBeGreaterThan(10)
    expect(fonts.every(font => font.embedded)).toBe(true)
  })

  it('speaks the language of who asks, where they have one', async () => {
    await desk.must('staff.saveMine', { language: 'en' }, { as: 'bookkeeper' })
    const { served } = await exported({ ...byMonth, format: 'pdf' })
    expect((await readPdf(served?.path ?? '')).pages[0]?.text).toContain('Returns by month and reason')
  })

  it('without rows is a page that says so', async () => {
    const { state, served } = await exported({ ...byMonth, format: 'pdf' })
    expect(state).toBe('done')
    expect((await readPdf(served?.path ?? '')).pages[0]?.text).toContain('Dazu hat dieser Bericht nichts.')
  })
})

describe('every report', () => {
  it.each(reports.map(report => report.view.name))('%s can be taken along, without rows and with', async report => {
    for (const format of ['csv', 'pdf'] as const) expect((await exported({ report, format })).failure).toBeNull()
    await takeBack('A', 5000)
    for (const format of ['csv', 'pdf'] as const) expect((await exported({ report, format })).failure).toBeNull()
  })
})

describe('an export', () => {
  it.each([
    [{ report: 'nothing' }, 'report_not_found'],
    [{ report: 'returns_by_month', parameters: { from: '2025-13' } }, 'parameter_not_valid'],
    [{ report: 'returns_by_month', parameters: { colour: 'red' } }, 'parameter_not_valid'],
    [{ report: 'returns_by_month', parameters: { from: '2025-06', until: '2025-05' } }, 'span_ends_before_it_starts'],
    [{ ...byMonth, format: 'xlsx' as 'csv' }, 'invalid_input'],
  ])('of %j is refused, and no job is queued', async (input, code) => {
    const reply = await desk.call('reports.export', { format: 'csv', ...input })
    expect(reply).toMatchObject({ ok: false, failure: { code } })
    expect(desk.woken).toEqual([])
  })

  it.each(['csv', 'pdf'] as const)('to %s that is cancelled leaves nothing', async format => {
    await takeBack('A', 5000)
    const { job } = await desk.must('reports.export', { ...byMonth, format }, { as: 'bookkeeper' })
    const seen: string[][] = []
    await runMeanwhile(job, async () => {
      seen.push(readdirSync(join(desk.folder, 'exports')))
      await desk.must('jobs.cancel', { job }, { as: 'bookkeeper' })
    })
    expect(seen.length).toBeGreaterThan(0)
    if (format === 'csv') expect(seen[0]).toEqual([expect.stringMatching(/\.part$/)])
    expect((await desk.must('jobs.read', { job })).state).toBe('cancelled')
    expect(readdirSync(join(desk.folder, 'exports'))).toEqual([])
  })

  it('of someone else is not a bookkeeper’s to cancel', async () => {
    const { job } = await desk.must('reports.export', { ...byMonth, format: 'csv' }, { as: 'owner' })
    expect(await desk.call('jobs.cancel', { job }, { as: 'bookkeeper' })).toMatchObject({
      ok: false,
      failure: { code: 'not_allowed' },
    })
    expect(await desk.call('jobs.cancel', { job }, { as: 'counter' })).toMatchObject({ ok: true })
  })

  it('that fails leaves nothing, and says so', async () => {
    const { job } = await desk.must('reports.export', { ...byMonth, format: 'csv' })
    desk.writer.file.raw.prepare("update job set input = json_set(input, '$.report', 'gone') where id = ?").run(job)
    await desk.runJobs()
    const { state, failure } = await desk.must('jobs.read', { job })
    expect({ state, key: failure?.key }).toEqual({ state: 'failed', key: 'failure.report_not_found' })
    expect(readdirSync(join(desk.folder, 'exports'))).toEqual([])
  })

  it('sees the file as it was when it began', async () => {
    await takeBack('A', 5000)
    const { job } = await desk.must('reports.export', { ...byProduct, format: 'pdf' })
    await runMeanwhile(job, () => takeBack('B', 7000))
    expect((await desk.must('jobs.read', { job })).result?.rows).toBe(1)
    expect((await desk.must('reports.run', byProduct)).rows).toHaveLength(2)
  })
})
