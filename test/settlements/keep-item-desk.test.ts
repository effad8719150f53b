import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { checkJournal } from '../books/check-journal.ts'
import { unitsOf } from '../support/shipped.ts'
import { sign } from '../support/sign.ts'
import { inventedId, type LineToSell, sell } from '../support/sold.ts'
import { request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({
    ...{ labourRateMinor: 2400, defaultMinutes: 5, usualLabelMinor: 490, repackMinor: 100, disposalMinor: 200 },
  })
  const rule = { rule: 'keep_item' as const, scope: { kind: 'shop' as const }, settings: { upToMinor: 800 } }
  await desk.must('policy.publish', {
    basedOn: 1,
    validFrom: '2025-05-14',
    document: { ...defaultPolicy, entries: [...defaultPolicy.entries, rule] },
  })
})
afterAll(() => desk.close())

const raw = () => desk.writer.file.raw
const today = () => desk.now().slice(0, 10)
const sold = (...lines: readonly LineToSell[]) => sell(desk, { soldDay: today(), channel: 'distance', lines })

/** An authorized return by post of one cheap thing that came broken; the customer is asked for where told. */
async function asked(of: ReturnType<typeof sold>, quantity = 1, customer?: string) {
  const lines = [{ saleLine: of.lines[0] ?? '', quantity, reason: 'defective_on_arrival' as const }]
  const made = await desk.must('returns.request', {
    ...{ sale: of.sale, channel: 'post', lines },
    ...(customer === undefined ? {} : { customer }),
  })
  await desk.must('returns.authorize', { return: made.return })
  return { return: made.return, lines: made.lines.map(line => ({ line: line.id, quantity })) }
}

const keep = (of: Awaited<ReturnType<typeof asked>>, expectedTotalMinor: number, approval?: string) =>
  desk.call('returns.keepItem', { ...of, expectedTotalMinor, approval, print: false }, { as: 'counter' })
const offerOf = async (of: Awaited<ReturnType<typeof asked>>) => desk.must('returns.offerKeep', of, { as: 'counter' })

function customerNamed(name: string): string {
  const id = inventedId()
  raw()
    .prepare('insert into customer (id, name, name_folded, created_at) values (?, ?, ?, ?)')
    .run(...[id, name, name.toLowerCase(), desk.now()])
  return id
}

