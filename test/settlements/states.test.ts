import { expect, test } from 'vitest'
import {
  firstPayoutStatus,
  movePayout,
  moveSettlement,
  payoutEvents,
  payoutStatuses,
  settlementEvents,
  settlementStatuses,
} from '../../shared/settlements/states.ts'
import { tenderKinds } from '../../shared/settlements/tenders.ts'
import { de, en } from '../../shared/settlements/texts.ts'

/** Both machines as the project's papers write them. */
const settlements: Readonly<Record<string, string>> = {
  'none approve': 'approved',
  'approved pay': 'paid',
  'approved fail': 'failed',
  'failed pay': 'paid',
  'approved reverse': 'reversed',
  'failed reverse': 'reversed',
  'paid reverse': 'reversed',
}
const payouts: Readonly<Record<string, string>> = {
  'none record': 'recorded',
  'recorded confirm': 'confirmed',
  'recorded fail': 'failed',
}
const answer = (table: Readonly<Record<string, string>>, state: string, event: string) => {
  const value = table[`${state} ${event}`]
  return value === undefined ? { ok: false, failure: { code: 'not_possible_from', state, event } } : { ok: true, value }
}

test('a settlement moves as written and not otherwise', () => {
  for (const status of [null, ...settlementStatuses]) {
    for (const event of settlementEvents) {
      expect(moveSettlement(status, event)).toEqual(answer(settlements, status ?? 'none', event))
    }
  }
})

test('a payout moves as written and not otherwise', () => {
  for (const status of [null, ...payoutStatuses]) {
    for (const event of payoutEvents)
      expect(movePayout(status, event)).toEqual(answer(payouts, status ?? 'none', event))
  }
})

test('cash and store credit confirm at once, the rest waits for someone to confirm it', () => {
  const atOnce = tenderKinds.filter(kind => firstPayoutStatus(kind) === 'confirmed')
  expect(atOnce).toEqual(['cash', 'store_credit'])
})

test('every code has a text, and both languages leave the same blanks', () => {
  const named = [
    ...tenderKinds.map(code => `tender.${code}`),
    ...settlementStatuses.map(code => `settlement_status.${code}`),
    ...payoutStatuses.map(code => `payout_status.${code}`),
  ]
  expect(named.filter(key => !(key in en))).toEqual([])
  const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect([key, blanks(de[key])]).toEqual([key, blanks(en[key])])
})
