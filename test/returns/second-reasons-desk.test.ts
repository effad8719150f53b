import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { request, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ secondReasons: { size_fit: ['Too small', 'Too large'] } })
})
afterAll(() => desk.close())

const tight = { reason: 'size_fit', secondReason: 'too small' } as const
const sale = () => sell(desk, { lines: [{ grossMinor: 1000, quantity: 3 }] })
const save = async (secondReasons: Record<string, string[]>, retiredReasons: Record<string, string[]> = {}) => {
  const { settings, version } = await desk.must('shop.read', {})
  return desk.must('shop.save', { version, settings: { ...settings, secondReasons, retiredReasons } })
}
const lineOf = async (id: string) => (await desk.must('returns.read', { return: id })).lines[0]

describe('a finer reason on a return', () => {
  it('is kept as the shop spells it, and shown', async () => {
    const taken = await request(desk, sale(), [tight])
    expect(await lineOf(taken.return)).toMatchObject({ reason: 'size_fit', secondReason: 'Too small' })
  })
  it('is never there by itself', async () => {
    const taken = await request(desk, sale(), [{ reason: 'size_fit' }])
    expect(await lineOf(taken.return)).toMatchObject({ secondReason: null })
  })
  it('is refused when the shop does not know it under that reason, and nothing is written', async () => {
    const sold = sale()
    const asked = (line: object) =>
      desk.call('returns.request', {
        sale: sold.sale,
        lines: [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'size_fit', ...line }],
      })
    const refused = { ok: false, failure: { code: 'second_reason_not_known', saleLine: sold.lines[0] } }
    expect(await asked({ secondReason: 'itches' })).toEqual(refused)
    expect(await asked({ ...tight, reason: 'changed_mind' })).toEqual(refused)
    expect(await asked({})).toMatchObject({ ok: true })
  })
})

describe('the list of finer reasons', () => {
  it('keeps a used one as retired when it is left out; an unused one is gone', async () => {
    const { settings } = await save({ size_fit: ['Too wide'] })
    expect(settings).toMatchObject({
      secondReasons: { size_fit: ['Too wide'] },
      retiredReasons: { size_fit: ['Too small'] },
    })
  })
  it('still takes a retired one from a draft that had it', async () => {
    const taken = await request(desk, sale(), [tight])
    expect(await lineOf(taken.return)).toMatchObject({ secondReason: 'Too small' })
  })
  it('is changed by the owner only', async () => {
    const { settings, version } = await desk.must('shop.read', {})
    expect(await desk.call('shop.save', { version, settings }, { as: 'supervisor' })).toMatchObject({
      ok: false,
      failure: { code: 'not_allowed' },
    })
  })
})

describe('the report of finer reasons', () => {
  it('counts lines and units under each, and opens just those returns', async () => {
    const own = await openTestDesk({ secondReasons: { size_fit: ['Too small', 'Too large'] } })
    const sold = () => sell(own, { lines: [{ grossMinor: 1000, quantity: 3 }] })
    const two = await takeIn(own, sold(), [{ ...tight, quantity: 2 }])
    await takeIn(own, sold(), [{ reason: 'size_fit', secondReason: 'Too large' }])
    await takeIn(own, sold(), [{ reason: 'size_fit' }])
    const { rows, totals } = await own.must('reports.run', {
      report: 'second_reasons',
      parameters: { from: '2025-05', until: '2025-05' },
    })
    expect(rows).toEqual([
      { reason: 'size_fit', secondReason: 'Too small', lines: 1, units: 2 },
      { reason: 'size_fit', secondReason: null, lines: 1, units: 1 },
      { reason: 'size_fit', secondReason: 'Too large', lines: 1, units: 1 },
    ])
    expect(totals).toEqual({ lines: 3, units: 4 })
    const { returns } = await own.must('returns.find', { secondReason: 'Too small', from: '2025-05', until: '2025-05' })
    expect(returns.map(row => row.id)).toEqual([two.return])
    await own.close()
  })
})
