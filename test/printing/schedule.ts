import fc from 'fast-check'
import type { Faults } from '../support/printers/faulty-printer.ts'

/** One thing that happens at a counter while papers are on their way. */
export type Step =
  | { readonly do: 'queue'; readonly printer: number; readonly length: number; readonly drawer: boolean }
  | { readonly do: 'fault'; readonly printer: number; readonly fault: Fault }
  | { readonly do: 'mend'; readonly printer: number }
  /** The spool looks; `dropAfter` waits later it is gone, null: it gets through. */
  | { readonly do: 'look'; readonly dropAfter: number | null }
  | { readonly do: 'answer'; readonly cameOut: 'yes' | 'no' }
  | { readonly do: 'cancel' }
  | { readonly do: 'rest'; readonly printer: number; readonly paused: boolean }
  | { readonly do: 'pass'; readonly minutes: number }

/** A fault of printing.md 5; numbers count from where the printer is then. */
export type Fault =
  | Exclude<keyof Faults, 'resetsAt' | 'paperEndsAt'>
  | { readonly resetsIn: number }
  | { readonly endsIn: number }

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>(
    'refuses',
    'blackHole',
    'closesOnAccept',
    'neverReads',
    'chatters',
    'paperOut',
    'coverOpen',
    'losesAnswer',
    'noProcessId',
    'mute',
  ),
  fc.integer({ min: 1, max: 90 }).map(resetsIn => ({ resetsIn })),
  fc.integer({ min: 0, max: 90 }).map(endsIn => ({ endsIn })),
)
const printer = fc.integer({ min: 0, max: 1 })

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('queue' as const),
      printer,
      length: fc.integer({ min: 8, max: 60 }),
      drawer: fc.integer({ min: 0, max: 9 }).map(number => number === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fault' as const), printer, fault }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const), printer }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      dropAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer' as const), cameOut: fc.constantFrom('yes', 'no') }) },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rest' as const), printer, paused: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 3 }) }) },
)

/** A day at the counter: papers, faults, kills and restarts in any order. */
export const schedule: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 4, maxLength: 14 })
