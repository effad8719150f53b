import { describe, expect, it } from 'vitest'
import {
  type ExchangeCondition,
  exchangeConditions,
  exchangeEvents,
  exchangeStatuses,
  moveExchange,
} from '../../shared/exchanges/states.ts'

const everything = Object.fromEntries(exchangeConditions.map(one => [one, true]))
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  none: { complete: 'completed', give_ahead: 'awaiting_goods' },
  completed: { reverse: 'reversed' },
  awaiting_goods: { remind: 'awaiting_goods', charge_back: 'charged_back', reverse: 'reversed' },
  charged_back: { take_back: 'completed' },
  reversed: {},
}

describe('the states of an exchange', () => {
  it.each([null, ...exchangeStatuses])('from %s goes where its table says and nowhere else', status => {
    for (const event of exchangeEvents) {
      const to = allowed[status ?? 'none']?.[event]
      const moved = moveExchange(status, event, everything)
      if (to === undefined) {
        const failure = { code: 'not_possible_from', state: status ?? 'none', event }
        expect(moved).toMatchObject({ ok: false, failure })
      } else expect(moved).toEqual({ ok: true, value: to })
    }
  })

  it.each([
    [null, 'complete', 'goods_accepted'],
    [null, 'give_ahead', 'has_due_day'],
    ['awaiting_goods', 'remind', 'goods_missing'],
    ['awaiting_goods', 'remind', 'deadline_passed'],
    ['awaiting_goods', 'charge_back', 'goods_missing'],
    ['awaiting_goods', 'charge_back', 'deadline_passed'],
    ['awaiting_goods', 'charge_back', 'reminded'],
    ['awaiting_goods', 'charge_back', 'new_goods_kept'],
    ['charged_back', 'take_back', 'goods_accepted'],
    ['completed', 'reverse', 'new_goods_kept'],
    ['awaiting_goods', 'reverse', 'new_goods_kept'],
  ] as const satisfies readonly (readonly [unknown, unknown, ExchangeCondition])[])(
    'from %s needs for %s: %s',
    (from, event, condition) => {
      expect(moveExchange(from, event, { ...everything, [condition]: false })).toMatchObject({
        ok: false,
        failure: { code: 'condition_not_met', condition },
      })
    },
  )
})
