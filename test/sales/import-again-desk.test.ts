import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../../electron/database/open.ts'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { runJob } from '../../electron/jobs/run-job.ts'
import { works } from '../../electron/jobs/works.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { importFile, mustImport, queueFile, storedRows } from './import-file.ts'
import { id } from './seed-sales.ts'

const titles = 'number,date,delivered at,sku,name,qty,price,customer number,email,payment method,refunded'
const sale = (fields: { delivered?: string; qty?: number; price?: string; email?: string; refunded?: string } = {}) =>
  `${titles}
1,2025-05-01,${fields.delivered ?? ''},A,Apple,${fields.qty ?? 3},${fields.price ?? '2.00'},7,${fields.email ?? ''},cash,${fields.refunded ?? ''}
1,2025-05-01,${fields.delivered ?? ''},B,Bread,1,4.00,7,${fields.email ?? ''},cash,${fields.refunded ?? ''}
`

describe('a newer export of sales the desk has', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  const returnOfLine = (number: number) =>
    desk.writer.file.raw.exec(`
insert into rma (id, number, type, channel, status, created_at, created_by, updated_at)
values ('${id('R1')}', 'R-1', 'remorse', 'counter', 'authorized', '2025-05-02T08:00:00.000Z', 'x', 'x');
insert into return_line (id, return_id, line_number, sale_line_id, description, reason, quantity_requested, live_units, credited_gross_minor)
select '${id('L1')}', '${id('R1')}', 1, id, 'x', 'changed_mind', 1, 1, 200 from sale_line where line_number = ${number}`)

  it('fills in delivery, customer and what was refunded elsewhere', async () => {
    await mustImport(desk, sale())
    const again = await mustImport(desk, sale({ delivered: '2025-05-04', email: 'a@b.de', refunded: '1.00' }))
    expect(again).toMatchObject({ sales: 0, updated: 1, unchanged: 0, customers: 0, differences: [] })
    expect(await desk.must('sales.read', { sale: '1' })).toMatchObject({
      deliveredAt: '2025-05-04T10:00:00.000Z',
      refundedElsewhereMinor: 100,
      customer: { email: 'a@b.de' },
      tenders: [{ kind: 'cash', amountMinor: 1000, refundedElsewhereMinor: 100 }],
    })
    expect(await desk.must('sales.find', { text: 'a@b' })).toMatchObject({ hits: [{ kind: 'customer' }] })
  })

  it('never blanks what is known', async () => {
    await mustImport(desk, sale({ delivered: '2025-05-04', email: 'a@b.de' }))
    await mustImport(desk, sale({ refunded: '1.00' }))
    expect(await desk.must('sales.read', { sale: '1' })).toMatchObject({
      deliveredAt: '2025-05-04T10:00:00.000Z',
      customer: { email: 'a@b.de' },
    })
  })

  it('changes a line without a return, and the total with it', async () => {
    await mustImport(desk, sale())
    await mustImport(desk, sale({ qty: 2, price: '2.50' }))
    expect(await desk.must('sales.read', { sale: '1' })).toMatchObject({
      totalMinor: 900,
      lines: [{ quantity: 2, unitPrice: '2.50', grossMinor: 500 }, { grossMinor: 400 }],
      tenders: [{ amountMinor: 900 }],
    })
  })

  it('keeps quantity, price and tax of a line with a return, and reports the difference', async () => {
    await mustImport(desk, sale())
    returnOfLine(1)
    const again = await mustImport(desk, sale({ qty: 1 }))
    expect(again.differences).toEqual([
      { sale: '1', line: 1, reason: { key: 'import.kept.line_with_return', values: {} } },
    ])
    expect((await desk.must('sales.read', { sale: '1' })).lines).toMatchObject([
      { quantity: 3, grossMinor: 600, returned: 1, returnable: 2 },
      { quantity: 1, grossMinor: 400 },
    ])
  })

  it('keeps every line of a closed month', async () => {
    await mustImport(desk, sale())
    desk.writer.file.raw.exec(`insert into period_lock (month, closed_by, closed_at)
      select '2025-05', id, '2025-06-10T08:00:00.000Z' from staff limit 1`)
    const again = await mustImport(desk, sale({ qty: 9, delivered: '2025-05-04' }))
    expect(again.differences).toMatchObject([{ line: 1, reason: { key: 'import.kept.line_in_closed_month' } }])
    expect(await desk.must('sales.read', { sale: '1' })).toMatchObject({
      deliveredAt: '2025-05-04T10:00:00.000Z',
      lines: [{ quantity: 3 }, {}],
    })
  })

  it('adds lines that are new and keeps lines that are gone', async () => {
    await mustImport(desk, sale())
    const [head, first] = sale().split('\n')
    const longer = `${sale()}1,2025-05-01,,C,Cake,1,5.00,7,,cash,\n`
    await mustImport(desk, longer)
    expect((await desk.must('sales.read', { sale: '1' })).lines.map(line => line.sku)).toEqual(['A', 'B', 'C'])
    const shorter = await mustImport(desk, `${head}\n${first}\n`)
    expect(shorter.differences).toMatchObject([
      { line: 2, reason: { key: 'import.kept.line_gone' } },
      { line: 3, reason: { key: 'import.kept.line_gone' } },
    ])
    expect(await desk.must('sales.read', { sale: '1' })).toMatchObject({ totalMinor: 1500, lines: [{}, {}, {}] })
  })
})

