import type { DraftContent, DraftLine } from '../../../shared/returns/views.ts'
import type { SaleLineView } from '../../../shared/sales/contract.ts'

/** One line that comes back, as far as it is known, and when its grading began (ms since 1970). */
export interface FlowLine extends DraftLine {
  readonly startedAt: number
}

/** An unfinished return on screen. Reason and grade start empty, and nothing advances by itself. */
export interface Flow {
  readonly lines: readonly FlowLine[]
  /** The line that has the keys. */
  readonly active: string | null
  readonly wish: DraftContent['wish']
  readonly keys: Readonly<Record<string, string>>
}

/** What staff do, one key or click each. */
export type FlowEvent =
  | {
      readonly is: 'pick'
      readonly saleLine: string
      readonly most: number
      readonly at: number
      readonly again: boolean
    }
  | { readonly is: 'drop'; readonly saleLine: string }
  | { readonly is: 'activate'; readonly saleLine: string }
  | { readonly is: 'change'; readonly saleLine: string; readonly to: Partial<Omit<DraftLine, 'saleLine'>> }
  | { readonly is: 'wish'; readonly wish: DraftContent['wish'] }
  | { readonly is: 'resume'; readonly flow: Flow }

/** A return nobody began. */
export const emptyFlow: Flow = { lines: [], active: null, wish: 'original', keys: {} }

/** The flow after an event. Pure. */
export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.is) {
    case 'pick':
      return pick(flow, event)
    case 'drop': {
      const lines = flow.lines.filter(line => line.saleLine !== event.saleLine)
      return { ...flow, lines, active: flow.active === event.saleLine ? (lines.at(-1)?.saleLine ?? null) : flow.active }
    }
    case 'activate':
      return { ...flow, active: event.saleLine }
    case 'change':
      return {
        ...flow,
        lines: flow.lines.map(line => (line.saleLine === event.saleLine ? { ...line, ...event.to } : line)),
      }
    case 'wish':
      return { ...flow, wish: event.wish }
    case 'resume':
      return event.flow
  }
}

/** Picks a line; scanned again, it comes back once more, up to what is left. */
function pick(flow: Flow, { saleLine, most, at, again }: Extract<FlowEvent, { is: 'pick' }>): Flow {
  if (most < 1) return flow
  const known = flow.lines.find(line => line.saleLine === saleLine)
  if (known) {
    const quantity = again ? Math.min(known.quantity + 1, most) : known.quantity
    return {
      ...flow,
      active: saleLine,
      lines: flow.lines.map(line => (line.saleLine === saleLine ? { ...line, quantity } : line)),
    }
  }
  const fresh: FlowLine = {
    saleLine,
    quantity: 1,
    reason: null,
    reasonNote: '',
    secondReason: null,
    serial: null,
    grade: null,
    checklist: {},
    disposition: null,
    minutes: 0,
    startedAt: at,
  }
  return { ...flow, lines: [...flow.lines, fresh], active: saleLine }
}

/** What is still missing on a line before it can be accepted, in the order it is asked. */
export function missingOf(line: FlowLine, needsNote: boolean): 'reason' | 'note' | 'grade' | null {
  if (line.reason === null) return 'reason'
  if (needsNote && line.reasonNote.trim() === '') return 'note'
  return line.grade === null ? 'grade' : null
}

/** The sale's line that a scanned code names: the first with units left, else the first. Codes without case. */
export function lineOfCode(lines: readonly SaleLineView[], text: string): SaleLineView | null {
  const code = text.trim().toLowerCase()
  const named = lines.filter(
    line =>
      line.kind === 'product' &&
      [line.sku ?? '', ...line.codes, ...line.serials].some(one => one !== '' && one.toLowerCase() === code),
  )
  return named.find(line => line.returnable > 0) ?? named[0] ?? null
}

/** The minutes a grading took, at least one. */
export function minutesSince(startedAt: number, now: number): number {
  return Math.max(1, Math.round((now - startedAt) / 60_000))
}

/** The flow as its draft keeps it. */
export function toDraft(flow: Flow): DraftContent {
  return { lines: flow.lines.map(({ startedAt: _at, ...line }) => line), wish: flow.wish, keys: { ...flow.keys } }
}

/** A draft as a flow again; its stopwatch starts anew. */
export function fromDraft(draft: DraftContent, now: number): Flow {
  const lines = draft.lines.map(line => ({ ...line, startedAt: now }))
  return { lines, active: lines[0]?.saleLine ?? null, wish: draft.wish, keys: draft.keys }
}
