import type { PrinterView } from '../../../shared/printing/contract.ts'
import { readAbilities } from '../../../shared/printing/learn.ts'
import { type Failure, ok, type Result, refuse } from '../../../shared/result.ts'
import { inventedReports, runInvented } from './invented-reports.ts'

const people = [
  { id: '01JD0000000000000000000001', name: 'Sofia Krüger', role: 'owner', initials: 'SK', pin: '1111' },
  { id: '01JD0000000000000000000002', name: 'Ben Okafor', role: 'supervisor', initials: 'BO', pin: '2222' },
  {
    id: '01JD0000000000000000000003',
    name: 'Marie-Christine Lindemann-Oyelaran',
    role: 'counter',
    initials: 'ML',
    pin: '3333',
  },
  { id: '01JD0000000000000000000004', name: 'Tom Weiss', role: 'counter', initials: 'TW', pin: '4444' },
  { id: '01JD0000000000000000000005', name: 'Aylin Demir', role: 'bookkeeper', initials: 'AD', pin: '5555' },
] as const

/** What the screen asked for, and an answer that looks like the desk's: enough to see frame, sign-in and parts. */
export interface FakeDesk {
  readonly answer: (name: string, input: Readonly<Record<string, unknown>>) => Result<unknown, Failure>
}

const printer = (name: string, state: PrinterView['state']): PrinterView => ({
  ...{ id: name, name, state, transport: 'virtual', address: null, language: 'escpos', columns: 48, dpi: null },
  ...{ papers: [], abilities: readAbilities({}), active: true, paused: false, detail: null, waiting: 0, version: 1 },
})

const hits = [
  {
    kind: 'sale',
    id: 's1',
    title: '1042',
    detail: 'Resistance band set, Yoga mat, Mat spray',
    at: '2026-11-03T10:12:00.000Z',
    amountMinor: 8780,
    currency: 'EUR',
    exact: true,
  },
  {
    kind: 'sale',
    id: 's2',
    title: '10421',
    detail: 'Kettle 1.7 l',
    at: '2026-11-09T15:40:00.000Z',
    amountMinor: 4990,
    currency: 'EUR',
    exact: false,
  },
  {
    kind: 'customer',
    id: 'c1',
    title: 'Anna 1042',
    detail: 'anna@example.test',
    at: null,
    amountMinor: null,
    currency: null,
    exact: false,
  },
]

const tile = ({ id, name, role, initials }: (typeof people)[number]) => ({ id, name, role, initials })

/** A desk that keeps only who is signed in. Three wrong PINs lock for five seconds. */
export function createFakeDesk(options: { readonly demo: boolean; readonly signedIn: boolean }): FakeDesk {
  let someone: (typeof people)[number] | null = options.signedIn ? people[0] : null
  let tries = 0
  const shop = { name: 'Kontor Nord', currency: 'EUR', locale: 'en-IE', timeZone: 'Europe/Berlin', demo: options.demo }
  const signIn = (input: Readonly<Record<string, unknown>>) => {
    const person = people.find(one => one.id === input.staff)
    if (person && person.pin === input.pin) {
      someone = person
      return ok({ signedIn: true, me: tile(person) })
    }
    tries += 1
    return ok({ signedIn: false, waitSeconds: tries % 3 === 0 ? 5 : 0, triesLeft: 3 - (tries % 3) })
  }
  const answers: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => Result<unknown, Failure>>> = {
    'staff.list': () =>
      ok({
        setUp: true,
        shop: { name: shop.name, locale: shop.locale },
        staff: people.map(tile),
        details: null,
        demo: options.demo ? { people: people.map(({ id, name, pin, role }) => ({ id, name, pin, role })) } : null,
      }),
    'staff.me': () =>
      ok({
        me: someone && { ...tile(someone), language: null, cashLimitMinor: null, overrideLimitMinor: null },
        shop,
      }),
    'staff.signIn': signIn,
    'staff.signOut': () => {
      someone = null
      return ok({})
    },
    'staff.saveMine': input => ok({ language: input.language }),
    'staff.approve': input =>
      people.some(one => one.id === input.staff && one.pin === input.pin)
        ? ok({ approved: true, approval: people[1].id, expiresAt: '2026-11-23T12:00:00.000Z' })
        : ok({ approved: false, waitSeconds: 0, triesLeft: 2 }),
    'reports.list': () => ok({ reports: inventedReports }),
    'reports.run': input => {
      const found = runInvented(input)
      return found ? ok(found) : refuse({ code: 'report_not_found', report: String(input.report) })
    },
    'policy.read': () =>
      ok({
        categories: [],
        suppliers: [
          { id: 's1', name: 'Fjordline' },
          { id: 's2', name: 'Elastika' },
        ],
      }),
    'printing.printers': () => ok({ printers: [printer('Receipt', 'ready'), printer('Label', 'needs_paper')] }),
    'sales.find': input => ok({ hits: hits.filter(hit => hit.title.includes(String(input.text))) }),
    'shop.read': () => ok({ settings: { name: shop.name, scannerPrefix: '' }, demo: options.demo, version: 1 }),
  }
  return { answer: (name, input) => answers[name]?.(input) ?? refuse({ code: 'unknown_operation' }) }
}
