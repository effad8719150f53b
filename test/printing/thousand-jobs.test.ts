import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultyPrinter } from '../support/printers/faulty-printer.ts'
import { servePrinter } from '../support/printers/serve-printer.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { deadPort } from './printer-server.ts'
import { networkReceiptPrinter, spoolOf } from './spool-kit.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const heapMb = () => {
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
const markOf = (number: number) => `<${String(number).padStart(4, '0')}>`

it('a thousand papers that waited for a printer come out once each, in their order, and memory stays flat', async () => {
  const { id } = await networkReceiptPrinter(desk, `127.0.0.1:${await deadPort()}`)
  const insert = desk.writer.file.raw.prepare(
    `insert into print_job (id, printer_id, paper, subject_kind, subject_id, dedupe_key, bytes, sha256, template_version,
       target, state, requested_by, created_at)
     values (?, ?, 'receipt', 'printer', 'x', ?, ?, '', '1', '{"language":"escpos","columns":48}', 'queued', 'desk', ?)`,
  )
  const start = Date.parse(desk.now())
  desk.writer.file.raw.transaction(() => {
    for (let number = 0; number < 1000; number += 1) {
      const key = `01M${String(number).padStart(23, '0')}`
      const at = new Date(start + number).toISOString()
      insert.run(key, id, key, Buffer.from(markOf(number).padEnd(400, 'x')), at)
    }
  })()
  const spool = spoolOf(desk)
  await spool.look()
  await spool.idle()
  const states = () =>
    desk.writer.file.raw.prepare('select state, count(*) as jobs from print_job group by state').all()
  expect(states()).toEqual([{ state: 'queued', jobs: 1000 }])

  const printer = new FaultyPrinter('escpos')
  const served = await servePrinter(printer)
  await networkReceiptPrinter(desk, `127.0.0.1:${served.address.port}`)
  const before = heapMb()
  await spool.look()
  await spool.idle()
  const after = heapMb()
  await spool.close()
  await served.close()
  expect(states()).toEqual([{ state: 'sent', jobs: 1000 }])
  const marks = [...printer.text.matchAll(/<\d{4}>/g)].map(([mark]) => mark)
  expect(marks).toEqual(Array.from({ length: 1000 }, (_, number) => markOf(number)))
  expect(after - before).toBeLessThan(24)
}, 120_000)
