import type { Sent } from '../../../shared/contract.ts'
import { type Failure, ok, type Result, refuse } from '../../../shared/result.ts'
import { callDesk } from '../../call/call-desk.ts'
import type { Flow, FlowLine } from './flow-state.ts'
import { minutesSince } from './flow-state.ts'
import type { AskApproval } from './use-approval.tsx'

/** How far a return came: the commands are five separate records, each done once. */
export interface Accepted {
  readonly returnId: string
  readonly number: string
  /** Units that a supervisor must look at first, or that are not ours: nothing to pay yet. */
  readonly held: boolean
}

export type AcceptFailure = Failure | { readonly code: 'given_up' }

/** The key of a step, made once for a flow and kept with its draft, so that a retry never does it twice. */
export type KeyOf = (step: string) => string

type Claimed = FlowLine & { readonly reason: NonNullable<FlowLine['reason']> }
type Wanted = Claimed & { readonly grade: NonNullable<FlowLine['grade']> }

/**
 * Takes a walk-in return in: request, authorize, receive, then grade and dispose each line.
 * Safe to run again after a failure: steps that were done answer with their first reply.
 */
export async function acceptReturn(
  sale: string,
  draft: string | null,
  flow: Flow,
  keyOf: KeyOf,
  askApproval: AskApproval,
  suggested: (saleLine: string) => FlowLine['disposition'],
): Promise<Result<Accepted, AcceptFailure>> {
  const lines = flow.lines.filter((line): line is Wanted => line.reason !== null && line.grade !== null)
  const requested = await callDesk('returns.request', requestOf(sale, draft, lines), keyOf('request'))
  if (!requested.ok) return requested
  const { return: returnId, number } = requested.value
  const authorized = await authorize(returnId, keyOf, askApproval)
  if (!authorized.ok) return authorized
  const lineOf = new Map(requested.value.lines.map(line => [line.saleLine, line.id]))
  const counted = lines.map(line => ({ line: lineOf.get(line.saleLine) ?? '', quantity: line.quantity }))
  const received = await callDesk('returns.receive', { return: returnId, lines: counted }, keyOf('receive'))
  if (!received.ok) return received
  let held = false
  for (const line of lines) {
    const graded = await grade(returnId, lineOf.get(line.saleLine) ?? '', line, keyOf, suggested(line.saleLine))
    if (!graded.ok) return graded
    held ||= graded.value.held
  }
  return ok({ returnId, number, held })
}

/** Requests and authorizes a return whose goods stay with the customer, so that it can be paid without them. */
export async function requestWithoutGoods(
  sale: string,
  draft: string | null,
  flow: Flow,
  keyOf: KeyOf,
  askApproval: AskApproval,
): Promise<Result<string, AcceptFailure>> {
  const lines = flow.lines.filter((line): line is Claimed => line.reason !== null)
  const requested = await callDesk('returns.request', requestOf(sale, draft, lines), keyOf('request'))
  if (!requested.ok) return requested
  const authorized = await authorize(requested.value.return, keyOf, askApproval)
  return authorized.ok ? ok(requested.value.return) : authorized
}

function requestOf(sale: string, draft: string | null, lines: readonly Claimed[]): Sent<'returns.request'> {
  return {
    sale,
    ...(draft === null ? {} : { return: draft }),
    lines: lines.map(line => ({
      saleLine: line.saleLine,
      quantity: line.quantity,
      reason: line.reason,
      ...(line.reasonNote.trim() === '' ? {} : { reasonNote: line.reasonNote }),
      ...(line.secondReason === null ? {} : { secondReason: line.secondReason }),
      ...(line.serial === null ? {} : { serial: line.serial }),
    })),
  }
}

/** Authorizes a requested return, in part where units are left out, with a second person's approval where one is needed. */
export async function authorize(
  returnId: string,
  keyOf: KeyOf,
  ask: AskApproval,
  declined: Sent<'returns.authorize'>['declined'] = undefined,
): Promise<Result<null, AcceptFailure>> {
  const asked = { return: returnId, ...(declined === undefined ? {} : { declined }) }
  const step = declined === undefined ? '' : JSON.stringify(declined)
  const first = await callDesk('returns.authorize', asked, keyOf(`authorize${step}`))
  const need = first.ok ? first.value.approval : first.failure.code === 'approval_needed' ? first.failure : null
  if (first.ok && first.value.outcome === 'authorized') return ok(null)
  if (!need) return first.ok ? refuse({ code: 'given_up' }) : first
  const signed = await ask(need)
  if (!signed) return refuse({ code: 'given_up' })
  const second = await callDesk(
    'returns.authorize',
    {
      ...asked,
      overrideReason: signed.reason,
      ...(signed.approval === '' ? {} : { approval: signed.approval }),
    },
    keyOf(`approve:${signed.approval}${step}`),
  )
  if (!second.ok) return second
  return second.value.outcome === 'authorized' ? ok(null) : refuse({ code: 'given_up' })
}

async function grade(
  returnId: string,
  returnLine: string,
  line: Wanted,
  keyOf: KeyOf,
  suggested: FlowLine['disposition'],
): Promise<Result<{ readonly held: boolean }, Failure>> {
  if (line.grade === 'U') return refuse({ code: 'grade_needed' })
  const inspected = await callDesk(
    'grading.inspect',
    {
      return: returnId,
      line: returnLine,
      quantity: line.quantity,
      grade: line.grade,
      checklist: line.checklist,
      minutes: line.minutes > 0 ? line.minutes : minutesSince(line.startedAt, Date.now()),
    },
    keyOf(`inspect:${line.saleLine}`),
  )
  if (!inspected.ok) return inspected
  if (inspected.value.unitsAre !== 'accepted') return ok({ held: true })
  const code = line.disposition ?? inspected.value.suggestion?.code ?? suggested
  if (code === null) return ok({ held: false })
  const disposed = await callDesk(
    'grading.dispose',
    { return: returnId, line: returnLine, quantity: line.quantity, code },
    keyOf(`dispose:${line.saleLine}`),
  )
  return disposed.ok ? ok({ held: false }) : disposed
}
