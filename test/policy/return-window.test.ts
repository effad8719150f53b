import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDay } from '../../shared/calendar.ts'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import { returnWindow } from '../../shared/policy/rules/return-window.ts'
import { policyFacts } from './policy-facts.ts'

const thirty = { days: 30, anchor: 'sale' }
const judge = (settings: PolicyEntry['settings'], changes: Parameters<typeof policyFacts>[0]) =>
  returnWindow.judge(policyFacts(changes), settings)
const until = (settings: PolicyEntry['settings'], changes: Parameters<typeof policyFacts>[0]) =>
  judge(settings, changes)?.text.values.untilDay

test('day 12 of 30: within, until the 30th day after the sale', () => {
  expect(judge(thirty, {})).toEqual({
    verdict: 'allow',
    text: {
      key: 'policy.return_window.within_sale',
      values: { count: 30, dayNumber: 12, anchorDay: '2024-03-01', untilDay: '2024-03-31', askedDay: '2024-03-13' },
    },
  })
})

test.each([
  ['2024-03-01', 'allow', 0],
  ['2024-03-02', 'allow', 1],
  ['2024-03-30', 'allow', 29],
  ['2024-03-31', 'allow', 30],
  ['2024-04-01', 'deny', 31],
])(
  'asked on %s: %s, day %i; the day of sale is not counted and the last day still is',
  (askedDay, verdict, dayNumber) => {
    expect(judge(thirty, { askedDay })).toMatchObject({ verdict, text: { values: { dayNumber } } })
  },
)

test('a window of no days is the day of sale alone', () => {
  const none = { days: 0, anchor: 'sale' }
  expect(judge(none, { askedDay: '2024-03-01' })?.verdict).toBe('allow')
  expect(judge(none, { askedDay: '2024-03-02' })?.verdict).toBe('deny')
})

test.each([
  ['a leap year', '2024-01-30', '2024-02-29'],
  ['an ordinary year', '2023-01-30', '2023-03-01'],
])('30 days over the end of February in %s', (_, soldDay, untilDay) => {
  expect(until(thirty, { askedDay: soldDay, sale: { soldDay } })).toBe(untilDay)
})

test('bought on 29 February, a year of days later', () => {
  const year = { days: 365, anchor: 'sale' }
  expect(until(year, { sale: { soldDay: '2024-02-29' } })).toBe('2025-02-28')
})

test.each([
  ['Europe/Berlin', '2024-03-30T22:59:00.000Z', '2024-03-30'],
  ['Europe/Berlin', '2024-03-30T23:01:00.000Z', '2024-03-31'],
  ['Europe/Berlin', '2024-03-31T21:59:00.000Z', '2024-03-31'],
  ['Europe/Berlin', '2024-03-31T22:01:00.000Z', '2024-04-01'],
  ['America/New_York', '2024-11-03T03:59:00.000Z', '2024-11-02'],
  ['America/New_York', '2024-11-03T04:01:00.000Z', '2024-11-03'],
  ['America/New_York', '2024-11-04T04:59:00.000Z', '2024-11-03'],
  ['America/New_York', '2024-11-04T05:01:00.000Z', '2024-11-04'],
])('around a night with a changed clock in %s, %s is asked on %s', (zone, at, day) => {
  expect(localDay(at, zone)).toBe(day)
})

test('a night with a changed clock moves no deadline: one minute before midnight is in, one after is out', () => {
  const sale = { soldDay: localDay('2024-03-17T11:00:00.000Z', 'Europe/Berlin') }
  const fourteen = { days: 14, anchor: 'sale' }
  const asked = (at: string) => judge(fourteen, { sale, askedDay: localDay(at, 'Europe/Berlin') })?.verdict
  expect(asked('2024-03-31T21:59:59.000Z')).toBe('allow')
  expect(asked('2024-03-31T22:00:00.000Z')).toBe('deny')
  const autumn = { soldDay: localDay('2024-10-13T11:00:00.000Z', 'Europe/Berlin') }
  const askedInAutumn = (at: string) =>
    judge(fourteen, { sale: autumn, askedDay: localDay(at, 'Europe/Berlin') })?.verdict
  expect(askedInAutumn('2024-10-27T22:59:59.000Z')).toBe('allow')
  expect(askedInAutumn('2024-10-27T23:00:00.000Z')).toBe('deny')
})

const distance = { channel: 'distance', fulfilledDay: '2024-03-04', deliveredDay: '2024-03-06' } as const

test.each([
  ['sale', '2024-03-15'],
  ['fulfilment', '2024-03-18'],
  ['delivery', '2024-03-20'],
  ['last_delivery', '2024-03-23'],
])('counted from %s, 14 days end on %s', (anchor, untilDay) => {
  expect(until({ days: 14, anchor }, { sale: { ...distance, lastDeliveredDay: '2024-03-09' } })).toBe(untilDay)
})

