import type { Connection } from '../../electron/database/open.ts'

/** The rows of a list of return lines, in the order of time. */
export const returnLinesSql = `select rma.number, rma.authorized_day, rma.channel, rma.status, line.sku, line.description, line.reason,
  line.found_reason, line.quantity_authorized, line.credited_gross_minor
from rma join return_line as line on line.return_id = rma.id
order by rma.created_at, rma.id`

/** Puts in so many return lines, two a return, as an import of old years leaves them. */
export function addManyReturns(raw: Connection, lines: number): void {
  raw.exec(`
insert into job (id, kind, state, input, created_by, created_at) select 'bench-job', 'sales.import', 'done', '{}', id, '' from staff limit 1;
insert into import (id, job_id, kind, visible, file_name, file_sha256, format, created_at, created_by)
values ('bench-import', 'bench-job', 'sales', 1, 'x', 'x', 'mapped', '', 'x');
with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${lines / 2})
insert into rma (id, number, type, channel, status, created_at, created_by, authorized_day, import_id, updated_at)
select printf('01BENCH%019d', (i * 7919) % ${lines / 2}), 'C' || (100000 + i), 'no_receipt', 'imported', 'closed',
  date('2016-01-01', (i * 3650 / ${lines / 2}) || ' days') || 'T10:00:00.000Z', 'x',
  date('2016-01-01', (i * 3650 / ${lines / 2}) || ' days'), 'bench-import', '2026-01-01T10:00:00.000Z' from n;
with two(n) as (values (1), (2))
insert into return_line (id, return_id, line_number, sku, description, reason, quantity_requested, quantity_authorized,
  credited_gross_minor, import_id)
select substr(rma.id, 1, 25) || substr(rma.id, 26, 1) || two.n, rma.id, two.n, 'SKU-' || (rma.rowid * 31 % 3000),
  'PAPER LANTERN, "No ' || (rma.rowid * 31 % 3000) || '" größer', case rma.rowid % 3 when 0 then 'changed_mind' when 1 then 'size_fit' else 'defective_on_arrival' end,
  1 + rma.rowid % 4, 1 + rma.rowid % 4, rma.rowid * 37 % 100000, 'bench-import' from rma, two where rma.import_id = 'bench-import';
analyze;`)
}
