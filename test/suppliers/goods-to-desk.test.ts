import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { returnLabelOf } from '../../electron/printing/papers/return-label-of.ts'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { inventedId, sell } from '../support/sold.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const run = (sql: string, ...values: readonly string[]) => desk.writer.file.raw.prepare(sql).run(...values)

/** An authorized return of goods that a supplier ships, and of others where told. */
async function dropshipped(alsoOurs = false, soldDay = '2025-05-05') {
  const supplier = inventedId()
  run(
    'insert into supplier (id, name, name_folded, created_at) values (?, ?, ?, ?)',
    supplier,
    'Fern & Co',
    supplier,
    'x',
  )
  const sold = sell(desk, { soldDay, lines: [{ grossMinor: 5000 }, { grossMinor: 700 }] })
  const lines = (alsoOurs ? sold.lines : sold.lines.slice(0, 1)).map(saleLine => ({
    saleLine,
    quantity: 1,
    reason: 'changed_mind' as const,
  }))
  const ofLine = 'where id = (select product_id from sale_line where id = ?)'
  run(`update product set dropshipped = 1, supplier_id = ? ${ofLine}`, supplier, sold.lines[0] ?? '')
  const made = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines })
  await desk.must('returns.authorize', { return: made.return })
  return { supplier, return: made.return }
}

async function labelOf(returnId: string) {
  const { settings: stored } = await desk.must('shop.read', {})
  const { db } = desk.reader.file
  const room = { demo: false } as never
  return returnLabelOf({ db, now: desk.now(), shop: stored, room }, returnId)
}

const returnAddress = { name: 'Fern returns', street: 'Hafen 1', postcode: '20457', city: 'Hamburg', country: 'DE' }

describe('goods that another ships', () => {
  it('go to the supplier’s return address, and the label carries it once it is known', async () => {
    const { supplier, return: id } = await dropshipped()
    const before = await desk.must('suppliers.goodsTo', { return: id })
    expect(before).toMatchObject({ someComeHere: false, places: [{ target: 'supplier', address: [] }] })
    expect((await labelOf(id))?.to.name).toBe('Test shop')
    await desk.must('suppliers.setReturnAddress', { supplier, returnAddress }, { as: 'supervisor' })
    const { places } = await desk.must('suppliers.goodsTo', { return: id })
    expect(places[0]?.address).toEqual(['Fern returns', 'Hafen 1', '20457 Hamburg', 'DE'])
    expect((await labelOf(id))?.to).toEqual({
      name: 'Fern returns',
      lines: ['Hafen 1', '20457 Hamburg', 'DE'],
      phone: null,
    })
  })

  it('share a return with the shop’s own: then the parcel comes to the shop', async () => {
    const { supplier, return: id } = await dropshipped(true)
    await desk.must('suppliers.setReturnAddress', { supplier, returnAddress })
    expect(await desk.must('suppliers.goodsTo', { return: id })).toMatchObject({ someComeHere: true })
    expect((await labelOf(id))?.to.name).toBe('Test shop')
  })

  it('go to a third party where the policy says so', async () => {
    const { version } = await desk.must('policy.read', {})
    const entries = defaultPolicy.entries.map(entry =>
      entry.rule === 'dropshipped'
        ? { ...entry, settings: { target: 'third_party', address: 'Prüfhaus GmbH, Ring 5, 50667 Köln' } }
        : entry,
    )
    const validFrom = '2025-05-14'
    await desk.must('policy.publish', { validFrom, basedOn: version.number, document: { format: 1, entries } })
    const { return: id } = await dropshipped(false, '2025-05-14')
    const { places } = await desk.must('suppliers.goodsTo', { return: id })
    expect(places).toMatchObject([{ target: 'third_party', address: ['Prüfhaus GmbH', 'Ring 5', '50667 Köln'] }])
    expect((await labelOf(id))?.to).toEqual({ name: 'Prüfhaus GmbH', lines: ['Ring 5', '50667 Köln'], phone: null })
  })
})

describe('a supplier’s terms', () => {
  it('say what becomes of faulty goods, and are a supervisor’s', async () => {
    const { supplier } = await dropshipped()
    const terms = { supplier, wantsGoods: true, creditPercentMilli: 40_000 }
    expect(await desk.call('suppliers.setTerms', terms, { as: 'counter' })).toMatchObject({
      ok: false,
      failure: { code: 'not_allowed' },
    })
    expect(await desk.must('suppliers.setTerms', terms, { as: 'supervisor' })).toMatchObject({
      wantsGoods: true,
      creditPercentMilli: 40_000,
    })
    expect(await desk.must('suppliers.read', { supplier })).toMatchObject({
      wantsGoods: true,
      creditPercentMilli: 40_000,
    })
    const nobody = { ...terms, supplier: inventedId() }
    expect(await desk.call('suppliers.setTerms', nobody)).toMatchObject({ ok: false, failure: { code: 'not_found' } })
  })
})