test('no delivery day known: dispatch plus the usual days on the way, and the finding says so', () => {
  const sale = { ...distance, deliveredDay: null }
  expect(judge({ days: 14, anchor: 'delivery' }, { sale })).toMatchObject({
    verdict: 'allow',
    text: {
      key: 'policy.return_window.estimated_delivery',
      values: { anchorDay: '2024-03-07', untilDay: '2024-03-21' },
    },
  })
  const unsent = { ...sale, fulfilledDay: null }
  expect(judge({ days: 14, anchor: 'last_delivery' }, { sale: unsent })?.text.values.anchorDay).toBe('2024-03-04')
  expect(judge({ days: 14, anchor: 'fulfilment' }, { sale: unsent })?.text.key).toBe(
    'policy.return_window.estimated_fulfilment',
  )
})

test('in the shop everything happens on the day of sale, and nothing is estimated', () => {
  expect(judge({ days: 14, anchor: 'delivery' }, {})?.text.key).toBe('policy.return_window.within_delivery')
})

test('it runs on to the next opening day only where the policy says so', () => {
  const shop = { openWeekdays: [1, 2, 3, 4, 5, 6], closedDays: ['2024-04-01'], usualTransitDays: 3 }
  expect(until(thirty, { shop })).toBe('2024-03-31')
  expect(until({ ...thirty, toNextOpeningDay: true }, { shop })).toBe('2024-04-02')
})

test('a shop that never opens does not hang the desk', () => {
  const shop = { openWeekdays: [], closedDays: [], usualTransitDays: 3 }
  expect(until({ ...thirty, toNextOpeningDay: true }, { shop })).toBe('2024-03-31')
})

const christmas = { ...thirty, seasons: [{ soldFrom: '11-01', soldUntil: '12-24', returnUntil: '01-15' }] }
test.each([
  ['2024-10-31', '2024-11-30'],
  ['2024-11-01', '2025-01-15'],
  ['2024-12-24', '2025-01-23'],
  ['2024-12-10', '2025-01-15'],
  ['2024-12-25', '2025-01-24'],
])('bought on %s in the weeks before Christmas: until %s, whichever is later', (soldDay, untilDay) => {
  expect(until(christmas, { askedDay: soldDay, sale: { soldDay } })).toBe(untilDay)
})

test('a season over New Year, and one that ends on 29 February', () => {
  const sales = { days: 7, anchor: 'sale', seasons: [{ soldFrom: '12-27', soldUntil: '01-06', returnUntil: '02-29' }] }
  expect(until(sales, { sale: { soldDay: '2024-01-02' } })).toBe('2024-02-29')
  expect(until(sales, { sale: { soldDay: '2024-12-30' } })).toBe('2025-02-28')
  expect(until(sales, { sale: { soldDay: '2024-01-07' } })).toBe('2024-01-14')
})

test('a season that ends on its own last day of return does not reach into the next year', () => {
  const january = { ...thirty, seasons: [{ soldFrom: '11-01', soldUntil: '01-15', returnUntil: '01-15' }] }
  expect(until(january, { sale: { soldDay: '2024-11-10' } })).toBe('2025-01-15')
  expect(until(january, { sale: { soldDay: '2025-01-15' } })).toBe('2025-02-14')
})

test('the season is named where it made the difference', () => {
  const november = { sale: { soldDay: '2024-11-02' }, askedDay: '2024-12-20' }
  expect(judge(christmas, november)).toMatchObject({ verdict: 'allow', text: { key: 'policy.return_window.season' } })
})

test('a window may be for some faults only, and may ask instead of denying', () => {
  const late = { askedDay: '2024-06-01' }
  expect(judge({ ...thirty, faults: ['customer'] }, { ...late, fault: 'supplier' })).toBeNull()
  expect(judge({ ...thirty, afterwards: 'needs_approval' }, late)?.verdict).toBe('needs_approval')
})

test('asked before the goods even came is within, as day 0', () => {
  const sale = { ...distance, deliveredDay: '2024-03-20' }
  expect(judge({ days: 14, anchor: 'delivery' }, { sale, askedDay: '2024-03-18' })).toMatchObject({
    verdict: 'allow',
    text: { values: { dayNumber: 0 } },
  })
})

test('for any day and length: the last day is in, the next one is out', () => {
  const day = fc.integer({ min: 0, max: 15_000 }).map(days => addDays('2000-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), (soldDay, days) => {
      const asked = (askedDay: string) => judge({ days, anchor: 'sale' }, { sale: { soldDay }, askedDay })?.verdict
      expect(asked(addDays(soldDay, days))).toBe('allow')
      expect(asked(addDays(soldDay, days + 1))).toBe('deny')
    }),
    { numRuns: 500 },
  )
})
