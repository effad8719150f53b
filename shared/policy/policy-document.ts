import * as z from 'zod'
import type { Day } from '../calendar.ts'
import { type ConditionId, conditionIds, conditionOf } from './conditions/index.ts'
import { saleChannels } from './facts.ts'
import { confirmedPreset } from './presets.ts'
import { type RuleId, ruleIds, ruleOf } from './rules/index.ts'

/** What part of the shop's goods a rule is for, from the most specific. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('product'), productId: z.string().min(1) }),
  z.object({ kind: z.literal('tag'), tag: z.string().min(1) }),
  z.object({ kind: z.literal('category'), category: z.string().min(1) }),
  z.object({ kind: z.literal('supplier'), supplierId: z.string().min(1) }),
  z.object({ kind: z.literal('channel'), channel: z.enum(saleChannels) }),
  z.object({ kind: z.literal('customer_group'), group: z.string().min(1) }),
  z.object({ kind: z.literal('shop') }),
])
export type Scope = z.infer<typeof scopeSchema>

/** Kinds of scope, the most specific first. */
export const scopeKinds = ['product', 'tag', 'category', 'supplier', 'channel', 'customer_group', 'shop'] as const

/** What has to hold for an entry to speak; `settings` are the condition's own. */
export const policyConditionSchema = z.object({
  condition: z.enum(conditionIds as readonly [ConditionId, ...ConditionId[]]),
  settings: z.record(z.string(), z.json()),
})
export type PolicyCondition = z.infer<typeof policyConditionSchema>

/** One rule of a policy; `settings` are the rule's own; all of `when` has to hold. */
export const policyEntrySchema = z.object({
  rule: z.enum(ruleIds as readonly [RuleId, ...RuleId[]]),
  scope: scopeSchema,
  when: z.array(policyConditionSchema).max(12).optional(),
  settings: z.record(z.string(), z.json()),
})
export type PolicyEntry = z.infer<typeof policyEntrySchema>

/**
 * What a published version of a policy holds. Each entry's settings are checked by its own rule and conditions.
 * `confirmed`: the presets of the law its owner confirmed, and when; written by the desk.
 * `kinderVersion`: while in force, it also judges what was sold before, where its verdict is kinder.
 */
export const policyDocumentSchema = z
  .object({
    format: z.literal(1),
    entries: z.array(policyEntrySchema).max(500),
    confirmed: z.array(confirmedPreset).max(20).optional(),
    kinderVersion: z.boolean().optional(),
  })
  .superRefine((document, context) => {
    const complain = (message: string, ...path: readonly PropertyKey[]) =>
      context.addIssue({ code: 'custom', message, path: ['entries', ...path] })
    document.entries.forEach((entry, index) => {
      const rule = ruleOf(entry.rule)
      for (const issue of rule?.settings.safeParse(entry.settings).error?.issues ?? [])
        complain(issue.message, index, 'settings', ...issue.path)
      if (rule?.legal && (entry.when ?? []).length > 0) complain('law_has_no_conditions', index, 'when')
      entry.when?.forEach((one, at) => {
        for (const issue of conditionOf(one.condition)?.settings.safeParse(one.settings).error?.issues ?? [])
          complain(issue.message, index, 'when', at, 'settings', ...issue.path)
      })
    })
    for (const index of repeated(document.entries)) complain('repeated_rule_and_scope', index)
  })
export type PolicyDocument = z.infer<typeof policyDocumentSchema>

/** What tells entries apart: rule, scope and conditions, whatever the order they were written in. */
export function entryName({ rule, scope, when }: PolicyEntry): string {
  return JSON.stringify(sorted([rule, scope, (when ?? []).map(one => JSON.stringify(sorted(one))).sort()]))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** Entries that say something about a rule, scope and case for the second time. */
function repeated(entries: readonly PolicyEntry[]): readonly number[] {
  const names = entries.map(entryName)
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}

/** A published version: the days it is in force, both counted; `untilDay` null is open. */
export interface PolicyVersion {
  readonly id: string
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly document: PolicyDocument
}

/** The version in force on a day: the one that began last; null before the first. */
export function versionInForce<V extends Omit<PolicyVersion, 'document'>>(versions: readonly V[], day: Day): V | null {
  return versions
    .filter(version => version.fromDay <= day && (version.untilDay === null || day <= version.untilDay))
    .reduce<V | null>((latest, one) => (latest === null || one.fromDay >= latest.fromDay ? one : latest), null)
}

/** What a shop starts with until its owner publishes their own; the shop's own rules only, no statutory ones. */
export const defaultPolicy: PolicyDocument = {
  format: 1,
  entries: [
    { rule: 'return_window', scope: { kind: 'shop' }, settings: { days: 30, anchor: 'sale' } },
    {
      rule: 'return_window',
      scope: { kind: 'channel', channel: 'distance' },
      settings: { days: 30, anchor: 'last_delivery' },
    },
    { rule: 'final_sale', scope: { kind: 'shop' }, settings: {} },
    { rule: 'hygiene_seal', scope: { kind: 'shop' }, settings: {} },
    { rule: 'return_shipping', scope: { kind: 'shop' }, settings: {} },
    { rule: 'outbound_shipping', scope: { kind: 'shop' }, settings: { mode: 'full_return_only' } },
    { rule: 'approval_above', scope: { kind: 'shop' }, settings: { counterMinor: 20_000 } },
    { rule: 'gift', scope: { kind: 'shop' }, settings: {} },
    { rule: 'no_receipt', scope: { kind: 'shop' }, settings: {} },
    { rule: 'dropshipped', scope: { kind: 'shop' }, settings: {} },
    { rule: 'blocked_customer', scope: { kind: 'shop' }, settings: {} },
  ],
}

/** The EU's statutory rules, to be added when the owner has confirmed them. */
export const euStatutoryEntries: readonly PolicyEntry[] = [
  { rule: 'eu_distance_withdrawal', scope: { kind: 'shop' }, settings: {} },
  { rule: 'eu_legal_guarantee', scope: { kind: 'shop' }, settings: {} },
]
