import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { physicalKey } from '../../renderer/app/scan/physical-key.ts'
import {
  type BurstSettings,
  type BurstState,
  interruption,
  quiet,
  stroke,
  terminator,
  usualBurst,
} from '../../renderer/app/scan/scan-burst.ts'

/** What a keyboard sends: a character, a terminator or another key, so many milliseconds after the one before. */
type Press =
  | { readonly kind: 'character'; readonly key: string; readonly physical?: string; readonly gap: number }
  | { readonly kind: 'end' | 'other'; readonly gap: number }

interface Played {
  readonly scans: readonly string[]
  readonly alternatives: readonly (string | null)[]
  /** What a text field holds that has the focus all the time and is put back as the machine says. */
  readonly field: string
  readonly swallowed: number
}

function play(presses: readonly Press[], settings: BurstSettings = usualBurst): Played {
  let state: BurstState = quiet
  let at = 1_000
  let field = ''
  let before: string[] = []
  let swallowed = 0
  const scans: string[] = []
  const alternatives: (string | null)[] = []
  for (const press of presses) {
    at += press.gap
    if (press.kind === 'character') {
      const step = stroke(state, { key: press.key, physical: press.physical ?? press.key, at }, settings)
      if (step.outcome.kind === 'begins') before = []
      before.push(field)
      field += press.key
      state = step.state
      continue
    }
    const step = press.kind === 'end' ? terminator(state, at, settings) : interruption()
    state = step.state
    if (step.outcome.kind === 'swallowed') swallowed += 1
    if (step.outcome.kind === 'scan') {
      scans.push(step.outcome.scan.text)
      alternatives.push(step.outcome.scan.alternative)
      field = before[step.outcome.kept] ?? field
    }
    before = []
  }
  return { scans, alternatives, field, swallowed }
}

const fast = fc.integer({ min: 0, max: 35 })
const slow = fc.integer({ min: 36, max: 900 })
const code = fc.string({ minLength: 4, maxLength: 40, unit: fc.constantFrom(...'0123456789ABCXYZabcxyz-/. _+%$') })
const word = fc.string({ maxLength: 12, unit: fc.constantFrom(...'abcdefghij 0123456789') })

const scanOf = (text: string): fc.Arbitrary<readonly Press[]> =>
  fc.tuple(fc.array(fast, { minLength: text.length, maxLength: text.length }), slow).map(([gaps, first]) => [
    ...[...text].map((key, index) => ({
      kind: 'character' as const,
      key,
      gap: index === 0 ? first : (gaps[index] ?? 0),
    })),
    { kind: 'end' as const, gap: gaps[0] ?? 0 },
  ])
const typingOf = (text: string): fc.Arbitrary<readonly Press[]> =>
  fc
    .array(slow, { minLength: text.length, maxLength: text.length })
    .map(gaps => [...text].map((key, index) => ({ kind: 'character' as const, key, gap: gaps[index] ?? 100 })))

describe('a burst of keys', () => {
  it('loses none of a thousand scans among human typing, and leaks none into the field', () => {
    const part = fc.oneof(
      code.chain(text => scanOf(text).map(presses => ({ scanned: text, typed: '', presses }))),
      word.chain(text => typingOf(text).map(presses => ({ scanned: null, typed: text, presses }))),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const played = play(parts.flatMap(one => [...one.presses]))
        expect(played.scans).toEqual(parts.flatMap(one => (one.scanned === null ? [] : [one.scanned])))
        expect(played.field).toBe(parts.map(one => one.typed).join(''))
      }),
      { numRuns: 1000 },
    )
  })

  it('never takes human typing for a scan, however it ends', () => {
    fc.assert(
      fc.property(word.chain(typingOf), slow, (presses, gap) => {
        expect(play([...presses, { kind: 'end', gap }]).scans).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('lets a quick roll of three keys and Enter be typing', () => {
    const roll: readonly Press[] = [...'the'].map(key => ({ kind: 'character', key, gap: 12 }))
    expect(play([...roll, { kind: 'end', gap: 10 }])).toMatchObject({ scans: [], field: 'the' })
  })

  it('with a prefix keeps what a person typed a moment before, and takes even short codes', () => {
    const settings = { ...usualBurst, prefix: '~' }
    fc.assert(
      fc.property(word, code, fc.integer({ min: 1, max: 3 }), (typed, text, length) => {
        const scanned = text.slice(0, length)
        const presses: readonly Press[] = [...`${typed}~${scanned}`].map(key => ({ kind: 'character', key, gap: 5 }))
        const played = play([...presses, { kind: 'end', gap: 5 }], settings)
        expect(played.scans).toEqual([scanned])
        expect(played.field).toBe(typed)
      }),
      { numRuns: 1000 },
    )
  })

  it('with a prefix takes nothing that comes without it', () => {
    const settings = { ...usualBurst, prefix: '~' }
    const presses: readonly Press[] = [...'4006381333931'].map(key => ({ kind: 'character', key, gap: 5 }))
    expect(play([...presses, { kind: 'end', gap: 5 }], settings).scans).toEqual([])
  })

  it('swallows the second half of a terminator, and only right after a scan', () => {
    const scan: readonly Press[] = [...'10423'].map(key => ({ kind: 'character', key, gap: 8 }))
    expect(play([...scan, { kind: 'end', gap: 8 }, { kind: 'end', gap: 4 }]).swallowed).toBe(1)
    expect(play([...scan, { kind: 'end', gap: 8 }, { kind: 'end', gap: 300 }]).swallowed).toBe(0)
    expect(play([{ kind: 'end', gap: 8 }]).swallowed).toBe(0)
  })

  it('ends at any other key in between', () => {
    const half: readonly Press[] = [...'4006'].map(key => ({ kind: 'character', key, gap: 8 }))
    expect(play([...half, { kind: 'other', gap: 2 }, { kind: 'end', gap: 2 }]).scans).toEqual([])
  })

  it('also gives the reading of a US keyboard when the layout makes another of it', () => {
    const german = [...'RMAß26ß0048'].map((key, index) => ({
      kind: 'character' as const,
      key,
      physical: [...'RMA-26-0048'][index] ?? '',
      gap: 6,
    }))
    const played = play([...german, { kind: 'end', gap: 6 }])
    expect(played.scans).toEqual(['RMAß26ß0048'])
    expect(played.alternatives).toEqual(['RMA-26-0048'])
  })
})

describe('the place of a key', () => {
  it('is read as a US keyboard writes it, whatever Caps Lock and layout say', () => {
    expect(['KeyQ', 'Digit2', 'Numpad7', 'Minus', 'Slash'].map(one => physicalKey(one, false)).join('')).toBe('q27-/')
    expect(['KeyQ', 'Digit2', 'Numpad7', 'Minus'].map(one => physicalKey(one, true)).join('')).toBe('Q@7_')
    expect(physicalKey('F5', false)).toBeNull()
  })
})
