import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

describe('paying a walk-in return', () => {
  it('goes from the receipt to a closed return in five records', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 3400 }, { grossMinor: 1000 }] })
    const taken = await acceptUnits(desk, sold)
    await desk.must('grading.dispose', {
      return: taken.return,
      line: taken.lines[0] ?? '',
      quantity: 1,
      code: 'restock',
    })
    const paid = await pay(desk, taken, { reference: 'T-1' })
    expect(paid).toMatchObject({ number: 'CN-25-000001', totalMinor: 3400, storeCredit: null })
    expect(paid.payouts).toMatchObject([{ kind: 'card', amountMinor: 3400, handedMinor: 3400 }])
    const view = await desk.must('returns.read', { return: taken.number })
    expect(view).toMatchObject({ number: 'RMA-25-000001', status: 'closed', shown: 'closed', policyNumber: 1 })
    expect(view.lines).toMatchObject([{ units: { accepted: 1 }, settledUnits: 1, creditedMinor: 3400 }])
    expect(view.created?.by).toBe('Carla Counter')
    expect(view.settlements).toMatchObject([{ state: 'paid', payouts: [{ state: 'confirmed', reference: 'T-1' }] }])
  })
})
