import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { id, seedSales } from './seed-sales.ts'

describe('a sale at the desk', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
    seedSales(desk.writer.file.raw)
  })
  afterEach(() => desk.close())

  it('tells what is returned, credited and returnable of each line', async () => {
    const sale = await desk.must('sales.read', { sale: '1042' }, { as: 'counter' })
    expect(sale).toMatchObject({
      number: '#1042',
      daysAgo: 4,
      customer: { name: 'Zoë Müller', purchases: 1, returns: 1 },
      lines: [{ quantity: 3, returned: 1, returnable: 2, creditedMinor: 1999, codes: ['4006381333931'] }],
      tenders: [{ kind: 'card', amountMinor: 5997, lastFour: '4242', paidBackMinor: 0 }],
      returns: [{ number: 'R-2025-0001', shown: 'settled', units: 1, creditMinor: 1999 }],
    })
    expect(await desk.must('sales.read', { sale: sale.id })).toEqual(sale)
  })

  it('says when a number is not one sale', async () => {
    desk.writer.file.raw.exec("update sale set number_folded = '1042'")
    expect(await desk.call('sales.read', { sale: '1042' })).toMatchObject({
      failure: { code: 'several_with_number' },
    })
    expect(await desk.call('sales.read', { sale: '77' })).toMatchObject({ failure: { code: 'not_found' } })
  })

  it('takes the day of delivery from staff, never one before the sale', async () => {
    const sale = id('S1')
    const late = await desk.must('sales.setDelivered', { sale, day: '2025-05-12' }, { as: 'counter' })
    expect(late.deliveredAt).toBe('2025-05-12T10:00:00.000Z')
    expect((await desk.must('sales.read', { sale })).deliveredAt).toBe(late.deliveredAt)
    const early = await desk.call('sales.setDelivered', { sale, day: '2025-05-09' })
    expect(early).toMatchObject({ failure: { code: 'day_before_sale' } })
  })
})
