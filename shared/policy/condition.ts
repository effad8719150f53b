import type * as z from 'zod'
import type { PolicyFacts } from './facts.ts'
import type { RuleText } from './finding.ts'

interface Description<I extends string, S extends z.ZodType> {
  readonly id: I
  /** What an owner can set; the form draws itself from it. */
  readonly settings: S
  /** Reads on after "only if". */
  readonly sentence: (settings: z.infer<S>) => RuleText
  readonly holds: (facts: PolicyFacts, settings: z.infer<S>) => boolean
}

/** When an entry of a policy speaks: settings, words about itself, and whether it holds. */
export interface Condition<I extends string = string> {
  readonly id: I
  readonly settings: z.ZodType
  /** What it asks, for the policy screen. Throws on settings that don't parse. */
  readonly sentence: (settings: unknown) => RuleText
  /** Whether it holds. What isn't known never does. Throws on settings that don't parse. */
  readonly holds: (facts: PolicyFacts, settings: unknown) => boolean
}

/** Makes a condition from its description; settings are parsed before they reach it. */
export function defineCondition<const I extends string, S extends z.ZodType>(
  described: Description<I, S>,
): Condition<I> {
  const { id, settings } = described
  return {
    id,
    settings,
    sentence: raw => described.sentence(settings.parse(raw)),
    holds: (facts, raw) => described.holds(facts, settings.parse(raw)),
  }
}
