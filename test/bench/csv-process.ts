import { open } from 'node:fs/promises'
import { csvOptionsOf } from '../../electron/csv/csv-options.ts'
import { csvLines } from '../../electron/csv/write-csv.ts'
import { openFile } from '../../electron/database/open.ts'
import { iterateRows } from '../../electron/reports/iterate-rows.ts'
import type { ReportDesk } from '../../electron/reports/report.ts'
import { returnLinesSql } from './many-returns.ts'

/** Writes the return lines of a desk's file as CSV, in a process of its own whose memory is measured with it. */
const [database = '', target = ''] = process.argv.slice(2)
const types = ['text', 'day', 'code', 'code', 'text', 'text', 'code', 'code', 'units', 'money'] as const
const reading = openFile(database, 'read')
const desk = { raw: reading.raw } as unknown as ReportDesk
const started = performance.now()
const names =
  'number authorizedDay channel status sku description reason foundReason quantityAuthorized creditedGrossMinor'
const columns = names.split(' ').map((name, place) => {
  const type = types[place] ?? 'text'
  return type === 'code' ? { name, title: name, type, say: (code: string) => code } : { name, title: name, type }
})
const query = { compile: () => ({ sql: returnLinesSql, parameters: [] }) } as unknown as Parameters<
  typeof iterateRows
>[1]
const file = await open(target, 'w')
let rows = 0
for await (const chunk of csvLines(columns, iterateRows(desk, query), csvOptionsOf('en-GB', 'GBP'), count => {
  rows = count
}))
  await file.appendFile(chunk)
await file.close()
const took = performance.now() - started
const again = performance.now()
for (const _ of reading.raw.prepare(returnLinesSql).iterate());
const iterating = performance.now() - again
await reading.close()
console.log(JSON.stringify({ took, iterating, rows, megabytes: process.resourceUsage().maxRSS / 1024 }))
