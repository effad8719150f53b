import fc from 'fast-check'
import type { Name, Sent } from '../../shared/contract.ts'
import { type SaleToSell, type Sold, sell } from '../support/sold.ts'
import type { TestDesk } from '../support/test-desk.ts'
import { acceptedOf, creditOf, openParcelOf, pickSettled } from './found.ts'
import { attemptMore, isMore, moreKinds } from './more-attempts.ts'
import { nextOf } from './next-step.ts'

/** A random sale of the desk's own currency, now and then refunded elsewhere, a gift, or with serials. */
export const saleToSell = fc
  .record({
    taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 4 }),
        grossMinor: fc.integer({ min: 0, max: 9_999 }),
        rateMilli: fc.constantFrom(0, 7_000, 19_000),
        elsewhere: fc.constantFrom(0, 0, 0, 30),
        serial: fc.boolean(),
        hygiene: fc.constantFrom(false, false, true),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    shippingGrossMinor: fc.constantFrom(0, 490),
    gift: fc.constantFrom(false, false, false, true),
    cashPercent: fc.constantFrom(0, 40, 100),
    elsewherePercent: fc.constantFrom(0, 0, 0, 60),
    paidPercent: fc.constantFrom(100, 100, 80),
  })
  .map((made): SaleToSell => {
    const lines = made.lines.map(({ elsewhere, serial, hygiene, ...line }, index) => ({
      ...line,
      product: { hygiene },
      refundedElsewhereMinor: Math.floor((line.grossMinor * elsewhere) / 100),
      serials: serial ? Array.from({ length: line.quantity }, (_, unit) => `SN-${index}-${unit}`) : [],
    }))
    const total = lines.reduce<number>((sum, line) => sum + line.grossMinor, made.shippingGrossMinor)
    const paid = Math.floor((total * made.paidPercent) / 100)
    const cash = Math.floor((paid * made.cashPercent) / 100)
    const onLines = lines.reduce((sum, line) => sum + line.refundedElsewhereMinor, 0)
    return {
      taxMode: made.taxMode,
      channel: made.shippingGrossMinor > 0 ? 'distance' : 'in_store',
      gift: made.gift,
      shippingGrossMinor: made.shippingGrossMinor,
      lines,
      refundedElsewhereMinor: Math.min(paid, onLines + Math.floor((total * made.elsewherePercent) / 100)),
      tenders: [
        { kind: 'cash', amountMinor: cash },
        { kind: 'card', amountMinor: paid - cash },
      ],
    }
  })

const kinds = [
  'request',
  'authorize',
  'receive',
  'inspect',
  'decide',
  'handBack',
  'dispose',
  'pay',
  'confirm',
  'confirm',
  'confirm',
  'reverse',
  'spend',
  'spend',
  'spend',
  'cancel',
  'decline',
  'regrade',
  'regrade',
  'expire',
  'expire',
  'reopen',
  'reopen',
  'close',
  ...moreKinds,
] as const
export type Kind = (typeof kinds)[number]

/** One thing somebody tries; numbers choose among what there is, also what can't be done. */
export const step = fc.record({
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constant('next' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...kinds) },
  ),
  pick: fc.nat(11),
  units: fc.integer({ min: 1, max: 3 }),
  way: fc.nat(7),
})
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Something that was tried: whether it was done, and in how many commands. */
export interface Tried {
  readonly name: Name | 'returns.expire'
  readonly done: boolean
  readonly input: unknown
  /** The reply's value; null when refused. */
  readonly value: unknown
}

const disposals = [
  'restock',
  'restock',
  'restock_open_box',
  'liquidate',
  'dispose',
  'restock',
  'quarantine',
  'donate',
] as const
const grades = ['A', 'B', 'C', 'D', 'E', 'X', 'B', 'A'] as const
const wishes = [
  'original',
  'original',
  'original',
  'original',
  'cash',
  'store_credit',
  'transfer',
  'store_credit',
] as const

/** A return of the history, with its lines as they are now. */
export interface Known {
  readonly id: string
  lines: readonly string[]
}

/** What a history has so far: the sale it begins with, those of its exchanges, and their returns. */
export interface SoFar {
  readonly sale: SaleToSell
  readonly sold: Sold[]
  readonly returns: Known[]
}

/** Replays steps on a sale of its own; `after` is awaited after each of them. */
export async function replay(
  desk: TestDesk,
  sale: SaleToSell,
  steps: readonly Step[],
  after: (sold: readonly Sold[], tried: Tried) => Promise<void> | void,
): Promise<void> {
  const soFar: SoFar = { sale, sold: [sell(desk, sale)], returns: [] }
  for (const one of steps) {
    const tried = await attempt(desk, soFar, one)
    if (tried) await after(soFar.sold, tried)
    if (one.way === 7) desk.passMinutes(60 * 24)
  }
}

