import type { BenchDesk } from './bench-desk.ts'
import { type Measured, percentile } from './show.ts'

const months = 120

/** Finished returns of ten years, put in by SQL as an import merges them; each month has its share. */
function history(returns: number): string {
  const day = `date('2015-01-01', '+' || (n % ${months}) || ' months', '+' || (n % 28) || ' days')`
  return `
insert into job (id, kind, state, input, created_by, created_at) values ('bench-rollups', 'sales.import', 'done', '{}', 'bench', '');
insert into import (id, job_id, kind, file_name, file_sha256, format, created_at, created_by)
values ('bench-rollups', 'bench-rollups', 'sales', '', '', 'mapped', '', 'bench');
insert into product (id, sku, sku_folded, name, category, created_at)
with recursive c(n) as (select 1 union all select n + 1 from c where n < 500)
select 'BP' || n, 'BP' || n, 'bp' || n, 'Item', 'category ' || (n % 12), '' from c;
insert into rma (id, number, type, channel, status, created_at, created_by, authorized_day, import_id, updated_at)
with recursive c(n) as (select 1 union all select n + 1 from c where n < ${returns})
select 'BR' || n, 'BR' || n, 'remorse', 'imported', 'closed', ${day}, 'bench', ${day}, 'bench-rollups', '' from c;
insert into return_line (id, return_id, line_number, product_id, sku, description, reason, quantity_requested, quantity_authorized, credited_gross_minor, import_id)
with recursive c(n) as (select 1 union all select n + 1 from c where n < ${returns}),
reasons (place, reason) as (select row_number() over (), reason from reason_fault)
select 'BL' || n, 'BR' || n, 1, 'BP' || (1 + n * 7 % 500), 'x', 'Item', reason, 1 + n % 3, 1 + n % 3, n % 9000, 'bench-rollups'
from c join reasons on place = 1 + (n * 31 + n / 7) % 23;`
}

const fromRows = `
select substr(rma.authorized_day, 1, 7) as month, line.reason as code, sum(line.quantity_authorized) as units,
  sum(line.credited_gross_minor) as minor
from rma join return_line line on line.return_id = rma.id
where rma.authorized_day between '2015-01-01' and '2024-12-31'
group by 1, 2 order by 1, 2`
const fromRollup = `
select month, code, sum(units) as units, sum(imported_minor) as minor from rollup
where dimension = 'reason' and month between '2015-01' and '2024-12' group by month, code order by month, code`

/** Totals of 120 months from the rollups, beside GROUP BY over the rows of a million returns; and what keeping them costs. */
export function benchRollups(desk: BenchDesk, returns = 1_000_000): Measured[] {
  const { raw } = desk.writer.file
  raw.transaction(() => raw.exec(history(returns)))()
  raw.exec('analyze')
  const shows = time(() => raw.exec("update import set visible = 1 where id = 'bench-rollups'"))
  const read = desk.reader.file.raw
  const rows = read.prepare(fromRows).all()
  if (JSON.stringify(rows) !== JSON.stringify(read.prepare(fromRollup).all())) throw new Error('the rollups differ')
  const grouped = median(5, () => read.prepare(fromRows).all())
  const rolled = median(101, () => read.prepare(fromRollup).all())
  return [
    {
      name: `${months} months by reason from rollups, of GROUP BY`,
      value: rolled / grouped,
      budget: 0.01,
      unit: 'x',
      beside: `${rows.length} rows, equal; GROUP BY over ${returns} returns ${grouped.toFixed(0)} ms, rollups ${rolled.toFixed(2)} ms: ${(grouped / rolled).toFixed(0)} times`,
    },
    {
      name: 'counting an import of them in',
      value: shows / grouped,
      budget: 60,
      unit: 'x',
      beside: `${shows.toFixed(0)} ms once, in the import's last transaction`,
    },
  ]
}

function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function median(rounds: number, work: () => unknown): number {
  return percentile(
    Array.from({ length: rounds }, () => time(work)),
    0.5,
  )
}
