import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Name, Sent } from '../../shared/contract.ts'
import type { Role } from '../../shared/define.ts'
import { dump } from '../support/dump.ts'
import { inventedId, type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let sold: Sold
let unpaid: Sold
let requested: TakenIn
let received: TakenIn
let accepted: TakenIn

beforeAll(async () => {
  desk = await openTestDesk()
  sold = sell(desk, { lines: [{ grossMinor: 9000, quantity: 9, serials: ['SN-1', 'SN-2'] }, { grossMinor: 500 }] })
  unpaid = sell(desk, { status: 'unpaid', lines: [{ grossMinor: 900 }] })
  await pay(desk, await acceptUnits(desk, sold, [{ serial: 'SN-1' }]))
  requested = await request(desk, sold)
  received = await takeIn(desk, sold, [{ quantity: 2 }])
  accepted = await acceptUnits(desk, sold, [{ quantity: 2 }])
})
afterAll(() => desk.close())

const nobody = '01ZZZZZZZZZZZZZZZZZZZZZZZZ'

/** Calls, expects the refusal, and finds not one row changed. */
async function refused<N extends Name>(name: N, input: Sent<N>, failure: object, as: Role | 'nobody' = 'counter') {
  const before = dump(desk)
  const reply = await desk.call(name, input, { as })
  expect(reply).toMatchObject({ ok: false, failure })
  expect(dump(desk)).toEqual(before)
}

const line = (more: object = {}) => ({
  saleLine: sold.lines[0] ?? '',
  quantity: 1,
  reason: 'changed_mind' as const,
  ...more,
})
const asking = (...lines: readonly ReturnType<typeof line>[]) => ({ sale: sold.sale, lines: [...lines] })

describe('asking for a return is refused and writes nothing', () => {
  for (const operation of ['returns.request', 'returns.quote'] as const) {
    it(`${operation}: of 0 or 1.5 units`, async () => {
      const issue = { code: 'invalid_input', issues: [{ path: 'lines.0.quantity' }] }
      await refused(operation, asking(line({ quantity: 0 })), issue)
      await refused(operation, asking(line({ quantity: 1.5 })), issue)
      await refused(operation, asking(line({ quantity: -1 })), issue)
    })
    it(`${operation}: of more than is left, also over two lines together`, async () => {
      const failure = { code: 'quantity_not_available', saleLine: sold.lines[0], sold: 9, left: 3, alreadyReturned: 6 }
      await refused(operation, asking(line({ quantity: 4 })), failure)
      await refused(operation, asking(line({ quantity: 2 }), line({ quantity: 2 })), failure)
    })
    it(`${operation}: without the note a reason needs, blanks don't count`, async () => {
      const failure = { code: 'reason_note_needed', saleLine: sold.lines[0] }
      await refused(operation, asking(line({ reason: 'other' })), failure)
      await refused(operation, asking(line({ reason: 'other', reasonNote: '  ' })), failure)
    })
    it(`${operation}: of an unknown sale, line or reason`, async () => {
      await refused(operation, { ...asking(line()), sale: nobody }, { code: 'sale_not_found' })
      await refused(operation, asking(line({ saleLine: nobody })), { code: 'sale_line_not_found', saleLine: nobody })
      await refused(operation, asking(line({ saleLine: unpaid.lines[0] })), { code: 'sale_line_not_found' })
      await refused(operation, asking(line({ reason: 'boredom' })), { code: 'invalid_input' })
      await refused(operation, asking(), { code: 'no_lines' })
    })
    it(`${operation}: of a sale that was never paid`, async () => {
      const input = { sale: unpaid.sale, lines: [line({ saleLine: unpaid.lines[0] })] }
      await refused(operation, input, { code: 'not_refundable_sale', status: 'unpaid' })
    })
    it(`${operation}: of a serial that is not on the line, is back already, or stands for two units`, async () => {
      await refused(operation, asking(line({ serial: 'SN-9' })), { code: 'serial_not_on_line', serial: 'SN-9' })
      await refused(operation, asking(line({ serial: 'SN-1' })), { code: 'serial_already_returned', serial: 'SN-1' })
      await refused(operation, asking(line({ serial: 'SN-2' }), line({ serial: 'SN-2' })), {
        code: 'serial_already_returned',
      })
      await refused(operation, asking(line({ serial: 'SN-2', quantity: 2 })), {
        code: 'quantity_not_available',
        left: 1,
      })
    })
    it(`${operation}: by nobody, and by a role that may not`, async () => {
      await refused(operation, asking(line()), { code: 'not_signed_in' }, 'nobody')
      await refused(operation, asking(line()), { code: 'not_allowed' }, 'bookkeeper')
    })
  }
  it('of a return that does not exist or is no draft', async () => {
    await refused('returns.request', { ...asking(line()), return: nobody }, { code: 'not_found' })
    await refused(
      'returns.request',
      { ...asking(line()), return: requested.return },
      { code: 'not_possible_from', state: 'requested', event: 'request' },
    )
  })
})

describe('a step out of turn is refused and writes nothing', () => {
  const first = (taken: TakenIn) => ({ return: taken.return, line: taken.lines[0] ?? '' })

  it('receiving before it is authorized, more than asked for, a strange line', async () => {
    const lines = (quantity: number, id = received.lines[0] ?? '') => [{ line: id, quantity }]
    await refused(
      'returns.receive',
      { return: requested.return, lines: lines(1, requested.lines[0]) },
      { code: 'not_possible_from', state: 'requested', event: 'receive' },
    )
    await refused('returns.receive', { return: received.return, lines: lines(1) }, { code: 'not_possible_from' })
    await refused(
      'returns.receive',
      { return: received.return, lines: lines(1, nobody) },
      { code: 'return_line_not_found' },
    )
    await refused('returns.receive', { return: nobody, lines: lines(1) }, { code: 'not_found' })
  })
  it('grading more than came, units that did not come, an unknown grade', async () => {
    const graded = { grade: 'A' as const, minutes: 1 }
    await refused(
      'grading.inspect',
      { ...first(received), ...graded, quantity: 3 },
      { code: 'too_many_units', state: 'received', availableUnits: 2, askedUnits: 3 },
    )
    await refused('grading.inspect', { ...first(requested), ...graded, quantity: 1 }, { code: 'not_possible_from' })
    await refused(
      'grading.inspect',
      { ...first(received), ...graded, grade: 'U' as 'A', quantity: 1 },
      {
        code: 'invalid_input',
      },
    )
  })
  it('disposing of units that are not graded, or of more than are', async () => {
    await refused(
      'grading.dispose',
      { ...first(received), quantity: 1, code: 'restock' },
      { code: 'not_possible_from', state: 'received' },
    )
    await refused('grading.dispose', { ...first(accepted), quantity: 3, code: 'restock' }, { code: 'too_many_units' })
  })
  it('paying what was not accepted, more than was, or another amount than agreed', async () => {
    await refused('settlements.pay', { return: received.return, expectedTotalMinor: 0 }, { code: 'nothing_to_settle' })
    await refused(
      'settlements.pay',
      { return: accepted.return, lines: [{ line: accepted.lines[0] ?? '', quantity: 3 }], expectedTotalMinor: 3000 },
      { code: 'too_many_units', availableUnits: 2, askedUnits: 3 },
    )
    await refused(
      'settlements.pay',
      { return: accepted.return, expectedTotalMinor: 2001 },
      {
        code: 'total_changed',
        totalMinor: 2000,
      },
    )
    await refused(
      'settlements.pay',
      {
        return: accepted.return,
        lines: [{ line: accepted.lines[0] ?? '', quantity: 2, partialMinor: 2001, reason: 'Scratched' }],
        expectedTotalMinor: 2001,
      },
      { code: 'amount_not_possible', line: accepted.lines[0] },
    )
    await refused('settlements.pay', { return: nobody, expectedTotalMinor: 0 }, { code: 'not_found' })
  })
  it('cancelling what was received, declining what was authorized', async () => {
    await refused(
      'returns.cancel',
      { return: received.return },
      { code: 'condition_not_met', condition: 'nothing_received' },
    )
    await refused(
      'returns.decline',
      { return: received.return, reason: 'condition' },
      { code: 'not_possible_from', state: 'authorized', event: 'decline' },
    )
    await refused('returns.decline', { return: requested.return, reason: 'other' }, { code: 'decline_note_needed' })
  })
  it('a key that was used for something else', async () => {
    const key = 'one-key-for-two-things'
    const one = { sale: sold.sale, draft: { lines: [] } }
    expect(await desk.call('returns.saveDraft', one, { as: 'counter', key })).toMatchObject({ ok: true })
    const before = dump(desk)
    const other = await desk.call(
      'returns.saveDraft',
      { ...one, draft: { lines: [], wish: 'cash' } },
      { as: 'counter', key },
    )
    expect(other).toMatchObject({ ok: false, failure: { code: 'key_reused' } })
    expect(dump(desk)).toEqual(before)
  })
  it('an id that no record has', async () => {
    expect(inventedId()).not.toBe(nobody)
    await refused('returns.read', { return: 'RMA-25-999999' }, { code: 'not_found' })
    await refused('returns.authorize', { return: nobody }, { code: 'not_found' })
    await refused('settlements.reverse', { settlement: nobody, reason: 'x' }, { code: 'not_found' }, 'supervisor')
    await refused('settlements.confirmPayout', { payout: nobody, state: 'confirmed' }, { code: 'not_found' })
    await refused('credits.read', { code: 'SC-2222-2222-2222' }, { code: 'not_found' })
  })
})
