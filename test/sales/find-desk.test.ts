import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { id, seedSales } from './seed-sales.ts'

describe('the search box', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openTestDesk()
    seedSales(desk.writer.file.raw)
  })
  afterAll(() => desk.close())

  const find = async (text: string) => (await desk.must('sales.find', { text }, { as: 'counter' })).hits

  it('opens a sale by its number, with or without its sign, before numbers that begin with it', async () => {
    for (const text of ['1042', '#1042', ' 1042 '])
      expect((await find(text)).filter(hit => hit.kind === 'sale')).toMatchObject([
        { title: '#1042', exact: true, amountMinor: 5997, currency: 'EUR' },
        { title: '10421', exact: false },
      ])
  })

  it.each([
    ['r-2025-0001', 'return', 'R-2025-0001'],
    ['sc-7k2m', 'store_credit', 'SC-7K2M'],
    ['band-5', 'product', 'Resistance band set, 5 pieces'],
    ['4006381333931', 'product', 'Resistance band set, 5 pieces'],
    ['ZOE@example.org', 'customer', 'Zoë Müller'],
    ['+49 170 1234567', 'customer', 'Zoë Müller'],
    ['17850', 'customer', 'Zoë Müller'],
  ])('knows %s for what it is', async (text, kind, title) => {
    expect(await find(text)).toMatchObject([{ kind, title, exact: true }])
  })

  it.each([
    ['0170 123', 'Zoë Müller'],
    ['zoe', 'Zoë Müller'],
    ['mull', 'Zoë Müller'],
    ['band set', 'Resistance band set, 5 pieces'],
    ['example.org', 'Zoë Müller'],
  ])('finds by part of a text: %s', async (text, title) => {
    expect(await find(text)).toMatchObject([{ title, exact: false }])
  })

  it('takes quotes and operators of the index for plain text', async () => {
    for (const text of ['"', '""" OR "a', 'zoe AND', 'NEAR(zoe muller)', '*', "' or 1=1 --", '^zoe', 'text:zoe'])
      await expect(find(text)).resolves.toBeInstanceOf(Array)
  })

  it('asks for one kind only when told so', async () => {
    const { hits } = await desk.must('sales.find', { text: '1042', kinds: ['customer'] })
    expect(hits).toEqual([])
  })

  it('shows nothing of an import that is not visible yet', async () => {
    const raw = desk.writer.file.raw
    raw.exec(`insert into job (id, kind, state, input, created_by, created_at) values ('j', 'x', 'running', '{}', 'x', 'x');
insert into import (id, job_id, kind, file_name, file_sha256, format, created_at, created_by) values ('${id('I1')}', 'j', 'sales', 'f', 'x', 'mapped', 'x', 'x');
update sale set import_id = '${id('I1')}' where number = '10421'`)
    expect((await find('10421')).filter(hit => hit.kind === 'sale')).toEqual([])
    expect(await desk.call('sales.read', { sale: '10421' })).toMatchObject({ failure: { code: 'not_found' } })
  })
})
