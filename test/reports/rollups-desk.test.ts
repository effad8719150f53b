import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undoImport } from '../../electron/sales/import/undo.ts'
import { faultOf, storedReasons } from '../../shared/returns/reasons.ts'
import { replay, saleToSell, step } from '../properties/history.ts'
import { playUntil } from '../properties/seed.ts'
import { fixtureText, mustImport } from '../sales/import-file.ts'
import { inventedId } from '../support/sold.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { expectRollupsRight, rollupRows } from './rollups.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const month = () => desk.now().slice(0, 7)
/** What was known by the ends of earlier months; categories and suppliers are those of the products today. */
const past = (before: string) =>
  rollupRows(desk.writer.file.raw).filter(
    row => row.month < before && !row.dimension.endsWith('_now') && !['category', 'supplier'].includes(row.dimension),
  )

const pick = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)]
const rowsOf = (sql: string) => desk.writer.file.raw.prepare<[], Record<string, string | number>>(sql).all()

const deed = fc.record({
  kind: fc.constantFrom('regrade', 'found', 'put', 'put', 'change', 'product', 'history', 'cancelled', 'month'),
  at: fc.nat(1000),
  way: fc.nat(4),
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

/** Something that a replayed history doesn't do: grade anew, decide anew, move a product, bring old months in. */
async function act({ kind, at, way }: Deed): Promise<void> {
  const { raw } = desk.writer.file
  if (kind === 'month') desk.passMinutes(60 * 24 * 31)
  if (kind === 'regrade' || kind === 'found') {
    const one = pick(
      rowsOf(`select inspection.id, return_line_id as line, return_id as rma, accepted_units as units from inspection
        join return_line on return_line.id = return_line_id where current = 1 and accepted_units > 0 order by inspection.id`),
      at,
    )
    if (!one) return
    const found = ['customer_damage', 'failed_in_use', 'no_fault_found', 'empty_box', 'missing_parts'] as const
    await desk.call('grading.inspect', {
      return: String(one.rma),
      line: String(one.line),
      quantity: 1 + (way % Number(one.units)),
      grade: (['A', 'B', 'C', 'D', 'E'] as const)[way] ?? 'A',
      minutes: 1,
      foundReason: kind === 'found' ? found[way] : undefined,
      replaces: String(one.id),
    })
  }
  if (kind === 'put') {
    const one = pick(
      rowsOf(`select return_line_id as line, return_id as rma from inspection
        join return_line on return_line.id = return_line_id where current = 1 and accepted_units > 0 order by inspection.id`),
      at,
    )
    if (!one) return
    const code = (['recycle', 'donate', 'liquidate', 'dispose', 'harvest_parts'] as const)[way] ?? 'donate'
    const input = { return: String(one.rma), line: String(one.line), quantity: 1, code, print: false }
    await desk.call('grading.dispose', input)
  }
  if (kind === 'change') {
    const one = pick(
      rowsOf(`select disposition.id, return_line_id as line, return_id as rma, quantity from disposition
        join return_line on return_line.id = return_line_id where current = 1 order by disposition.id`),
      at,
    )
    if (!one) return
    await desk.call('grading.dispose', {
      return: String(one.rma),
      line: String(one.line),
      quantity: Number(one.quantity),
      code: (['recycle', 'donate', 'liquidate', 'dispose', 'harvest_parts'] as const)[way] ?? 'donate',
      replaces: String(one.id),
      print: false,
    })
  }
  if (kind === 'product') {
    const one = pick(rowsOf('select id from product order by id'), at)
    const category = ['shoes', 'toys', null][way % 3] ?? null
    raw.prepare('update product set category = ? where id = ?').run(category, one?.id ?? '')
  }
  if (kind === 'history' || kind === 'cancelled') bringHistory(kind === 'cancelled', at, way)
}

/** A finished return of an old month, as an import merges it: its rows first, visible or undone at the end. */
function bringHistory(cancelled: boolean, at: number, way: number): void {
  const { raw } = desk.writer.file
  const [rma, job, importId] = [inventedId(), inventedId(), inventedId()]
  const day = `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
  const product = pick(rowsOf('select id, sku from product order by id'), at)
  const put = (sql: string, ...values: readonly (string | number | null)[]) => raw.prepare(sql).run(...values)
  put(
    `insert into job (id, kind, state, input, created_by, created_at) values (?, 'sales.import', 'done', '{}', 'x', '')`,
    job,
  )
  put(
    `insert into import (id, job_id, kind, file_name, file_sha256, format, created_at, created_by)
     values (?, ?, 'sales', 'x', 'x', 'mapped', '', 'x')`,
    ...[importId, job],
  )
  put(
    `insert into rma (id, number, type, channel, status, created_at, created_by, authorized_day, import_id, updated_at)
     values (?, ?, 'no_receipt', 'imported', 'closed', ?, 'x', ?, ?, '')`,
    ...[rma, `C${rma.slice(-6)}`, day, day, importId],
  )
  for (const lineNumber of [3, 4].slice(0, 1 + (way % 2))) {
    const line = inventedId()
    put(
      `insert into return_line (id, return_id, line_number, product_id, sku, description, reason, quantity_requested,
        quantity_authorized, credited_gross_minor, import_id) values (?, ?, ?, ?, ?, '', 'not_recorded', ?, ?, ?, ?)`,
      ...[line, rma, lineNumber, product?.id ?? null, product?.sku ?? null, 1 + way, 1 + way, at, importId],
    )
    put(
      `insert into inspection (id, return_line_id, quantity, grade, accepted_units, at, local_day, import_id)
       values (?, ?, ?, 'U', ?, ?, ?, ?)`,
      ...[inventedId(), line, 1 + way, 1 + way, day, day, importId],
    )
  }
  const before = rollupRows(raw)
  if (cancelled) {
    while (!undoImport(raw, importId, 2));
    expect(rollupRows(raw)).toEqual(before)
  } else put('update import set visible = 1 where id = ?', importId)
}

/** What the histories have to reach and have not: two codes of each dimension, a reversal, a day later than the first. */
function missing(): readonly string[] {
  const rows = rollupRows(desk.writer.file.raw)
  const codes = (dimension: string) =>
    new Set(rows.filter(row => row.dimension === dimension).map(row => row.code)).size
  const none = (sql: string) => rowsOf(`select count(*) as count from ${sql}`)[0]?.count === 0
  return [
    ...['reason', 'fault_now', 'grade', 'disposition', 'outcome', 'category', 'product'].filter(one => codes(one) < 2),
    ...['settlement_reversal', 'inspection where first_day < local_day'].filter(none),
  ]
}

describe('rollups after random histories', () => {
  it('are what the rows add up to, and what was known by the end of a month stays', { timeout: 300_000 }, async () => {
    const history = fc.record({
      sale: saleToSell.map(sale => ({ ...sale, soldDay: desk.now().slice(0, 10) })),
      steps: fc.array(step, { minLength: 8, maxLength: 16 }),
      deeds: fc.array(deed, { minLength: 2, maxLength: 6 }),
    })
    const property = fc.asyncProperty(history, async ({ sale, steps, deeds }) => {
      await replay(desk, { ...sale, soldDay: desk.now().slice(0, 10) }, steps, () => undefined)
      expectRollupsRight(desk.writer.file.raw)
      for (const one of deeds) {
        const known = past(month())
        const before = month()
        await act(one)
        if (one.kind !== 'history') expect(past(before)).toEqual(known)
      }
      expectRollupsRight(desk.writer.file.raw)
    })
    await playUntil(property, { what: 'Histories of the rollups', runs: 60, more: 15 }, () => missing().length === 0)
    expect(missing()).toEqual([])
  })

  it('give by month what settlements and their reversals do', () => {
    const direct = rowsOf(`select month, sum(minor) as minor from (
        select substr(local_day, 1, 7) as month, total_minor as minor from settlement
        union all select substr(r.local_day, 1, 7), -total_minor from settlement_reversal r join settlement on id = settlement_id)
      group by month having sum(minor) <> 0 order by month`)
    for (const dimension of ['all', 'reason', 'product', 'outcome', 'fault', 'channel']) {
      expect(
        rowsOf(`select month, sum(paid_minor) as minor from rollup where dimension = '${dimension}'
          group by month having sum(paid_minor) <> 0 order by month`),
      ).toEqual(direct)
    }
  })

  it('take a ledger with credit notes in, all at once', async () => {
    await mustImport(desk, fixtureText('ledger.csv'))
    expectRollupsRight(desk.writer.file.raw)
    expect(rowsOf("select sum(units) as units from rollup where dimension = 'grade' and code = 'U'")[0]?.units).toBe(
      rowsOf(
        "select sum(quantity_authorized) as units from return_line join rma on rma.id = return_id where channel = 'imported'",
      )[0]?.units,
    )
  })
})

describe('the fault of a reason', () => {
  it('is in the file as the program decides it', () => {
    const stored = rowsOf('select reason, fault from reason_fault order by reason')
    expect(stored).toEqual([...storedReasons].toSorted().map(reason => ({ reason, fault: faultOf(reason) })))
  })
})
