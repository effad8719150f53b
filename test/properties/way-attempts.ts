import type { Sent } from '../../shared/contract.ts'
import type { TestDesk } from '../support/test-desk.ts'
import { failedBackOf, openClaimOf, openParcelOf, waitingBackOf } from './found.ts'
import type { Tried } from './history.ts'
import type { Attempt } from './more-attempts.ts'

/** What happens on the way of goods that are sent, of those that never come, under a warranty, and of money taken back. */
export const wayKinds = ['keep', 'parcel', 'parcelOn', 'lostPay', 'claim', 'claimOn', 'back', 'retry'] as const
export type WayKind = (typeof wayKinds)[number]

type Advance = Sent<'shipments.advance'>['event']
type Decision = Sent<'warranty.decide'>['decision']
type Step = Sent<'warranty.advance'>['step']

/** What somebody would do with a parcel next; now and then anything at all. */
const onwards: Readonly<Record<string, readonly Advance[]>> = {
  draft: ['print', 'print', 'hand_over', 'print', 'void'],
  printed: ['hand_over', 'hand_over', 'hand_over', 'void', 'print'],
  handed_over: ['depart', 'lose', 'deliver', 'return_to_sender', 'depart'],
  in_transit: ['lose', 'deliver', 'lose', 'return_to_sender', 'lose'],
  lost: ['answer_claim'],
}
const anyEvent: readonly Advance[] = ['hand_over', 'lose', 'deliver', 'void', 'depart', 'return_to_sender', 'print']
const decisions: readonly Decision[] = ['repair', 'refund', 'replace', 'repair', 'refuse']
const steps: Readonly<Record<string, readonly Step[]>> = {
  to_repair: ['send_out', 'mend', 'send_out', 'give_up', 'withdraw'],
  at_repairer: ['come_back', 'come_back', 'give_up'],
  repaired: ['hand_over'],
  to_replace: ['close'],
  to_refund: ['close'],
  refused: ['hand_over', 'close', 'hand_over'],
}
const anyStep: readonly Step[] = ['hand_over', 'close', 'mend', 'come_back']

/** Tries one of them. */
export async function attemptWay(desk: TestDesk, kind: WayKind, attempt: Attempt): Promise<Tried | null> {
  const { rma, line, quantity, one, call } = attempt
  switch (kind) {
    case 'keep': {
      const wish = one.way % 3 === 0 ? ('store_credit' as const) : ('original' as const)
      const asked = { return: rma.id, lines: [{ line, quantity }], wish }
      const offer = await desk.call('returns.offerKeep', asked, { as: 'supervisor' })
      const expectedTotalMinor = offer.ok ? (offer.value.preview?.totalMinor ?? 0) : 0
      return (await call('returns.keepItem', { ...asked, expectedTotalMinor, print: false })).tried
    }
    case 'parcel':
      return (await call('shipments.save', newParcel(attempt))).tried
    case 'parcelOn': {
      const parcel = openParcelOf(desk, rma.id)
      if (!parcel) return null
      const usual = one.pick === 11 ? anyEvent : (onwards[parcel.state] ?? anyEvent)
      const event = usual[(one.pick + one.units) % usual.length] ?? 'print'
      const claim = one.way % 3 > 0 ? { claim: { askedMinor: 900, reference: 'C-1' } } : {}
      const paid = event === 'answer_claim' ? { paidMinor: 100 * one.units } : {}
      const asked = { shipment: parcel.id, event, ...(event === 'lose' ? claim : paid) }
      return (await call('shipments.advance', asked)).tried
    }
    case 'lostPay': {
      const asked = { return: rma.id, basis: 'lost_in_transit' as const }
      const preview = await desk.call('settlements.preview', asked, { as: 'supervisor' })
      const expectedTotalMinor = preview.ok ? preview.value.totalMinor : 0
      return (await call('settlements.pay', { ...asked, expectedTotalMinor, print: false })).tried
    }
    case 'claim': {
      const basis = one.way % 4 === 0 ? ('maker' as const) : ('goodwill' as const)
      return (await call('warranty.open', { return: rma.id, line, quantity, basis, problem: 'Snaps' })).tried
    }
    case 'claimOn':
      return claimOn(desk, attempt)
    case 'back': {
      const payout = waitingBackOf(desk, rma.id)
      const state = one.pick % 3 === 0 ? ('confirmed' as const) : ('failed' as const)
      return payout === undefined ? null : (await call('settlements.confirmPayout', { payout, state })).tried
    }
    case 'retry': {
      const payout = failedBackOf(desk, rma.id, one.way % 3 === 0)
      return payout === undefined ? null : (await call('settlements.retryPayout', { payout })).tried
    }
  }
}

function newParcel({ rma, line, quantity, one }: Attempt): Sent<'shipments.save'> {
  return {
    return: rma.id,
    direction: one.pick % 6 === 5 ? 'out' : 'in',
    carrier: 'DHL',
    tracking: one.way % 2 === 0 ? `T-${rma.id}` : '',
    payer: one.way % 3 === 2 ? 'customer' : 'shop',
    costMinor: one.way < 5 ? 380 : null,
    chargedMinor: one.way === 4 ? 190 : 0,
    lines: [{ line, quantity }],
  }
}

async function claimOn(desk: TestDesk, { rma, one, call }: Attempt): Promise<Tried | null> {
  const claim = openClaimOf(desk, rma.id)
  if (!claim) return null
  const isDecided = ['refused', 'repaired', 'to_replace', 'to_refund'].includes(claim.state)
  if (claim.state === 'opened' || (isDecided && one.pick % 4 === 0)) {
    const decision = isDecided ? 'reopen' : (decisions[(one.pick + one.units) % decisions.length] ?? 'repair')
    return (await call('warranty.decide', { claim: claim.id, decision, reason: 'Looked at it' })).tried
  }
  const usual = one.pick === 11 ? anyStep : (steps[claim.state] ?? anyStep)
  const step = usual[(one.pick + one.units) % usual.length] ?? 'close'
  const more = { repairer: 'Fixit', reason: 'So it is', ...(step === 'mend' ? { costMinor: 250 } : {}) }
  return (await call('warranty.advance', { claim: claim.id, step, ...more })).tried
}
