import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type ReturnEvent,
  type ReturnStatus,
  returnEvents,
  returnStatuses,
  returnTable,
} from '../../shared/returns/states.ts'
import { type UnitEvent, unitEvents, unitStates, unitTable } from '../../shared/returns/unit-states.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { driveReturns } from './drive-returns.ts'
import { driveUnits } from './drive-units.ts'

let desk: TestDesk
let returns: ReturnType<typeof driveReturns>
let units: ReturnType<typeof driveUnits>
beforeAll(async () => {
  desk = await openTestDesk()
  returns = driveReturns(desk)
  units = driveUnits(desk)
})
afterAll(() => desk.close())

describe('the table of returns, at the desk', () => {
  it.each(returnTable)('$from, $event: $to', async ({ from, event, to, needs }) => {
    const asks = needs.includes('findings_ask_approval')
    const one =
      from === null
        ? returns.start(asks)
        : event === 'close'
          ? await returns.doneButOpen()
          : await returns.reach[from](asks)
    if (from !== null) expect(await returns.statusOf(one)).toBe(from)
    const done = await returns.cause[event](one)
    expect(done).toMatchObject({ ok: true })
    const made = from === null && done.ok ? (done.value as { readonly return: string }).return : one.return
    expect(await returns.statusOf({ ...one, return: made })).toBe(to)
  })

  /** Approving is the same command as authorizing, which names itself. */
  const named = (event: ReturnEvent) => (event === 'approve' ? 'authorize' : event)
  const leads = (status: ReturnStatus | null, event: ReturnEvent) =>
    returnTable.some(row => row.from === status && named(row.event) === named(event))

  it.each(returnStatuses)('%s: everything else is refused, naming state and event', async status => {
    for (const event of returnEvents) {
      if (leads(status, event)) continue
      const one = await returns.reach[status](false)
      const code = event === 'expire' ? { code: 'left_alone' } : { code: 'not_possible_from', state: status }
      const failure = event === 'expire' ? code : { ...code, event: named(event) }
      expect([event, await returns.cause[event](one)]).toMatchObject([event, { ok: false, failure }])
      expect(await returns.statusOf(one)).toBe(status)
    }
  })

  it('nothing but a draft and a request begins a return', async () => {
    for (const event of returnEvents) {
      if (leads(null, event)) continue
      const code = event === 'expire' ? 'left_alone' : 'not_found'
      expect([event, await returns.cause[event](returns.start(false))]).toMatchObject([event, { failure: { code } }])
    }
  })
})

/** Events of units that go with their return, or with all its lines: they pass by units they don't concern. */
const whole: readonly UnitEvent[] = ['short', 'expire', 'reopen', 'cancel', 'decline']
/** What else than the state of units refuses an event, by its code: nothing to ask it of, or not for such a line. */
const otherwise: Partial<Record<UnitEvent, readonly string[]>> = {
  hand_over: ['too_many_units'],
  come_back: ['not_found'],
  lose: ['not_found'],
  ship_back: ['too_many_units'],
  quarantine: ['line_was_asked_for'],
  attach: ['line_was_asked_for'],
}

describe('the table of units, at the desk', () => {
  it.each(unitTable)('$from, $event: $to', async ({ from, event, to }) => {
    const one = await units.ready(from, event)
    expect(await units.countsOf(one)).toEqual({ [from]: 2 })
    expect(await units.cause[event](one, from)).toMatchObject({ ok: true })
    expect(await units.countsOf(one)).toEqual({ [to]: 2 })
  })

  const leads = (state: string, event: UnitEvent) => unitTable.some(row => row.from === state && row.event === event)

  it.each(unitStates)('%s: everything else is refused, and moves nothing', async state => {
    const one = await units.reach[state]()
    for (const event of unitEvents) {
      if (leads(state, event) || whole.includes(event)) continue
      const answer = await units.cause[event](one, state)
      const failure = answer.ok ? null : answer.failure
      if (failure?.code === 'not_possible_from') {
        const named = [state, await units.statusOf(one), 'none']
        expect([event, named.includes(failure.state ?? '')]).toEqual([event, true])
      } else expect([event, otherwise[event]]).toEqual([event, expect.arrayContaining([failure?.code])])
      expect([event, await units.countsOf(one)]).toEqual([event, { [state]: 2 }])
    }
  })

  it.each(unitStates)('%s: what happens to the whole return passes them by', async state => {
    for (const event of whole) {
      if (leads(state, event)) continue
      const one = await units.reach[state]()
      await units.cause[event](one, state)
      expect([event, await units.countsOf(one)]).toEqual([event, { [state]: 2 }])
    }
  })
})
