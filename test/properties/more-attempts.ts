import type { Name, Output, Sent } from '../../shared/contract.ts'
import type { TestDesk } from '../support/test-desk.ts'
import { acceptedOf, creditOf, decisionOf, freeLineOf, linesOf, productOf, soldBy, unaskedOf } from './found.ts'
import type { Known, SoFar, Step, Tried } from './history.ts'
import { attemptWay, type WayKind, wayKinds } from './way-attempts.ts'

/** What else can come of goods: counted short, never asked for, set aside, split off, exchanged. */
export const moreKinds = [
  'short',
  'extra',
  'attach',
  'quarantine',
  'consent',
  'takeBack',
  'split',
  'exchange',
  'void',
  'allow',
  'advance',
  ...wayKinds,
] as const
export type MoreKind = (typeof moreKinds)[number]

const isWay = (kind: MoreKind): kind is WayKind => (wayKinds as readonly string[]).includes(kind)

/** Whether a deed is one of these. */
export function isMore(kind: string): kind is MoreKind {
  return (moreKinds as readonly string[]).includes(kind)
}

type Call = <N extends Name>(
  name: N,
  input: Sent<N>,
) => Promise<{ readonly tried: Tried; readonly value: Output<N> | null }>

/** What is tried, with what of the return it is tried on. */
export interface Attempt {
  readonly kind: MoreKind
  readonly rma: Known
  readonly line: string
  readonly quantity: number
  readonly one: Step
  readonly call: Call
}

/** Tries one of them, and keeps what it made for the steps to come. */
export async function attemptMore(desk: TestDesk, soFar: SoFar, attempt: Attempt): Promise<Tried | null> {
  const { kind, rma, line, quantity, one, call } = attempt
  const units = { return: rma.id, line, quantity }
  if (isWay(kind)) return attemptWay(desk, kind, attempt)
  switch (kind) {
    case 'short': {
      const lines = one.way % 2 === 0 ? [] : [{ line, quantity }]
      return (await call('returns.receive', { return: rma.id, lines, last: true })).tried
    }
    case 'extra': {
      const came = one.way % 2 === 0 ? ('extra' as const) : ('wrong' as const)
      const extra = [{ came, description: 'Red scarf', quantity: 1 + (one.pick % 2) }]
      const { tried } = await call('returns.receive', { return: rma.id, lines: [], extra })
      rma.lines = linesOf(desk, rma.id)
      return tried
    }
    case 'attach': {
      const { sale, lines } = soFar.sold[0] ?? { sale: '', lines: [] }
      const free = one.way % 3 === 0 ? undefined : freeLineOf(desk, sale)
      const saleLine = free ?? lines[one.pick % lines.length] ?? ''
      const unasked = one.way === 6 ? line : unaskedOf(desk, rma.id, line)
      const asked = { saleLine, reason: 'changed_mind' as const, reasonNote: 'Belongs to it' }
      return (await call('returns.attach', { return: rma.id, line: unasked, ...asked })).tried
    }
    case 'quarantine':
      return (await call('grading.quarantine', { ...units, reason: 'Whose is it?' })).tried
    case 'consent':
      return (await call('grading.disposeWithConsent', { ...units, consent: 'Said so at the counter' })).tried
    case 'takeBack': {
      const inspection = acceptedOf(desk, line, one.pick)
      return (await call('grading.takeBack', { ...units, quantity: one.units, inspection, reason: 'Look again' })).tried
    }
    case 'split': {
      const { tried, value } = await call('returns.split', { return: rma.id, lines: [{ line, quantity: one.units }] })
      if (value) soFar.returns.push({ id: value.return, lines: linesOf(desk, value.return) })
      rma.lines = linesOf(desk, rma.id)
      return tried
    }
    case 'allow': {
      const amountMinor = 1 + one.pick * 17 * one.units
      const agreed = {
        expectedTotalMinor: amountMinor,
        reason: 'A scratch',
        keepsGoods: one.way % 4 === 1,
        print: false,
      }
      const asked = { return: rma.id, kind: 'allowance' as const, line, amountMinor }
      return (await call('settlements.giveAmount', { ...asked, ...agreed })).tried
    }
    case 'advance': {
      const decided = decisionOf(desk, line)
      if (!decided) return null
      const step = (one.way === 6 ? null : stepOf(desk, decided.code)) ?? { do: 'shelve' as const, place: 'Front' }
      return (await call('dispositions.advance', { entries: [decided.id], step })).tried
    }
    case 'exchange':
      return exchange(desk, soFar, attempt)
    case 'void': {
      const credit = creditOf(desk, rma.id)
      return credit ? (await call('credits.void', { code: credit.code, reason: 'Ended' })).tried : null
    }
  }
}

/** What ends a decision where the goods go. */
function stepOf(desk: TestDesk, code: string): Sent<'dispositions.advance'>['step'] | null {
  switch (code) {
    case 'restock_open_box':
      return { do: 'open_box', priceMinor: 990 }
    case 'liquidate':
      return { do: 'lot', partner: 'Outlet', priceMinor: 350, taxRateMilli: 19_000 }
    case 'donate':
      return { do: 'lot', partner: 'Charity' }
    case 'dispose':
      return { do: 'destroy', on: desk.now().slice(0, 10), by: 'Sven', how: 'Recycled' }
    case 'quarantine':
      return { do: 'keep', why: 'Whose is it?' }
    default:
      return null
  }
}

/** For as many of the same product, of another line of the sale, or for what nobody knows. */
async function exchange(desk: TestDesk, soFar: SoFar, { rma, one, call }: Attempt): Promise<Tried> {
  const { lines } = soFar.sold[one.way % soFar.sold.length] ?? { lines: [] }
  const goods = [{ product: productOf(desk, lines[one.pick % lines.length] ?? ''), quantity: one.units }]
  const quote = await desk.call('exchanges.quote', { return: rma.id, goods }, { as: 'supervisor' })
  const { owesMinor, backMinor } = quote.ok ? quote.value : { owesMinor: 0, backMinor: 0 }
  const { tried, value } = await call('exchanges.complete', {
    return: rma.id,
    goods,
    payments: owesMinor === 0 ? [] : [{ kind: 'card', amountMinor: owesMinor, reference: 'T-1' }],
    expectedOwesMinor: owesMinor,
    expectedBackMinor: backMinor,
    print: false,
  })
  if (value) soFar.sold.push(soldBy(desk, value.sale))
  return tried
}
