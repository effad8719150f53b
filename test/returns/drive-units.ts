import type { UnitEvent, UnitState } from '../../shared/returns/unit-states.ts'
import { sell } from '../support/sold.ts'
import type { TestDesk } from '../support/test-desk.ts'
import type { Answer } from './drive-returns.ts'

/** A line whose two units are all in one state, with another line beside it that keeps its return open. */
export interface Placed {
  readonly return: string
  readonly line: string
  readonly beside: string
  readonly saleLine: string
  readonly parcel?: string
  readonly inspection?: string
}

const quantity = 2
const counter = { as: 'counter' } as const
const supervisor = { as: 'supervisor' } as const
const nobodys = '01ZZZZZZZZZZZZZZZZZZZZZZZZ'
const unitsOf = (one: Placed) => ({ return: one.return, line: one.line, quantity })

/** Brings units into each state, and causes each event, by the commands that staff give. */
export function driveUnits(desk: TestDesk) {
  const inspect = (one: Placed, grade: 'A' | 'X', checklist: Record<string, 'no'> = {}, replaces?: string) =>
    desk.call('grading.inspect', { ...unitsOf(one), grade, checklist, minutes: 1, replaces }, counter)
  const decide = (one: Placed, accept: boolean) =>
    desk.call('grading.decide', { ...unitsOf(one), accept, reason: 'Looked at it' }, supervisor)
  /** Packs and hands over; answers the parcel. */
  const send = async (one: Placed, direction: 'in' | 'out') => {
    const lines = [{ line: one.line, quantity }]
    const saved = await desk.call('shipments.save', { return: one.return, direction, lines }, counter)
    if (!saved.ok) return saved
    const { shipment } = saved.value
    await desk.must('shipments.advance', { shipment, event: 'print' }, counter)
    const gone = await desk.call('shipments.advance', { shipment, event: 'hand_over' }, counter)
    return gone.ok ? { ok: true as const, value: shipment } : gone
  }
  const advance = (one: Placed, event: 'return_to_sender' | 'lose') =>
    desk.call('shipments.advance', { shipment: one.parcel ?? nobodys, event }, supervisor)
  const reopen = (one: Placed) => {
    const expiresOn = desk.now().slice(0, 10)
    return desk.call('returns.reopen', { return: one.return, reason: 'Was ill', expiresOn }, supervisor)
  }

  const cause: Readonly<Record<UnitEvent, (one: Placed, from: UnitState) => Promise<Answer>>> = {
    hand_over: one => send(one, 'in'),
    come_back: one => advance(one, 'return_to_sender'),
    receive: one =>
      desk.call('returns.receive', { return: one.return, lines: [{ line: one.line, quantity }] }, counter),
    async short(one, from) {
      if (from === 'in_transit' && one.parcel !== undefined)
        await desk.must('shipments.advance', { shipment: one.parcel, event: 'deliver' }, counter)
      return desk.call('returns.receive', { return: one.return, lines: [], last: true }, counter)
    },
    lose: one => advance(one, 'lose'),
    async expire() {
      desk.passMinutes(60 * 24 * 15)
      await desk.writer.runner.internal('returns.expire', {})
      return { ok: true }
    },
    reopen,
    cancel: one => desk.call('returns.cancel', { return: one.return }, counter),
    decline: one => {
      const declined = [{ line: one.line, quantity, reason: 'condition' as const }]
      return desk.call('returns.authorize', { return: one.return, declined }, counter)
    },
    accept: (one, from) => (from === 'needs_decision' ? decide(one, true) : inspect(one, 'A')),
    ask: one => inspect(one, 'A', { is_ours: 'no' }),
    reject: (one, from) => (from === 'needs_decision' ? decide(one, false) : inspect(one, 'X')),
    hand_back: one => desk.call('grading.handBack', unitsOf(one), counter),
    ship_back: one => send(one, 'out'),
    dispose_with_consent: one =>
      desk.call('grading.disposeWithConsent', { ...unitsOf(one), consent: 'Said so' }, counter),
    quarantine: one => desk.call('grading.quarantine', { ...unitsOf(one), reason: 'Whose is it?' }, counter),
    attach: one => {
      const why = { reason: 'changed_mind' as const, reasonNote: 'Belongs to it' }
      const { return: rma, line, saleLine } = one
      return desk.call('returns.attach', { return: rma, line, saleLine, ...why }, supervisor)
    },
    take_back_acceptance: one => {
      const inspection = one.inspection ?? nobodys
      return desk.call('grading.takeBack', { ...unitsOf(one), inspection, reason: 'Look again' }, supervisor)
    },
    regrade: one => inspect(one, 'A', {}, one.inspection ?? nobodys),
  }

  const after = async (one: Placed, ...steps: readonly (readonly [UnitEvent, UnitState])[]): Promise<Placed> => {
    for (const [event, from] of steps) {
      const done = await cause[event](one, from)
      if (!done.ok) throw new Error(`${event}: ${JSON.stringify(done.failure)}`)
    }
    return one
  }
  const requested = async (): Promise<Placed> => {
    const lines = [{ quantity: 6, grossMinor: 6000 }, { grossMinor: 100 }]
    const sold = sell(desk, { soldDay: desk.now().slice(0, 10), lines })
    const asked = sold.lines.map((saleLine, at) => {
      return { saleLine, quantity: at === 0 ? quantity : 1, reason: 'changed_mind' as const }
    })
    const made = await desk.must('returns.request', { sale: sold.sale, lines: asked }, counter)
    const [line = '', beside = ''] = made.lines.map(one => one.id)
    return { return: made.return, line, beside, saleLine: sold.lines[0] ?? '' }
  }
  const awaiting = async () => {
    const one = await requested()
    await desk.must('returns.authorize', { return: one.return }, counter)
    return one
  }
  const received = async () => after(await awaiting(), ['receive', 'awaiting'])
  const rejected = async () => after(await received(), ['reject', 'received'])
  /** Units that nobody asked for, in place of the line's own. */
  const unasked = async () => {
    const one = await awaiting()
    const extra = [{ came: 'extra' as const, description: 'Red scarf', quantity }]
    const came = await desk.must('returns.receive', { return: one.return, lines: [], extra }, counter)
    return after({ ...one, line: came.extra[0] ?? '' }, ['reject', 'received'])
  }
  const sent = async () => {
    const one = await awaiting()
    const gone = await send(one, 'in')
    if (!gone.ok) throw new Error(gone.failure.code)
    return { ...one, parcel: gone.value }
  }

  const reach: Readonly<Record<UnitState, () => Promise<Placed>>> = {
    awaiting,
    in_transit: sent,
    received,
    needs_decision: async () => after(await received(), ['ask', 'received']),
    async accepted() {
      const one = await received()
      const graded = { ...unitsOf(one), grade: 'A' as const, minutes: 1 }
      return { ...one, inspection: (await desk.must('grading.inspect', graded, counter)).inspection }
    },
    rejected,
    handed_back: async () => after(await rejected(), ['hand_back', 'rejected']),
    shipped_back: async () => after(await rejected(), ['ship_back', 'rejected']),
    disposed_with_consent: async () => after(await rejected(), ['dispose_with_consent', 'rejected']),
    quarantined: async () => after(await unasked(), ['quarantine', 'rejected']),
    async short() {
      const one = await awaiting()
      await desk.must('returns.receive', { return: one.return, lines: [{ line: one.beside, quantity: 1 }] }, counter)
      return after(one, ['short', 'awaiting'])
    },
    lost: async () => after(await sent(), ['lose', 'in_transit']),
    expired: async () => after(await awaiting(), ['expire', 'awaiting']),
    cancelled: async () => after(await requested(), ['decline', 'awaiting']),
  }

  const special: Partial<Record<UnitEvent, () => Promise<Placed>>> = {
    decline: requested,
    quarantine: unasked,
  }
  return {
    cause,
    reach,
    /** Units from which a row of the table can be walked: some rows ask for more than their state. */
    ready: (from: UnitState, event: UnitEvent) =>
      event === 'attach' && from === 'rejected' ? unasked() : (special[event] ?? reach[from])(),
    async countsOf(one: Placed): Promise<Readonly<Record<string, number>>> {
      const { lines } = await desk.must('returns.read', { return: one.return })
      const units = Object.entries(lines.find(line => line.id === one.line)?.units ?? {})
      return Object.fromEntries(units.filter(([, many]) => many > 0))
    },
    async statusOf(one: Placed): Promise<string> {
      return (await desk.must('returns.read', { return: one.return })).status
    },
  }
}
