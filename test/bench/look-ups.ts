import type { BenchDesk } from './bench-desk.ts'
import { type Measured, percentile } from './show.ts'

const rounds = 400
/** Rounds before the measured ones: a desk answers from the second call on as it does all day. */
const warmUp = 60

async function time(work: (round: number) => Promise<unknown> | unknown): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < warmUp; round += 1) await work(round)
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await work(round)
    times.push(performance.now() - started)
  }
  return times
}

/** Looks things up in a shop of 100,000 sales, beside the bare statements. */
export async function benchLookUps(desk: BenchDesk): Promise<Measured[]> {
  const { raw } = desk.reader.file
  const numbers = raw.prepare<[], string>(`select number from sale order by random() limit ${rounds}`).pluck().all()
  const returns = addReturns(desk)
  const texts = ['lantern', 'PAPER', '20017', '501', '1234', 'walk', 'no 21', '22999', ...numbers.slice(0, 40)]
  const byNumber = raw.prepare('select * from rma where number = ?')
  const itsLines = raw.prepare('select * from return_line where return_id = ?')
  const like = raw.prepare(
    'select id from product where name like ? union all select id from customer where name like ?',
  )
  const find = await time(round => desk.must('sales.find', { text: texts[round % texts.length] ?? '' }))
  const scan = await time(round => {
    const text = `%${texts[round % texts.length] ?? ''}%`
    return like.all(text, text)
  })
  const read = await time(round => desk.must('sales.read', { sale: numbers[round] ?? '' }))
  const open = await time(round => desk.must('returns.read', { return: returns[round % returns.length] ?? '' }))
  const bare = await time(round => {
    const row = byNumber.get(returns[round % returns.length]) as { id: string }
    return itsLines.all(row.id)
  })
  const us = (values: readonly number[]) => `${(percentile(values, 0.5) * 1000).toFixed(0)} µs`
  return [
    {
      name: 'search box, p99',
      value: percentile(find, 0.99),
      budget: 5,
      unit: 'ms',
      beside: `median ${us(find)}; LIKE over customers and products p99 ${percentile(scan, 0.99).toFixed(2)} ms`,
    },
    {
      name: 'a sale by number, p99',
      value: percentile(read, 0.99),
      budget: 5,
      unit: 'ms',
      beside: `median ${us(read)}`,
    },
    {
      name: 'a return by number, p99',
      value: percentile(open, 0.99),
      budget: 2,
      unit: 'ms',
      beside: `median ${us(open)}; two bare statements ${us(bare)}`,
    },
  ]
}

/** Returns to open, put in by SQL: two hundred drafts of sales would measure nothing else. */
function addReturns(desk: BenchDesk): string[] {
  const { raw } = desk.writer.file
  raw.exec(`
insert into rma (id, number, type, channel, sale_id, customer_id, status, created_at, created_by, requested_at, requested_day, updated_at)
select substr(id, 1, 25) || 'R', 'RMA-99-' || printf('%06d', row_number() over ()), 'remorse', 'counter', id, customer_id, 'requested',
  sold_at, (select id from staff), sold_at, sold_day, sold_at from sale where rowid % 50 = 0;
insert into return_line (id, return_id, line_number, sale_line_id, product_id, sku, description, reason, quantity_requested, live_units)
select substr(rma.id, 1, 25) || 'T', rma.id, 1, l.id, l.product_id, l.sku, l.description, 'changed_mind', 1, 1
from rma join sale_line l on l.sale_id = rma.sale_id and l.line_number = 1;
insert into return_unit (return_line_id, state, quantity) select id, 'awaiting', 1 from return_line;`)
  return raw.prepare<[], string>('select number from rma order by number limit 2000').pluck().all()
}
