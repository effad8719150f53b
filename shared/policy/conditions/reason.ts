import * as z from 'zod'
import { storedReasons } from '../../returns/reasons.ts'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

const settings = z
  .object({
    reasons: z.array(z.enum(storedReasons)).default([]),
    /** The shop's own reasons of the second level. */
    secondReasons: z.array(z.string().min(1).max(80)).max(50).default([]),
  })
  .refine(set => set.reasons.length + set.secondReasons.length > 0, { message: 'nothing_chosen', path: ['reasons'] })

const folded = (text: string) => text.trim().toLocaleLowerCase('en')

/** Why the goods come back: the found reason where it is known, and the shop's own second level. */
export const reasonCondition = defineCondition({
  id: 'reason',
  settings,
  sentence: ({ reasons, secondReasons }) => {
    const said = reasons.map(reason => `reason.${reason}`)
    if (secondReasons.length === 0) return says('policy_when.reason', { reasons: said })
    if (reasons.length === 0) return says('policy_when.second_reason', { secondReasons })
    return says('policy_when.both_reasons', { reasons: said, secondReasons })
  },
  holds: ({ reason, secondReason }, { reasons, secondReasons }) => {
    const second = secondReason ?? null
    const secondHolds = second !== null && secondReasons.some(one => folded(one) === folded(second))
    return (reasons.length === 0 || reasons.includes(reason)) && (secondReasons.length === 0 || secondHolds)
  },
})
