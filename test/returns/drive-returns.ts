import type { Sent } from '../../shared/contract.ts'
import type { ReturnEvent, ReturnStatus } from '../../shared/returns/states.ts'
import { sign } from '../support/sign.ts'
import { type Sold, sell } from '../support/sold.ts'
import type { TestDesk } from '../support/test-desk.ts'

/** What a command answered: done, or refused with its code and what it names. */
export type Answer =
  | { readonly ok: true; readonly value?: unknown }
  | {
      readonly ok: false
      readonly failure: { readonly code: string; readonly state?: string; readonly event?: string }
    }

/** A return under test; `asks`: its worth lies above what the policy lets the counter decide. */
export interface Driven {
  readonly return: string | undefined
  readonly sold: Sold
  readonly asks: boolean
}

const day = 60 * 24
const asked = ({ sold }: Pick<Driven, 'sold'>) => ({
  sale: sold.sale,
  lines: [{ saleLine: sold.lines[0] ?? '', quantity: 2, reason: 'changed_mind' as const }],
})
const draft = (of: Pick<Driven, 'sold'>): Sent<'returns.saveDraft'> => {
  const { sale, lines } = asked(of)
  return { sale, draft: { lines: lines.map(line => ({ ...line, grade: null, disposition: null })) } }
}

/** Brings returns into each state, and causes each event, by the commands that staff give. */
export function driveReturns(desk: TestDesk) {
  const nobodys = '01ZZZZZZZZZZZZZZZZZZZZZZZZ'
  const id = (one: Driven) => one.return ?? nobodys

  const cause: Readonly<Record<ReturnEvent, (one: Driven) => Promise<Answer>>> = {
    save_draft: one => desk.call('returns.saveDraft', { ...draft(one), return: one.return }, { as: 'counter' }),
    request: one => desk.call('returns.request', { ...asked(one), return: one.return }, { as: 'counter' }),
    authorize: one => desk.call('returns.authorize', { return: id(one) }, { as: 'counter' }),
    decline: one => desk.call('returns.decline', { return: id(one), reason: 'condition' }, { as: 'counter' }),
    async approve(one) {
      const asks = await desk.call('returns.authorize', { return: id(one) }, { as: 'counter' })
      if (!asks.ok || !asks.value.approval) return asks
      const approval = await sign(desk, asks.value.approval)
      return desk.call('returns.authorize', { return: id(one), approval, overrideReason: 'Good customer' })
    },
    async expire(one) {
      const before = one.return === undefined ? null : await statusOf(one)
      desk.passMinutes(day * 15)
      await desk.writer.runner.internal('returns.expire', {})
      if (before !== null && (await statusOf(one)) !== before) return { ok: true }
      return { ok: false, failure: { code: 'left_alone' } }
    },
    reopen: one => {
      const expiresOn = desk.now().slice(0, 10)
      return desk.call('returns.reopen', { return: id(one), reason: 'Was ill', expiresOn }, { as: 'supervisor' })
    },
    cancel: one => desk.call('returns.cancel', { return: id(one) }, { as: 'counter' }),
    close: one => desk.call('returns.close', { return: id(one) }, { as: 'counter' }),
    split: async one => {
      const line = one.return === undefined ? undefined : (await read(one)).lines[0]?.id
      const lines = [{ line: line ?? nobodys, quantity: 1 }]
      return desk.call('returns.split', { return: id(one), lines }, { as: 'counter' })
    },
  }

  const read = (one: Driven) => desk.must('returns.read', { return: id(one) })
  const statusOf = async (one: Driven): Promise<string> => (await read(one)).status

  const start = (asks: boolean): Driven => {
    const lines = [{ quantity: 2, grossMinor: asks ? 50_000 : 1000 }]
    return { return: undefined, asks, sold: sell(desk, { soldDay: desk.now().slice(0, 10), lines }) }
  }
  const after = async (one: Driven, ...events: readonly ReturnEvent[]): Promise<Driven> => {
    for (const event of events) {
      const done = await cause[event](one)
      if (!done.ok) throw new Error(`${event}: ${JSON.stringify(done.failure)}`)
    }
    return one
  }
  const requested = async (asks: boolean) => {
    const one = start(asks)
    return { ...one, return: (await desk.must('returns.request', asked(one), { as: 'counter' })).return }
  }
  /** Of which nothing is left to do: all its units were not in the last parcel. */
  const done = async () => {
    const one = await after(await requested(false), 'authorize')
    await desk.must('returns.receive', { return: id(one), lines: [], last: true }, { as: 'counter' })
    return one
  }

  const reach: Readonly<Record<ReturnStatus, (asks: boolean) => Promise<Driven>>> = {
    async draft(asks) {
      const one = start(asks)
      return { ...one, return: (await desk.must('returns.saveDraft', draft(one), { as: 'counter' })).return }
    },
    requested,
    needs_approval: async () => after(await requested(true), 'authorize'),
    authorized: async () => after(await requested(false), 'authorize'),
    declined: async () => after(await requested(false), 'decline'),
    expired: async () => after(await requested(false), 'authorize', 'expire'),
    cancelled: async () => after(await requested(false), 'cancel'),
    closed: done,
  }
  return { cause, reach, start, statusOf, doneButOpen: async () => after(await done(), 'reopen') }
}
