import { ok, type Result, refuse } from '../result.ts'
import {
  type Actor,
  type ConditionNotMet,
  findTransition,
  type NotPossibleFrom,
  type Transition,
} from '../returns/transition.ts'

/** Where an exchange is. */
export const exchangeStatuses = ['completed', 'awaiting_goods', 'charged_back', 'reversed'] as const
export type ExchangeStatus = (typeof exchangeStatuses)[number]

/** What happens to an exchange. */
export const exchangeEvents = ['complete', 'give_ahead', 'remind', 'charge_back', 'take_back', 'reverse'] as const
export type ExchangeEvent = (typeof exchangeEvents)[number]

/** What must hold for an exchange's event; the caller finds it out, the table asks for it. */
export const exchangeConditions = [
  'goods_accepted',
  'has_due_day',
  'goods_missing',
  'deadline_passed',
  'reminded',
  'new_goods_kept',
] as const
export type ExchangeCondition = (typeof exchangeConditions)[number]

type Row = Transition<ExchangeStatus, ExchangeEvent, ExchangeCondition>

const counter: readonly Actor[] = ['counter']
const supervisor: readonly Actor[] = ['supervisor']
const late = ['goods_missing', 'deadline_passed'] as const

/** The machine of an exchange; only goods given ahead are waited for. */
export const exchangeTable: readonly Row[] = [
  { from: null, event: 'complete', to: 'completed', who: counter, needs: ['goods_accepted'] },
  { from: null, event: 'give_ahead', to: 'awaiting_goods', who: counter, needs: ['has_due_day'] },
  { from: 'awaiting_goods', event: 'remind', to: 'awaiting_goods', who: counter, needs: late },
  {
    from: 'awaiting_goods',
    event: 'charge_back',
    to: 'charged_back',
    who: supervisor,
    needs: [...late, 'reminded', 'new_goods_kept'],
  },
  { from: 'charged_back', event: 'take_back', to: 'completed', who: counter, needs: ['goods_accepted'] },
  { from: 'completed', event: 'reverse', to: 'reversed', who: supervisor, needs: ['new_goods_kept'] },
  { from: 'awaiting_goods', event: 'reverse', to: 'reversed', who: supervisor, needs: ['new_goods_kept'] },
]

/** Where an exchange goes by an event. `status` null: it doesn't exist yet. */
export function moveExchange(
  status: ExchangeStatus | null,
  event: ExchangeEvent,
  holds: Readonly<Partial<Record<ExchangeCondition, boolean>>> = {},
): Result<ExchangeStatus, NotPossibleFrom | ConditionNotMet> {
  const found = findTransition(exchangeTable, status, event, holds)
  return found.ok ? ok(found.value.to) : refuse(found.failure)
}
