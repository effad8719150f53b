import { type DispositionEvent, type DispositionStatus, moveDisposition } from '../grading/disposition-states.ts'
import type { Disposition } from '../grading/dispositions.ts'

/** What can be done with entries of a list, in the order it is offered. */
export const queueSteps = [
  'shelve',
  'open_box',
  'send_out',
  'come_back',
  'mend',
  'hand_over',
  'lot',
  'destroy',
  'harvest',
  'move',
  'keep',
  'lose',
  'recover',
] as const
export type QueueStep = (typeof queueSteps)[number]

interface StepRule {
  readonly event: DispositionEvent
  readonly codes: readonly Disposition[]
  /** Only from these; else wherever the event is possible. */
  readonly from?: Partial<Record<Disposition, readonly DispositionStatus[]>>
}

/** Which list a step belongs to, and the event it is of the disposition's machine. */
export const stepRules: Readonly<Record<QueueStep, StepRule>> = {
  shelve: { event: 'carry_out', codes: ['restock'] },
  open_box: { event: 'carry_out', codes: ['restock_open_box'] },
  send_out: { event: 'send_out', codes: ['refurbish', 'repair_for_customer'] },
  come_back: { event: 'come_back', codes: ['refurbish', 'repair_for_customer'] },
  mend: { event: 'mend', codes: ['refurbish', 'repair_for_customer'] },
  hand_over: {
    event: 'carry_out',
    codes: ['repair_for_customer', 'return_to_customer'],
    from: { repair_for_customer: ['back'] },
  },
  lot: { event: 'carry_out', codes: ['liquidate', 'donate'] },
  destroy: { event: 'carry_out', codes: ['recycle', 'dispose'] },
  harvest: { event: 'carry_out', codes: ['harvest_parts'] },
  move: { event: 'carry_out', codes: ['transfer'] },
  keep: { event: 'keep', codes: ['quarantine', 'hold_evidence'] },
  lose: { event: 'carry_out', codes: ['missing'] },
  recover: { event: 'recover', codes: ['restock_open_box', 'liquidate', 'harvest_parts'] },
}

/** An entry of a list, as far as it decides what can be done with it. */
export interface QueuePlace {
  readonly code: Disposition
  readonly status: DispositionStatus
}

/** Whether a step is possible for an entry. */
export function isStepPossible({ code, status }: QueuePlace, step: QueueStep): boolean {
  const { event, codes, from } = stepRules[step]
  if (!codes.includes(code) || !(from?.[code] ?? [status]).includes(status)) return false
  return moveDisposition(status, event).ok
}

/** The steps that all of some entries allow; a lot is of one list. */
export function stepsOf(places: readonly QueuePlace[]): readonly QueueStep[] {
  if (places.length === 0) return []
  const lists = new Set(places.map(place => place.code))
  return queueSteps.filter(
    step => (step !== 'lot' || lists.size === 1) && places.every(place => isStepPossible(place, step)),
  )
}

/** Lists whose entries wait for a supplier's claim; none of their steps is taken here. */
export const claimedLists: readonly Disposition[] = ['return_to_vendor', 'vendor_field_destroy']
