import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedId, sell } from '../support/sold.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const counter = { as: 'counter' } as const
const run = (sql: string, ...values: readonly string[]) => desk.writer.file.raw.prepare(sql).run(...values)
const read = (sql: string, ...values: readonly string[]) => desk.writer.file.raw.prepare(sql).get(...values)

/** An authorized return of goods that Fern & Co ships, and of the shop's own on a second line. */
async function awaited() {
  const supplier = inventedId()
  run(
    'insert into supplier (id, name, name_folded, created_at) values (?, ?, ?, ?)',
    ...[supplier, 'Fern & Co', supplier, 'x'],
  )
  const sold = sell(desk, { lines: [{ grossMinor: 5000 }, { grossMinor: 700 }] })
  run(
    `update product set dropshipped = 1, supplier_id = ?
     where id = (select product_id from sale_line where id = ?)`,
    ...[supplier, sold.lines[0] ?? ''],
  )
  const lines = sold.lines.map(saleLine => ({ saleLine, quantity: 1, reason: 'changed_mind' as const }))
  const made = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines }, counter)
  await desk.must('returns.authorize', { return: made.return }, counter)
  const [away = '', ours = ''] = made.lines.map(line => line.id)
  return { id: made.return, away, ours }
}

const receive = (rma: { id: string }, line: string, parcelCondition: 'elsewhere' | 'intact') =>
  desk.call('returns.receive', { return: rma.id, lines: [{ line, quantity: 1 }], parcelCondition }, counter)

const graded = (rma: { id: string }, line: string, more: object = {}) =>
  desk.call('grading.inspect', { return: rma.id, line, quantity: 1, grade: 'B', minutes: 2, ...more }, counter)

describe('goods assessed where they went', () => {
  it('are received there, graded by whoever said so, sent to the supplier without a tag, and paid', async () => {
    const rma = await awaited()
    const { places } = await desk.must('suppliers.goodsTo', { return: rma.id }, counter)
    expect(places).toMatchObject([{ lines: [rma.away], assessor: 'Fern & Co' }])
    expect(await receive(rma, rma.away, 'elsewhere')).toMatchObject({ ok: true })
    expect((await desk.must('suppliers.goodsTo', { return: rma.id }, counter)).places[0]?.here).toEqual([])
    expect(read('select parcel_condition from goods_receipt where return_id = ?', rma.id)).toEqual({
      parcel_condition: 'elsewhere',
    })
    const said = { assessedBy: ' Fern & Co ', assessmentRef: 'F-77' }
    expect(await graded(rma, rma.away, said)).toMatchObject({
      ok: true,
      value: {
        unitsAre: 'accepted',
        suggestion: { code: 'return_to_vendor', why: { key: 'grading.suggest.dropshipped' } },
      },
    })
    const placed = { return: rma.id, line: rma.away, quantity: 1, code: 'return_to_vendor' as const }
    expect((await desk.must('grading.dispose', placed, counter)).printJobs).toEqual([])
    const { totalMinor } = await desk.must('settlements.preview', { return: rma.id, wish: 'original' }, counter)
    expect(totalMinor).toBe(5000)
    await desk.must('settlements.pay', { return: rma.id, expectedTotalMinor: totalMinor, print: false }, counter)
    const { lines } = await desk.must('returns.read', { return: rma.id }, counter)
    expect(lines.find(line => line.id === rma.away)).toMatchObject({
      settledUnits: 1,
      inspections: [{ grade: 'B', assessedBy: 'Fern & Co', assessmentRef: 'F-77' }],
    })
  })

  it('have a tag when they came to the shop after all and it graded them itself', async () => {
    const rma = await awaited()
    await receive(rma, rma.away, 'intact')
    const { places } = await desk.must('suppliers.goodsTo', { return: rma.id }, counter)
    expect(places).toMatchObject([{ lines: [rma.away], here: [rma.away] }])
    expect(await graded(rma, rma.away)).toMatchObject({ ok: true })
    const placed = { return: rma.id, line: rma.away, quantity: 1, code: 'return_to_vendor' as const }
    expect((await desk.must('grading.dispose', placed, counter)).printJobs).toHaveLength(1)
  })

  it('can be graded anew by another word, and both stay', async () => {
    const rma = await awaited()
    await receive(rma, rma.away, 'elsewhere')
    const first = await graded(rma, rma.away, { assessedBy: 'Fern & Co' })
    const replaces = first.ok ? first.value.inspection : ''
    expect(await graded(rma, rma.away, { grade: 'C', assessedBy: 'Prüfhaus', replaces })).toMatchObject({ ok: true })
    const { lines } = await desk.must('returns.read', { return: rma.id }, counter)
    expect(lines.find(line => line.id === rma.away)?.inspections).toMatchObject([
      { grade: 'B', assessedBy: 'Fern & Co', assessmentRef: null, current: false },
      { grade: 'C', assessedBy: 'Prüfhaus', current: true },
    ])
    expect(() => run('update inspection set assessed_by = null where return_line_id = ?', rma.away)).toThrow(
      /inspection_assessor_never_changes/,
    )
  })
})

describe('goods that come to the shop', () => {
  it('are neither received elsewhere nor graded by somebody else', async () => {
    const rma = await awaited()
    const refused = { ok: false, failure: { code: 'goods_come_here', line: rma.ours } }
    expect(await receive(rma, rma.ours, 'elsewhere')).toMatchObject(refused)
    expect(await receive(rma, rma.ours, 'intact')).toMatchObject({ ok: true })
    expect(await graded(rma, rma.ours, { assessedBy: 'Fern & Co' })).toMatchObject(refused)
    expect(await graded(rma, rma.ours)).toMatchObject({ ok: true, value: { unitsAre: 'accepted' } })
  })

  it('are received with what nobody asked for, which no supplier has for us', async () => {
    const rma = await awaited()
    const extra = [{ came: 'wrong' as const, description: 'A kettle', quantity: 1 }]
    const both = { return: rma.id, lines: [{ line: rma.away, quantity: 1 }], extra }
    expect(await desk.call('returns.receive', { ...both, parcelCondition: 'elsewhere' }, counter)).toEqual({
      ok: false,
      failure: { code: 'unasked_not_elsewhere' },
    })
    const only = { return: rma.id, lines: [], extra, parcelCondition: 'elsewhere' as const }
    expect(await desk.call('returns.receive', only, counter)).toMatchObject({
      failure: { code: 'unasked_not_elsewhere' },
    })
    expect((await desk.must('returns.read', { return: rma.id }, counter)).lines).toHaveLength(2)
    expect(await receive(rma, rma.away, 'elsewhere')).toMatchObject({ ok: true })
    expect(await desk.call('returns.receive', { ...only, parcelCondition: 'intact' }, counter)).toMatchObject({
      ok: true,
    })
  })

  it('refuse a reference of nobody, an empty name and one that is too long', async () => {
    const rma = await awaited()
    await receive(rma, rma.away, 'elsewhere')
    const codeOf = async (more: object) => {
      const reply = await graded(rma, rma.away, more)
      return reply.ok ? null : reply.failure.code
    }
    expect(await codeOf({ assessmentRef: 'F-1' })).toBe('assessor_needed')
    expect(await codeOf({ assessedBy: ' ' })).toBe('invalid_input')
    expect(await codeOf({ assessedBy: 'x'.repeat(121) })).toBe('invalid_input')
    expect(await codeOf({ assessedBy: 'x'.repeat(120) })).toBeNull()
  })
})
