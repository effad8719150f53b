import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const asked = async () => {
  const sold = sell(desk, { lines: [{ quantity: 3, grossMinor: 3000 }, { grossMinor: 2000 }] })
  const taken = await request(desk, sold, [{ quantity: 3 }, { saleLine: sold.lines[1] ?? '' }])
  return { sold, ...taken }
}
const read = (id: string) => desk.must('returns.read', { return: id })

describe('authorizing in part', () => {
  it('authorizes some units, leaves others out with their reason, and frees them', async () => {
    const { sold, return: id, lines } = await asked()
    const [first = '', second = ''] = lines
    const declined = [
      { line: first, quantity: 1, reason: 'condition' as const },
      { line: second, quantity: 1, reason: 'other' as const, note: 'Worn' },
    ]
    const reply = await desk.must('returns.authorize', { return: id, declined }, { as: 'counter' })
    expect(reply).toMatchObject({ outcome: 'authorized' })
    expect((await read(id)).lines).toMatchObject([
      { quantityRequested: 3, quantityAuthorized: 2, units: { awaiting: 2, cancelled: 1 } },
      { quantityAuthorized: 0, units: { cancelled: 1 }, declined: { quantity: 1, reason: 'other', note: 'Worn' } },
    ])
    const { lines: soldLines } = await desk.must('sales.read', { sale: sold.sale })
    expect(soldLines.map(line => line.returnable)).toEqual([1, 1])
  })
  it('expires, is cancelled and is opened again as far as it was authorized', async () => {
    const { return: id, lines } = await asked()
    const declined = [{ line: lines[1] ?? '', quantity: 1, reason: 'hygiene' as const }]
    await desk.must('returns.authorize', { return: id, declined })
    const start = desk.now()
    desk.setNow('2025-07-01T08:00:00.000Z')
    await desk.writer.runner.internal('returns.expire', {})
    expect(await read(id)).toMatchObject({ status: 'expired', lines: [{ units: { expired: 3 } }, {}] })
    await desk.must('returns.reopen', { return: id, reason: 'Was ill', expiresOn: '2025-07-09' })
    expect((await read(id)).lines).toMatchObject([{ units: { awaiting: 3 } }, { units: { cancelled: 1 } }])
    await desk.must('returns.cancel', { return: id })
    expect(await read(id)).toMatchObject({ status: 'cancelled', lines: [{ units: { cancelled: 3 } }, {}] })
    desk.setNow(start)
  })
  it.each([
    ['a line of another return', [{ line: '0'.repeat(26), quantity: 1 }], 'return_line_not_found'],
    ['more units than were asked for', [{ quantity: 4 }], 'too_many_units'],
    ['"other" without a note', [{ quantity: 1, reason: 'other' as const }], 'decline_note_needed'],
    ['everything', [{ quantity: 3 }, { place: 1, quantity: 1 }], 'nothing_authorized'],
    ['a line named twice', [{ quantity: 1 }, { quantity: 1 }], 'return_line_not_found'],
  ])('refuses to leave out %s', async (_what, parts, code) => {
    const { return: id, lines } = await asked()
    const declined = parts.map(part => {
      const { place = 0, ...rest } = { place: 0, ...part }
      return { line: lines[place] ?? '', reason: 'condition' as const, ...rest }
    })
    expect(await desk.call('returns.authorize', { return: id, declined })).toMatchObject({ failure: { code } })
    expect(await read(id)).toMatchObject({ status: 'requested' })
  })
  it('judges only what is left: a late line that is left out needs nobody to approve the rest', async () => {
    const sold = sell(desk, {
      lines: [{ grossMinor: 900, product: { finalSale: true } }, { grossMinor: 800 }],
    })
    const { return: id, lines } = await request(desk, sold, [{}, { saleLine: sold.lines[1] ?? '' }])
    expect(await desk.must('returns.authorize', { return: id }, { as: 'counter' })).toMatchObject({
      outcome: 'policy_denies',
    })
    const declined = [{ line: lines[0] ?? '', quantity: 1, reason: 'final_sale' as const }]
    expect(await desk.must('returns.authorize', { return: id, declined }, { as: 'counter' })).toMatchObject({
      outcome: 'authorized',
    })
  })
  it('keeps what is to be left out while an approval is waited for', async () => {
    const dear = await openTestDesk({ refundLimitMinor: null })
    try {
      await dear.must('policy.publish', {
        document: {
          format: 1,
          entries: [{ rule: 'approval_above', scope: { kind: 'shop' }, settings: { counterMinor: 1000 } }],
        },
        validFrom: '2025-05-14',
        note: 'Ask above 10',
        basedOn: 1,
      })
      const sold = sell(dear, { soldDay: '2025-05-14', lines: [{ quantity: 3, grossMinor: 9000 }] })
      const { return: id, lines } = await request(dear, sold, [{ quantity: 3 }])
      const declined = [{ line: lines[0] ?? '', quantity: 1, reason: 'condition' as const }]
      const first = await dear.must('returns.authorize', { return: id, declined }, { as: 'counter' })
      expect(first).toMatchObject({ outcome: 'needs_approval', approval: { amountMinor: 6000 } })
      const need = first.approval
      if (!need) throw new Error('No approval asked for')
      const { operation, subject, amountMinor } = need
      const signed = await dear.must(
        'staff.approve',
        { staff: 'Sven Supervisor', pin: '222222', operation, subject, amountMinor },
        { as: 'counter' },
      )
      if (!signed.approved) throw new Error('Not approved')
      const second = await dear.must('returns.authorize', { return: id, approval: signed.approval }, { as: 'counter' })
      expect(second).toMatchObject({ outcome: 'authorized' })
      expect(await dear.must('returns.read', { return: id })).toMatchObject({
        lines: [{ quantityAuthorized: 2, units: { awaiting: 2, cancelled: 1 } }],
      })
    } finally {
      await dear.close()
    }
  })
})
