import type * as z from 'zod'
import type { PolicyFacts } from './facts.ts'
import type { Finding, RuleText } from './finding.ts'

/** Where a statutory rule comes from. */
export interface LegalSource {
  /** ISO 3166-1 alpha-2, or EU. */
  readonly country: string
  readonly source: string
  /** The day someone last compared the rule with its source. */
  readonly reviewedDay: string
}

interface Description<I extends string, S extends z.ZodType> {
  readonly id: I
  /** What an owner can set; the form draws itself from it. */
  readonly settings: S
  /** Null for the shop's own rules. */
  readonly legal: LegalSource | null
  readonly sentence: (settings: z.infer<S>) => RuleText
  /** What more there is to say of these settings. */
  readonly details?: (settings: z.infer<S>) => readonly RuleText[]
  /** Of entries with the same scope, all that hold speak; without it only the first does. */
  readonly speaks?: 'each'
  readonly judge: (facts: PolicyFacts, settings: z.infer<S>) => Finding | null
}

/** A policy rule: settings, sentences about itself, and what it finds. */
export interface Rule<I extends string = string> {
  readonly id: I
  readonly settings: z.ZodType
  readonly legal: LegalSource | null
  /** What the rule says with these settings, for the policy screen. Throws on settings that don't parse. */
  readonly sentence: (settings: unknown) => RuleText
  /** The rest of what it says, in sentences of their own. Throws on settings that don't parse. */
  readonly details: (settings: unknown) => readonly RuleText[]
  readonly speaks: 'first' | 'each'
  /** What it finds; null where it has nothing to say. Throws on settings that don't parse. */
  readonly judge: (facts: PolicyFacts, settings: unknown) => Finding | null
}

/** Makes a rule from its description; settings are parsed before they reach it. */
export function defineRule<const I extends string, S extends z.ZodType>(described: Description<I, S>): Rule<I> {
  const { id, settings, legal, speaks = 'first' } = described
  return {
    id,
    settings,
    legal,
    speaks,
    sentence: raw => described.sentence(settings.parse(raw)),
    details: raw => described.details?.(settings.parse(raw)) ?? [],
    judge: (facts, raw) => described.judge(facts, settings.parse(raw)),
  }
}
