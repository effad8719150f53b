import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureText, mustImport } from '../sales/import-file.ts'
import type { Sold } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let sold: Sold
beforeAll(async () => {
  desk = await openTestDesk({ currency: 'GBP', timeZone: 'Europe/London' })
  desk.setNow('2021-03-18T10:00:00.000Z')
  await mustImport(desk, fixtureText('ledger.csv'))
  const sale = await read()
  sold = { sale: sale.id, lines: [tin().id], tenders: [] }
})
afterAll(() => desk.close())

const read = () => desk.must('sales.read', { sale: '700001' }, { as: 'counter' })
const seen = async () => {
  const line = (await read()).lines.find(one => one.id === tin().id)
  return { returned: line?.returned, returnable: line?.returnable, creditedMinor: line?.creditedMinor }
}
/** The first of two lines of the same tin: twelve for 15.00. */
const tin = () =>
  desk.writer.file.raw
    .prepare("select id, gross_minor as paidMinor from sale_line where sku = '10002' order by line_number limit 1")
    .get() as { readonly id: string; readonly paidMinor: number }

describe('a line of an imported ledger, returned on more than one day', () => {
  it('gives back part of it one day', async () => {
    await pay(desk, await acceptUnits(desk, sold, [{ quantity: 5 }]), { wish: 'cash' })
    expect(await seen()).toEqual({ returned: 5, returnable: 7, creditedMinor: 625 })
  })
  it('gives back the rest another day, and then exactly what was paid', async () => {
    desk.setNow('2021-03-25T16:30:00.000Z')
    await desk.must('staff.signIn', { staff: (await person('Carla Counter')).id, pin: '1111' }, { as: 'counter' })
    await pay(desk, await acceptUnits(desk, sold, [{ quantity: 7 }]), { wish: 'cash' })
    expect(await seen()).toEqual({ returned: 12, returnable: 0, creditedMinor: tin().paidMinor })
    const days = desk.writer.file.raw.prepare('select local_day from settlement order by local_day').pluck().all()
    expect(days).toEqual(['2021-03-18', '2021-03-25'])
  })
  it('refuses a third try and says how many were sold and are held', async () => {
    const lines = [{ saleLine: tin().id, quantity: 1, reason: 'changed_mind' as const }]
    const reply = await desk.call('returns.request', { sale: sold.sale, lines }, { as: 'counter' })
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'quantity_not_available', sold: 12, left: 0, alreadyReturned: 12 },
    })
    expect(await seen()).toMatchObject({ returned: 12, returnable: 0 })
  })
})

async function person(name: string): Promise<{ readonly id: string }> {
  const found = (await desk.must('staff.list', {})).staff.find(one => one.name === name)
  if (!found) throw new Error(`Nobody is called ${name}`)
  return found
}
