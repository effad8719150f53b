import * as z from 'zod'
import { day } from '../fields.ts'
import { type PolicyEntry, policyEntrySchema } from './policy-document.ts'
import { type ConfirmedPreset, type PresetId, presetIds } from './presets.ts'
import { ruleOf } from './rules/index.ts'

/** A preset as its file has it: whose law, where it stands, when it was reviewed, and its rules. */
export const presetFile = z.object({
  id: z.enum(presetIds),
  /** ISO 3166-1 alpha-2, or EU; empty: no country's law. */
  country: z.string().max(2),
  /** Where it is proposed. */
  countries: z.array(z.string().length(2)),
  source: z.string(),
  address: z.string(),
  reviewedDay: day,
  entries: z.array(policyEntrySchema),
})
export type PresetFile = z.infer<typeof presetFile>

/** The presets whose rules a policy uses; the one without rules where it uses none of the law. */
export function presetsUsed(entries: readonly PolicyEntry[], presets: readonly PresetFile[]): readonly PresetFile[] {
  const used = presets.filter(preset => preset.entries.some(own => entries.some(entry => entry.rule === own.rule)))
  const lawless = !entries.some(entry => ruleOf(entry.rule)?.legal)
  return lawless ? presets.filter(preset => preset.entries.length === 0) : used
}

/** Presets with rules of the law that nobody confirmed in the review the desk has now. */
export function presetsToConfirm(
  entries: readonly PolicyEntry[],
  presets: readonly PresetFile[],
  confirmed: readonly Pick<ConfirmedPreset, 'preset' | 'reviewedDay'>[],
): readonly PresetId[] {
  return presetsUsed(entries, presets)
    .filter(preset => preset.entries.length > 0)
    .filter(({ id, reviewedDay }) => !confirmed.some(one => one.preset === id && one.reviewedDay === reviewedDay))
    .map(preset => preset.id)
}
