import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id, seedSales } from '../sales/seed-sales.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const blank = { phone: null, email: null, address: null, externalRef: null, notes: null }

describe('customers at the desk', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  it('are found by any three letters right after they are saved or renamed', async () => {
    const saved = await desk.must('customers.save', { ...blank, name: 'Anna Özdemir', email: 'a@b.de' })
    const names = async (text: string) =>
      (await desk.must('customers.find', { text })).customers.map(({ name }) => name)
    expect(await names('zdem')).toEqual(['Anna Özdemir'])
    await desk.must('customers.save', { ...blank, id: saved.id, version: saved.version, name: 'Anna Brandt' })
    expect(await names('zdem')).toEqual([])
    expect(await names('brandt')).toEqual(['Anna Brandt'])
    expect(await names('an')).toEqual(['Anna Brandt'])
  })

  it('are not changed over somebody else', async () => {
    const saved = await desk.must('customers.save', { ...blank, name: 'Anna' })
    await desk.must('customers.save', { ...blank, id: saved.id, version: saved.version, name: 'Anne' })
    const late = await desk.call('customers.save', { ...blank, id: saved.id, version: saved.version, name: 'Hanna' })
    expect(late).toMatchObject({ failure: { code: 'changed_meanwhile' } })
  })

  it('keep one reference for one customer', async () => {
    await desk.must('customers.save', { ...blank, name: 'Anna', externalRef: '7' })
    const second = await desk.call('customers.save', { ...blank, name: 'Berta', externalRef: '7' })
    expect(second).toMatchObject({ failure: { code: 'external_ref_taken', externalRef: '7' } })
  })

  it('are listed in pages that neither repeat nor miss one, also with equal names', async () => {
    for (let n = 0; n < 130; n += 1) await desk.must('customers.save', { ...blank, name: `Customer ${n % 7}` })
    const first = await desk.must('customers.find', {})
    const second = await desk.must('customers.find', { cursor: first.next ?? '' })
    const all = [...first.customers, ...second.customers]
    expect(all.length).toBe(130)
    expect(new Set(all.map(one => one.id)).size).toBe(130)
    expect(second.next).toBeNull()
    const other = await desk.call('customers.find', { text: 'cust', cursor: first.next ?? '' })
    expect(other).toMatchObject({ failure: { code: 'cursor_stale' } })
  })

  it('show their sales, returns and store credit', async () => {
    seedSales(desk.writer.file.raw)
    expect(await desk.must('customers.read', { customer: id('C1') })).toMatchObject({
      customer: { name: 'Zoë Müller' },
      sales: [{ number: '#1042', units: 3, returned: 1 }],
      returns: [{ number: 'R-2025-0001', shown: 'settled', creditMinor: 1999 }],
      credits: [{ code: 'SC-7K2M', balanceMinor: 500, currency: 'EUR' }],
    })
  })
})
