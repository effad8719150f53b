import * as z from 'zod'
import { day, instant } from '../fields.ts'

/** What the desk brings of the law, by name; each has its file of data. */
export const presetIds = ['eu_distance_sale', 'eu_legal_guarantee', 'uk', 'shop_policy_only'] as const
export type PresetId = (typeof presetIds)[number]

/** That an owner confirmed a preset: which review of it, who, and when. */
export const confirmedPreset = z.object({
  preset: z.enum(presetIds),
  reviewedDay: day,
  by: z.string(),
  at: instant,
})
export type ConfirmedPreset = z.infer<typeof confirmedPreset>