/** A file that takes many batches. */
const many = (sales: number) =>
  `number,date,sku,name,qty,price,customer number
${Array.from({ length: sales }, (_, n) => `${n + 1000},2025-05-0${(n % 9) + 1},S${n % 50},Thing ${n % 50},1,2.00,${n % 300}`).join('\n')}
`

describe('an import that does not end well', () => {
  let desk: TestDesk
  const nothing = async () => undefined
  /** Of a dead thread nothing more is heard. */
  let dead = false
  beforeEach(async () => {
    dead = false
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  const stopAfter = async (job: string, batches: number, stop: () => Promise<void>, before = nothing) => {
    const room = openRoom(desk.folder, { demo: false, resources: '' })
    const reader = openFile(room.database, 'read')
    let merged = 0
    const ask = async (name: string, input: unknown) => {
      if (dead) return new Promise(() => undefined)
      if (name === 'imports.merge' && merged === batches - 1) await before()
      const answer = await desk.writer.runner.internal(name, input)
      if (name === 'imports.merge') merged += 1
      if (name === 'imports.merge' && merged === batches) await stop()
      return answer
    }
    try {
      const ids = { now: desk.now, newId: () => `01JOB${String(Math.random()).slice(2, 15).padEnd(21, '0')}` }
      await runJob(works, { job, db: reader.db, room, ask, ...ids }, problem => String(problem))
    } finally {
      await reader.close()
    }
  }

  it('shows nothing before its last update, and leaves nothing when it is cancelled in the middle', async () => {
    await mustImport(desk, sale())
    const before = storedRows(desk)
    const job = await queueFile(desk, many(9000))
    await stopAfter(job, 2, async () => {
      expect(desk.writer.file.raw.prepare('select count(*) from sale').pluck().get()).toBeGreaterThan(1)
      expect(await desk.call('sales.read', { sale: '1007' })).toMatchObject({ failure: { code: 'not_found' } })
      expect((await desk.must('customers.find', {})).customers.length).toBe(1)
      await desk.must('jobs.cancel', { job })
    })
    expect(await desk.must('jobs.read', { job })).toMatchObject({ state: 'cancelled' })
    expect(storedRows(desk)).toEqual(before)
    expect((await desk.must('sales.find', { text: 'thing' })).hits).toEqual([])
    expect(readdirSync(desk.folder).filter(name => name.startsWith('staging'))).toEqual([])
    expect(await mustImport(desk, many(9000))).toMatchObject({ sales: 9000 })
  })

  it('lets the counter work between its batches', async () => {
    const job = await queueFile(desk, many(9000))
    const blank = { phone: null, email: null, address: null, externalRef: null, notes: null }
    await stopAfter(job, 2, async () => {
      await desk.must('customers.save', { ...blank, name: 'Walk-in' }, { as: 'counter' })
    })
    expect(await desk.must('jobs.read', { job })).toMatchObject({ state: 'done', result: { sales: 9000 } })
    expect(await desk.must('sales.find', { text: 'walk-in' })).toMatchObject({ hits: [{ title: 'Walk-in' }] })
  })

  it('takes back what it merged when somebody enters one of its customers meanwhile, and says it failed', async () => {
    const job = await queueFile(desk, many(9000))
    const blank = { phone: null, email: null, address: null, notes: null }
    const enter = () => desk.must('customers.save', { ...blank, name: 'Walk-in', externalRef: '7' }).then(nothing)
    await stopAfter(job, 1, nothing, enter)
    expect(await desk.must('jobs.read', { job })).toMatchObject({ state: 'failed' })
    expect(desk.writer.file.raw.prepare('select count(*) from product').pluck().get()).toBe(0)
    expect(await importFile(desk, many(9000))).toMatchObject({ state: 'done', result: { customers: 299 } })
  })

  it('is taken out when the desk starts again after a crash in the middle', async () => {
    await mustImport(desk, sale())
    const before = storedRows(desk)
    const job = await queueFile(desk, many(9000))
    await new Promise<void>(resolve => {
      void stopAfter(job, 2, () => {
        dead = true
        resolve()
        return new Promise<void>(() => undefined)
      })
    })
    await desk.writer.runner.internal('imports.undo', { importId: 'in its turn, behind what was asked before' })
    expect(desk.writer.file.raw.prepare('select count(*) from sale').pluck().get()).toBeGreaterThan(1)
    const opened = await openWriter(openRoom(desk.folder, { demo: false, resources: '' }), { now: desk.now })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    await opened.value.engine.close()
    expect(storedRows(desk)).toEqual(before)
    expect(await desk.writer.file.db.selectFrom('job').select('state').where('id', '=', job).execute()).toEqual([
      { state: 'failed' },
    ])
    expect(readdirSync(desk.folder).filter(name => name.startsWith('staging'))).toEqual([])
  })
})