async function attempt(desk: TestDesk, soFar: SoFar, one: Step): Promise<Tried | null> {
  const { sale, returns } = soFar
  const call = async <N extends Name>(name: N, input: Sent<N>) => {
    const reply = await desk.call(name, input, { as: 'supervisor' })
    if (!reply.ok && reply.failure.code === 'unexpected') throw new Error(`${name} threw`)
    const value = reply.ok ? reply.value : null
    return { tried: { name, done: reply.ok, input, value }, value }
  }
  if (one.kind === 'request' || (one.kind === 'next' && (returns.length === 0 || one.pick === 0))) {
    const at = one.kind === 'request' ? one.pick % soFar.sold.length : 0
    const sold = soFar.sold[at] ?? { sale: '', lines: [] }
    const lines = [one.pick, one.pick + 1].slice(0, 1 + (one.way % 2)).map(pick => {
      const place = pick % sold.lines.length
      const serials = at === 0 ? (sale.lines[place]?.serials ?? []) : []
      const serial = one.way > 3 ? serials[one.way % Math.max(1, serials.length)] : undefined
      const quantity = serial === undefined ? one.units : 1
      return { saleLine: sold.lines[place] ?? '', quantity, reason: 'changed_mind' as const, serial }
    })
    const channel = one.pick % 4 === 3 ? ('post' as const) : ('counter' as const)
    const { tried, value } = await call('returns.request', { sale: sold.sale, channel, lines })
    if (value) returns.push({ id: value.return, lines: value.lines.map(line => line.id) })
    return tried
  }
  const rma = returns[(returns.length - 1 + one.pick) % Math.max(1, returns.length)]
  if (!rma) return null
  const sensible = one.kind === 'next' ? await nextOf(desk, rma.id, one) : null
  const kind = sensible?.kind ?? (one.kind === 'next' ? null : one.kind)
  const line = sensible?.line ?? rma.lines[one.way % rma.lines.length] ?? ''
  const quantity = sensible?.quantity ?? one.units
  const units = { return: rma.id, line, quantity }
  if (kind !== null && isMore(kind)) return attemptMore(desk, soFar, { kind, rma, line, quantity, one, call })
  const settled = (table: 'payout' | 'settlement') => pickSettled(desk, rma.id, table, one.pick)
  switch (kind) {
    case null:
    case 'request':
      return null
    case 'authorize':
      return (await call('returns.authorize', { return: rma.id })).tried
    case 'receive': {
      const parcel = one.way === 5 ? openParcelOf(desk, rma.id) : undefined
      const shipments = parcel ? [parcel.id] : []
      return (await call('returns.receive', { return: rma.id, lines: [{ line, quantity }], shipments })).tried
    }
    case 'inspect': {
      const checklist: Record<string, 'no'> = one.pick % 5 === 4 ? { is_ours: 'no' } : {}
      return (await call('grading.inspect', { ...units, grade: grades[one.way] ?? 'A', checklist, minutes: 1 })).tried
    }
    case 'decide':
      return (await call('grading.decide', { ...units, accept: one.way % 2 === 0, reason: 'Looked at it' })).tried
    case 'handBack':
      return (await call('grading.handBack', units)).tried
    case 'dispose':
      return (await call('grading.dispose', { ...units, code: disposals[one.way] ?? 'liquidate', print: false })).tried
    case 'cancel':
      return (await call('returns.cancel', { return: rma.id })).tried
    case 'decline':
      return (await call('returns.decline', { return: rma.id, reason: 'condition' })).tried
    case 'confirm': {
      const state = one.way % 3 === 0 ? 'failed' : 'confirmed'
      return (await call('settlements.confirmPayout', { payout: settled('payout'), state })).tried
    }
    case 'reverse':
      return (await call('settlements.reverse', { settlement: settled('settlement'), reason: 'Mistake' })).tried
    case 'spend': {
      const credit = creditOf(desk, rma.id)
      if (!credit) return null
      const amountMinor = one.way === 6 ? credit.balanceMinor + 1 : Math.ceil(credit.balanceMinor / 2)
      return (await call('credits.redeem', { code: credit.code, amountMinor })).tried
    }
    case 'regrade': {
      const replaces = acceptedOf(desk, line, one.pick)
      const grade = (['A', 'B', 'C', 'D', 'E'] as const)[one.way % 5] ?? 'A'
      return (await call('grading.inspect', { ...units, quantity: one.units, grade, minutes: 1, replaces })).tried
    }
    case 'expire': {
      desk.passMinutes(60 * 24 * 15)
      const many = await desk.writer.runner.internal('returns.expire', {})
      return { name: 'returns.expire', done: Number(many) > 0, input: {}, value: many }
    }
    case 'reopen':
      return (await call('returns.reopen', { return: rma.id, reason: 'Was ill', expiresOn: desk.now().slice(0, 10) }))
        .tried
    case 'close':
      return (await call('returns.close', { return: rma.id })).tried
    case 'pay': {
      const partial =
        one.pick % 4 === 3 ? [{ line, quantity: one.units, partialMinor: one.units, reason: 'Scratched' }] : undefined
      const asked = { return: rma.id, wish: wishes[one.way] ?? 'original', lines: partial }
      const preview = await desk.call('settlements.preview', asked, { as: 'supervisor' })
      const expectedTotalMinor = preview.ok ? preview.value.totalMinor : 0
      return (await call('settlements.pay', { ...asked, expectedTotalMinor, print: false })).tried
    }
  }
}
