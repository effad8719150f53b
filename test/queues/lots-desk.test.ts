import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { checkJournal } from '../books/check-journal.ts'
import { type Decided, decideUnits } from '../support/decided.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

type Step = Sent<'dispositions.advance'>['step']
const go = (entries: readonly Decided[], step: Step) =>
  desk.call('dispositions.advance', { entries: entries.map(one => one.disposition), step }, { as: 'counter' })
const read = (one: Decided) => desk.must('dispositions.read', { disposition: one.disposition })
const lossOf = async (one: Decided) =>
  (await desk.must('costs.read', { return: one.return })).kinds.find(({ kind }) => kind === 'stock_loss')?.amountMinor
const three = async () => [
  await decideUnits(desk, 'liquidate', { grade: 'C' }),
  await decideUnits(desk, 'liquidate', { grade: 'C' }),
  await decideUnits(desk, 'liquidate', { grade: 'D' }),
]

describe('a lot of goods sold off', () => {
  it('shares its price over its units to the cent, by what each was expected to bring', async () => {
    const some = await three()
    const sold = await go(some, { do: 'lot', partner: 'Second Hand', priceMinor: 1000, taxRateMilli: 19_000 })
    expect(sold).toMatchObject({ ok: true, value: { lot: { number: 'LOT-25-000001' } } })
    const got = await Promise.all(some.map(async one => (await read(one)).entry.realMinor))
    expect(got).toEqual([360, 360, 120])
    expect(await Promise.all(some.map(lossOf))).toEqual([140, 140, 380])
    const [one] = some
    if (!one) throw new Error('Three were decided')
    expect((await read(one)).lot).toMatchObject({ partner: 'Second Hand', units: 3, priceMinor: 1000 })
    await checkJournal(desk, '2025-05')
  })
  it('has a paper with its lines', async () => {
    const some = await three()
    const sold = await desk.must('dispositions.advance', {
      entries: some.map(one => one.disposition),
      step: { do: 'lot', partner: 'Second Hand', reference: 'INV 7', priceMinor: 1000 },
    })
    const { ticket, name } = await desk.must('dispositions.lotPaper', { lot: sold.lot?.id ?? '' }, { as: 'bookkeeper' })
    expect(name).toBe('LOT-25-000001.pdf')
    const pdf = readFileSync(join(desk.folder, 'exports', ticket))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await desk.call('dispositions.lotPaper', { lot: some[0]?.return ?? '' })).toMatchObject({
      failure: { code: 'not_found' },
    })
  })
  it('may leave without a price: it is told later, for all of it, and booked on that day', async () => {
    const some = await three()
    await go(some, { do: 'lot', partner: 'Second Hand' })
    const [one] = some
    if (!one) throw new Error('Three were decided')
    expect((await read(one)).lot?.priceMinor).toBeNull()
    expect(await lossOf(one)).toBe(200)
    desk.setNow('2025-06-10T08:00:00.000Z')
    expect(await go([one], { do: 'recover', priceMinor: 700 })).toMatchObject({ ok: true })
    expect((await Promise.all(some.map(read))).map(({ entry }) => entry.realMinor)).toEqual([300, 300, 100])
    await go([one], { do: 'recover', priceMinor: 1400 })
    expect((await read(one)).lot?.priceMinor).toBe(1400)
    expect(await lossOf(one)).toBeUndefined()
    for (const month of ['2025-05', '2025-06']) await checkJournal(desk, month)
  })
  it('loses a unit’s share when what was done with it is corrected', async () => {
    const [one, ...rest] = await three()
    if (!one) throw new Error('Three were decided')
    await go([one, ...rest], { do: 'lot', partner: 'Second Hand', priceMinor: 700 })
    const change = { return: one.return, line: one.line, quantity: 1, code: 'donate' as const, print: false }
    await desk.must('grading.dispose', { ...change, replaces: one.disposition })
    const [two] = rest
    if (!two) throw new Error('Three were decided')
    expect((await read(two)).lot).toMatchObject({ units: 2, priceMinor: 400 })
    await checkJournal(desk, '2025-05')
  })
  it('is of one list, and what is told of its price is of one lot', async () => {
    const sold = await decideUnits(desk, 'liquidate')
    const given = await decideUnits(desk, 'donate')
    expect(await go([sold, given], { do: 'lot', partner: 'X' })).toMatchObject({ failure: { code: 'lists_differ' } })
    await go([sold], { do: 'lot', partner: 'X' })
    const other = await decideUnits(desk, 'liquidate')
    await go([other], { do: 'lot', partner: 'Y' })
    expect(await go([sold, other], { do: 'recover', priceMinor: 5 })).toMatchObject({
      failure: { code: 'lists_differ' },
    })
  })
  it('that is a donation brings nothing, and says nothing about what such goods are worth', async () => {
    const given = await decideUnits(desk, 'donate', { sold: { product: { category: 'Mats' } } })
    await go([given], { do: 'lot', partner: 'Shelter' })
    expect((await read(given)).entry).toMatchObject({ realMinor: 0 })
    expect(desk.writer.file.raw.prepare('select * from value_history').all()).toEqual([])
  })
})

describe('what grades are worth', () => {
  it('is learnt from what was really got in their category, and is said with the suggestion', async () => {
    const mats = { sold: { product: { category: 'Mats' } } }
    const sold = await decideUnits(desk, 'liquidate', { grade: 'C', quantity: 5, ...mats })
    await go([sold], { do: 'lot', partner: 'Second Hand', priceMinor: 3500 })
    const next = await decideUnits(desk, 'liquidate', { grade: 'C', ...mats })
    const { entry, chain } = await read(next)
    expect(entry.expectedMinor).toBe(500)
    expect(chain[0]?.why).toMatchObject({
      key: 'grading.suggest.liquidate_learnt',
      values: { expectedMinor: 500, learntUnits: 5 },
    })
    const other = await decideUnits(desk, 'liquidate', { grade: 'C', sold: { product: { category: 'Bands' } } })
    expect((await read(other)).entry.expectedMinor).toBe(300)
  })
  it('is unlearnt when what was got is taken back', async () => {
    const sold = await decideUnits(desk, 'liquidate', { grade: 'C' })
    await go([sold], { do: 'lot', partner: 'Second Hand', priceMinor: 900 })
    const change = { return: sold.return, line: sold.line, quantity: 1, code: 'donate' as const, print: false }
    await desk.must('grading.dispose', { ...change, replaces: sold.disposition })
    const next = await decideUnits(desk, 'liquidate', { grade: 'C' })
    expect((await read(next)).entry.expectedMinor).toBe(300)
  })
})
