import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const summary = () => desk.must('desk.summary', {}, { as: 'counter' })

describe('the first page', () => {
  it('of a new shop has nothing and says that there are no sales', async () => {
    expect(await summary()).toEqual({
      waiting: [],
      parcels: [],
      today: {
        returns: 0,
        returnsSameDayLastWeek: 0,
        paidBackMinor: 0,
        storeCreditMinor: 0,
        medianSeconds: null,
        toShelve: [],
      },
      recent: [],
      hasSales: false,
    })
  })

  it('lists a draft with its owner and what is in it', async () => {
    const sold = sell(desk, { number: '1042', lines: [{ sku: 'MAT', grossMinor: 3400 }] })
    const line = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: null, grade: null, disposition: null }
    const draft = await desk.must('returns.saveDraft', { sale: sold.sale, draft: { lines: [line] } }, { as: 'counter' })
    const mine = { kind: 'draft', id: draft.return, title: draft.number, detail: '1042 · Item MAT', mine: true }
    expect((await summary()).waiting).toMatchObject([{ ...mine, owner: 'Carla Counter' }])
    expect((await desk.must('desk.summary', {})).waiting).toMatchObject([{ ...mine, mine: false }])
  })

  it('follows a return from the counter to its payout', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 3400, quantity: 3 }] })
    const kinds = async () => (await summary()).waiting.map(one => one.kind)
    const asked = await request(desk, sold)
    expect(await kinds()).toEqual(['requested'])
    await desk.must('returns.cancel', { return: asked.return })
    expect(await kinds()).toEqual([])
    await takeIn(desk, sold)
    expect(await kinds()).toEqual(['to_grade'])
    const taken = await acceptUnits(desk, sold)
    expect(await kinds()).toEqual(['to_settle', 'to_grade'])
    await pay(desk, taken)
    expect(await kinds()).toEqual(['to_grade', 'payout_open'])
    expect((await summary()).waiting[1]).toMatchObject({
      id: taken.return,
      amountMinor: 1133,
      sentence: { key: 'desk.payout_open_card', values: { note: 'CN-25-000001' } },
    })
  })

  it('puts a doubt at a printer before everything else', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const paid = await pay(desk, taken, { print: true })
    await desk.writer.runner.internal('printing.begin', { job: paid.printJobs[0] })
    await desk.writer.runner.internal('desk.tidy', {})
    expect((await summary()).waiting[0]).toMatchObject({
      kind: 'print_doubt',
      id: paid.printJobs[0],
      title: 'Receipt',
      sentence: { key: 'print_reason.interrupted' },
    })
  })

  it('sums up today: returns, money, minutes, what is to put away', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 4000, quantity: 2 }] })
    const first = await acceptUnits(desk, sold)
    desk.passMinutes(2)
    await pay(desk, first, { wish: 'store_credit' })
    const second = await acceptUnits(desk, sold)
    await desk.must('grading.dispose', {
      return: second.return,
      line: second.lines[0] ?? '',
      quantity: 1,
      code: 'restock',
      print: false,
    })
    desk.passMinutes(1)
    await pay(desk, second)
    const { today, recent, hasSales } = await summary()
    expect(today).toEqual({
      returns: 2,
      returnsSameDayLastWeek: 0,
      paidBackMinor: 4000,
      storeCreditMinor: 2000,
      medianSeconds: 60,
      toShelve: [{ disposition: 'restock', units: 1 }],
    })
    expect(recent.map(one => one.totalMinor)).toEqual([2000, 2000])
    expect(hasSales).toBe(true)
    desk.passMinutes(7 * 24 * 60)
    expect((await summary()).today).toMatchObject({ returns: 0, returnsSameDayLastWeek: 2, paidBackMinor: 0 })
  })
})
