/** One character as it came from the keyboard; `at` in milliseconds on any steady clock. */
export interface Stroke {
  /** What the layout in use makes of it. */
  readonly key: string
  /** What a US keyboard makes of the same place, or null where it makes nothing. */
  readonly physical: string | null
  readonly at: number
}

/** What tells a scanner from a person. */
export interface BurstSettings {
  /** The longest pause inside a scan. */
  readonly maxGapMs: number
  /** Fewer characters before the end are a person's. A prefix makes this 1. */
  readonly minLength: number
  /** Characters the scanner was told to send first; empty for none. */
  readonly prefix: string
}

/** As counter.md says: 35 ms, and no code of a shop is shorter than four characters. */
export const usualBurst: BurstSettings = { maxGapMs: 35, minLength: 4, prefix: '' }

/** The characters that may still become a scan, and until when a second terminator belongs to the last one. */
export interface BurstState {
  readonly strokes: readonly Stroke[]
  readonly swallowUntil: number
}

/** What was read. `alternative` is the reading of a US keyboard where it differs. */
export interface ScanText {
  readonly text: string
  readonly alternative: string | null
}

/**
 * What a key turned out to be.
 * - `begins`: the first of a possible scan; what was pending before is a person's
 * - `goes_on`: belongs to what is pending
 * - `scan`: the terminator; the first `kept` pending characters were typed by a person, the others are the scan
 * - `swallowed`: the second half of a terminator (CR LF)
 * - `typed`: not of a scan; what was pending is a person's
 */
export type BurstOutcome =
  | { readonly kind: 'begins' | 'goes_on' | 'swallowed' | 'typed' }
  | { readonly kind: 'scan'; readonly scan: ScanText; readonly kept: number }

interface BurstStep {
  readonly state: BurstState
  readonly outcome: BurstOutcome
}

/** Before the first key. */
export const quiet: BurstState = { strokes: [], swallowUntil: Number.NEGATIVE_INFINITY }

const read = (strokes: readonly Stroke[]) => strokes.map(stroke => stroke.key).join('')
const readPhysical = (strokes: readonly Stroke[]) => strokes.map(stroke => stroke.physical ?? stroke.key).join('')

/** A character: joins what is pending when it came fast enough, else begins anew. */
export function stroke(state: BurstState, next: Stroke, settings: BurstSettings): BurstStep {
  const last = state.strokes.at(-1)
  const joins = last !== undefined && next.at - last.at <= settings.maxGapMs
  return {
    state: { strokes: joins ? [...state.strokes, next] : [next], swallowUntil: Number.NEGATIVE_INFINITY },
    outcome: { kind: joins ? 'goes_on' : 'begins' },
  }
}

function startOf(strokes: readonly Stroke[], prefix: string): number | null {
  if (prefix === '') return 0
  const byKey = read(strokes).indexOf(prefix)
  const at = byKey === -1 ? readPhysical(strokes).indexOf(prefix) : byKey
  return at === -1 ? null : at
}

/** Enter or Tab: ends a scan when enough characters came fast enough before it. */
export function terminator(state: BurstState, at: number, settings: BurstSettings): BurstStep {
  const last = state.strokes.at(-1)
  if (last === undefined) {
    const swallowed = at <= state.swallowUntil
    return { state: quiet, outcome: { kind: swallowed ? 'swallowed' : 'typed' } }
  }
  const start = startOf(state.strokes, settings.prefix)
  const least = settings.prefix === '' ? settings.minLength : settings.prefix.length + 1
  if (at - last.at > settings.maxGapMs || start === null || state.strokes.length - start < least)
    return { state: quiet, outcome: { kind: 'typed' } }
  const scanned = state.strokes.slice(start + settings.prefix.length)
  const text = read(scanned)
  const physical = readPhysical(scanned)
  return {
    state: { strokes: [], swallowUntil: at + settings.maxGapMs },
    outcome: { kind: 'scan', scan: { text, alternative: physical === text ? null : physical }, kept: start },
  }
}

/** Any other key, or a click: what was pending is a person's. */
export function interruption(): BurstStep {
  return { state: quiet, outcome: { kind: 'typed' } }
}
