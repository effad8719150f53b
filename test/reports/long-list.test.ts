import { afterAll, beforeAll, expect, it } from 'vitest'
import { reports } from '../../electron/reports/index.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const lines = 1_000_000
let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
  desk.writer.file.raw.exec(`
insert into job (id, kind, state, input, created_by, created_at) values ('long', 'sales.import', 'done', '{}', 'x', '');
insert into import (id, job_id, kind, visible, file_name, file_sha256, format, created_at, created_by)
values ('long', 'long', 'sales', 0, '', '', 'mapped', '', 'x');
insert into rma (id, number, type, channel, status, created_at, created_by, authorized_day, import_id, updated_at)
with recursive c(n) as (select 1 union all select n + 1 from c where n < ${lines / 100})
select 'L' || n, 'L' || printf('%06d', n), 'remorse', 'imported', 'closed', '', 'x', date('2025-01-01', '+' || (n % 28) || ' days'), 'long', '' from c;
insert into return_line (id, return_id, line_number, sku, description, reason, quantity_requested, quantity_authorized, credited_gross_minor, import_id)
with recursive c(n) as (select 0 union all select n + 1 from c where n < ${lines - 1})
select 'L' || n, 'L' || (1 + n / 100), 1 + n % 100, 'SKU-' || n, 'An item of some name ' || n, 'not_recorded', 1, 1, 100, 'long' from c;
drop trigger rollup_import_shows;
update import set visible = 1;`)
}, 300_000)
afterAll(() => desk.close())

it('a list of a million lines is read row by row, in less than 200 MB', { timeout: 300_000 }, async () => {
  const list = reports.find(report => report.view.name === 'return_lines_list')
  const { db, raw } = desk.reader.file
  const shop = { currency: 'EUR', timeZone: 'Europe/Berlin' } as never
  const at = { db, raw, now: desk.now(), today: '2025-05-14', shop }
  const before = process.memoryUsage().rss
  let most = 0
  let count = 0
  for await (const row of list?.each?.(at, { from: '2025-01', until: '2025-01' }) ?? []) {
    count += 1
    if (count === 1) expect(row).toMatchObject({ number: 'L000028', lineNumber: 1, units: 1, creditMinor: 100 })
    if (count % 50_000 === 0) most = Math.max(most, process.memoryUsage().rss - before)
  }
  expect(count).toBe(lines)
  expect(most / 1_048_576).toBeLessThan(200)
})
