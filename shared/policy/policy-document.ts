import * as z from 'zod'
import type { Day } from '../calendar.ts'
import { saleChannels } from './facts.ts'
import { type RuleId, ruleIds, ruleOf } from './rules/index.ts'

/** What part of the shop's goods a rule is for, from the most specific. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('product'), productId: z.string().min(1) }),
  z.object({ kind: z.literal('tag'), tag: z.string().min(1) }),
  z.object({ kind: z.literal('category'), category: z.string().min(1) }),
  z.object({ kind: z.literal('supplier'), supplierId: z.string().min(1) }),
  z.object({ kind: z.literal('channel'), channel: z.enum(saleChannels) }),
  z.object({ kind: z.literal('shop') }),
])
export type Scope = z.infer<typeof scopeSchema>

/** Kinds of scope, the most specific first. */
export const scopeKinds = ['product', 'tag', 'category', 'supplier', 'channel', 'shop'] as const

/** One rule of a policy; `settings` are the rule's own. */
export const policyEntrySchema = z.object({
  rule: z.enum(ruleIds as readonly [RuleId, ...RuleId[]]),
  scope: scopeSchema,
  settings: z.record(z.string(), z.json()),
})
export type PolicyEntry = z.infer<typeof policyEntrySchema>

/** What a published version of a policy holds. Each entry's settings are checked by its own rule. */
export const policyDocumentSchema = z
  .object({ format: z.literal(1), entries: z.array(policyEntrySchema).max(500) })
  .superRefine((document, context) => {
    document.entries.forEach((entry, index) => {
      const checked = ruleOf(entry.rule)?.settings.safeParse(entry.settings)
      for (const issue of checked?.error?.issues ?? []) {
        context.addIssue({
          code: 'custom',
          message: issue.message,
          path: ['entries', index, 'settings', ...issue.path],
        })
      }
    })
    for (const index of repeated(document.entries)) {
      context.addIssue({ code: 'custom', message: 'repeated_rule_and_scope', path: ['entries', index] })
    }
  })
export type PolicyDocument = z.infer<typeof policyDocumentSchema>

/** Entries that say something about a rule and scope for the second time. */
function repeated(entries: readonly PolicyEntry[]): readonly number[] {
  const names = entries.map(entry => `${entry.rule} ${JSON.stringify(Object.entries(entry.scope).sort())}`)
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
    { rule: 'blocked_customer', scope: { kind: 'shop' }, settings: {} },
  ],
}

/** The EU's statutory rules, to be added when the owner has confirmed them. */
export const euStatutoryEntries: readonly PolicyEntry[] = [
  { rule: 'eu_distance_withdrawal', scope: { kind: 'shop' }, settings: {} },
  { rule: 'eu_legal_guarantee', scope: { kind: 'shop' }, settings: {} },
]