describe('keep item', () => {
  it('expects what such goods really brought here, once some were sold', async () => {
    raw().exec("insert into value_history values ('straps', 'C', 95, 47500, 47500)")
    const rma = await asked(sold({ grossMinor: 595, product: { unitCostMinor: 200, category: 'Straps' } }))
    const { lines } = await offerOf(rma)
    // C brought all of its price: 95 units of that and 5 of 30 percent are 96.5; 4.5 + 5.5 + 20 % of 96.5 + 4.5 of 5.00
    expect(lines[0]?.sum).toMatchObject({ expectedMinor: 169 })
  })

  it('shows both sides of the sum, refunds in full, and awaits the goods no longer', async () => {
    const sale = sold({ grossMinor: 595, product: { unitCostMinor: 200 } })
    const rma = await asked(sale)
    const { lines, preview } = await offerOf(rma)
    // 5.00 net: 5 % of 90, 10 % of 55, 20 % of 30, 45 % of 10, 20 % of 0 percent; then 4.90 + 5 minutes of 24.00 an hour
    expect(lines).toEqual([
      {
        line: rma.lines[0]?.line,
        description: expect.any(String),
        quantity: 1,
        offered: 'yes',
        why: { key: 'policy.keep_item.offered', values: { worthMinor: 103, costMinor: 765 } },
        valueMinor: 595,
        sum: {
          ...{ expectedMinor: 103, supplierMinor: 0, labelMinor: 490, labourMinor: 200, repackMinor: 35 },
          ...{ disposalMinor: 40, worthMinor: 103, costMinor: 765 },
        },
      },
    ])
    expect(preview).toMatchObject({ totalMinor: 595, returnShippingFeeMinor: 0, lines: [{ grade: null }] })
    const paid = await keep(rma, 595)
    expect(paid).toMatchObject({ ok: true, value: { totalMinor: 595 } })
    expect(await unitsOf(desk, rma.return)).toEqual({ cancelled: 1 })
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view).toMatchObject({ shown: 'settled', lines: [{ keptUnits: 1, settledUnits: 0, creditedMinor: 595 }] })
    expect(view.settlements).toMatchObject([{ outcome: 'keep_item', bases: ['keep_item'] }])
    expect(raw().prepare('select basis, quantity, inspection_id from settlement_line').get()).toEqual({
      ...{ basis: 'keep_item', quantity: 1, inspection_id: null },
    })
    const stored = raw().prepare('select expected_minor + supplier_minor as worth, label_minor from kept_item').get()
    expect(stored).toEqual({ worth: 103, label_minor: 490 })
    expect((await desk.must('costs.read', { return: rma.return })).kinds).toMatchObject([
      { kind: 'stock_loss', amountMinor: 200 },
    ])
    await checkJournal(desk, '2025-05')
    const third = await desk.call('returns.request', {
      ...{ sale: sale.sale, lines: [{ saleLine: sale.lines[0] ?? '', quantity: 1, reason: 'changed_mind' }] },
    })
    expect(third).toMatchObject({ ok: false, failure: { code: 'quantity_not_available', left: 0 } })
  })

  it('closes the return once it is paid, and is free again after it was taken back', async () => {
    const sale = sold({ grossMinor: 595 })
    const rma = await asked(sale)
    const paid = await desk.must('returns.keepItem', { ...rma, expectedTotalMinor: 595, wish: 'cash', print: false })
    expect(await desk.must('returns.read', { return: rma.return })).toMatchObject({ status: 'closed' })
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'They bring it after all' })
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view).toMatchObject({ status: 'closed', lines: [{ keptUnits: 0, creditedMinor: 0 }] })
    expect(await request(desk, sale)).toMatchObject({ number: expect.any(String) })
    await checkJournal(desk, '2025-05')
  })

  it('is refused with the finding’s sentence where taking it back is worth it, and without a rule', async () => {
    const worth = await asked(sold({ grossMinor: 800, product: { category: 'Toys' } }))
    raw().prepare("update return_line set reason = 'changed_mind' where return_id = ?").run(worth.return)
    await desk.must('shop.save', await withSettings({ usualLabelMinor: 0, labourRateMinor: 0 }))
    expect(await keep(worth, 800)).toMatchObject({
      ok: false,
      failure: { code: 'keep_not_offered', line: worth.lines[0]?.line, why: { key: 'policy.keep_item.not_worth' } },
    })
    expect(await offerOf(worth)).toMatchObject({ preview: null, lines: [{ offered: 'no' }] })
    await desk.must('shop.save', await withSettings({ usualLabelMinor: 490, labourRateMinor: 2400 }))
    const early = sell(desk, { lines: [{ grossMinor: 500 }] })
    const without = await asked(early)
    expect(await keep(without, 500)).toMatchObject({
      ok: false,
      failure: { code: 'keep_not_offered', why: { key: 'keep.no_rule' } },
    })
  })

  it('is never offered with a serial number, hazardous, as evidence of a recall, or to a supplier who wants the goods', async () => {
    const why = async (change: (line: string, product: string, rma: string) => void) => {
      const rma = await asked(sold({ grossMinor: 500 }))
      const line = rma.lines[0]?.line ?? ''
      const product = raw()
        .prepare<[string], string>('select product_id from return_line where id = ?')
        .pluck()
        .get(line)
      change(line, product ?? '', rma.return)
      const refused = await keep(rma, 500)
      return refused.ok || refused.failure.code !== 'keep_not_offered' ? refused : refused.failure.why.key
    }
    const set = (column: string) => (_line: string, product: string) =>
      void raw().prepare(`update product set ${column} = 1 where id = ?`).run(product)
    expect(await why(set('serial_tracked'))).toBe('policy.keep_item.serial')
    expect(await why(set('hazmat'))).toBe('policy.keep_item.hazmat')
    expect(
      await why(line => void raw().prepare("update return_line set reason = 'recall' where id = ?").run(line)),
    ).toBe('policy.keep_item.recall')
    const supplier = inventedId()
    raw()
      .prepare('insert into supplier (id, name, name_folded, created_at, wants_goods) values (?, ?, ?, ?, 1)')
      .run(supplier, 'Wants', 'wants', desk.now())
    expect(
      await why((_line, product) => {
        raw().prepare('update product set supplier_id = ? where id = ?').run(supplier, product)
      }),
    ).toBe('policy.keep_item.supplier')
  })

  it('needs a second person above its limit', async () => {
    const rma = await asked(sold({ grossMinor: 900 }))
    expect(await offerOf(rma)).toMatchObject({ lines: [{ offered: 'with_approval' }] })
    const need = {
      ...{ operation: 'returns.keepItem', subject: rma.return, amountMinor: 900, why: 'approval.keep_above_limit' },
    }
    expect(await keep(rma, 900)).toEqual({ ok: false, failure: { code: 'approval_needed', ...need } })
    expect(await keep(rma, 900, await sign(desk, need))).toMatchObject({ ok: true })
  })

  it('is capped per customer in 12 months, and one taken back does not count', async () => {
    const ada = customerNamed('Ada')
    const first = await asked(sold({ grossMinor: 500 }), 1, ada)
    const paid = await keep(first, 500)
    if (!paid.ok) throw new Error(paid.failure.code)
    const second = await asked(sold({ grossMinor: 500 }), 1, ada)
    expect(await keep(second, 500)).toMatchObject({
      ok: false,
      failure: { code: 'keep_not_offered', why: { key: 'policy.keep_item.too_many', values: { number: 1 } } },
    })
    await desk.must('settlements.reverse', { settlement: paid.value.settlement, reason: 'Mistake' })
    expect(await keep(second, 500)).toMatchObject({ ok: true })
  })

  it('counts the supplier’s credit that needs the goods on the side of taking them back', async () => {
    const sale = sold({ grossMinor: 595, product: { unitCostMinor: 400 } })
    const supplier = inventedId()
    raw()
      .prepare(
        'insert into supplier (id, name, name_folded, created_at, credit_percent_milli) values (?, ?, ?, ?, 50000)',
      )
      .run(supplier, 'Half', 'half', desk.now())
    raw()
      .prepare('update product set supplier_id = ? where id = (select product_id from sale_line where id = ?)')
      .run(supplier, sale.lines[0])
    const rma = await asked(sale)
    expect((await offerOf(rma)).lines[0]?.sum).toMatchObject({ supplierMinor: 200, worthMinor: 303 })
  })

  it('refuses more than is awaited, lines of another return, and goods that came', async () => {
    const rma = await asked(sold({ grossMinor: 500 }))
    const line = rma.lines[0]?.line ?? ''
    expect(await keep({ ...rma, lines: [{ line, quantity: 2 }] }, 1000)).toMatchObject({
      ok: false,
      failure: { code: 'too_many_units', state: 'awaiting', availableUnits: 1, askedUnits: 2 },
    })
    expect(await keep({ ...rma, lines: [{ line: inventedId(), quantity: 1 }] }, 500)).toMatchObject({
      ok: false,
      failure: { code: 'return_line_not_found' },
    })
    await desk.must('returns.receive', { return: rma.return, lines: [{ line, quantity: 1 }] })
    expect(await keep(rma, 500)).toMatchObject({ ok: false, failure: { code: 'too_many_units', availableUnits: 0 } })
    expect(await desk.call('returns.keepItem', { ...rma, return: inventedId(), expectedTotalMinor: 1 })).toMatchObject({
      ok: false,
      failure: { code: 'not_found' },
    })
    const open = await request(desk, sold({ grossMinor: 500 }))
    const early = { return: open.return, lines: [{ line: open.lines[0] ?? '', quantity: 1 }] }
    expect(await keep(early, 500)).toMatchObject({
      ok: false,
      failure: { code: 'not_possible_from', state: 'requested', event: 'keep_item' },
    })
  })

  it('keeps some and takes the rest back: together exactly what was paid', async () => {
    const sale = sold({ grossMinor: 1000, quantity: 3 })
    const rma = await asked(sale, 3)
    const line = rma.lines[0]?.line ?? ''
    expect(await keep({ ...rma, lines: [{ line, quantity: 1 }] }, 333)).toMatchObject({ ok: true })
    await desk.must('returns.receive', { return: rma.return, lines: [{ line, quantity: 2 }] })
    await desk.must('grading.inspect', { return: rma.return, line, quantity: 2, grade: 'D', minutes: 1 })
    const preview = await desk.must('settlements.preview', { return: rma.return })
    expect(preview.totalMinor).toBe(667)
  })
})

async function withSettings(change: Record<string, number>) {
  const { settings, version } = await desk.must('shop.read', {})
  return { version, settings: { ...settings, ...change } }
}
