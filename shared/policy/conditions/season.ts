import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { inYearlySpan, monthDay } from '../days.ts'
import { says } from '../finding.ts'

const settings = z.object({
  /** Which day has to lie in the season. */
  seasonOf: z.enum(['sold', 'asked']),
  fromDate: monthDay,
  untilDate: monthDay,
})

/** A yearly span, `MM-DD` to `MM-DD`, both days counted; it may run over New Year. */
export const season = defineCondition({
  id: 'season',
  settings,
  sentence: ({ seasonOf, fromDate, untilDate }) => says(`policy_when.season_${seasonOf}`, { fromDate, untilDate }),
  holds: ({ sale, askedDay, receipt }, set) => {
    if (set.seasonOf === 'sold' && receipt === false) return false
    return inYearlySpan(set.seasonOf === 'sold' ? sale.soldDay : askedDay, set.fromDate, set.untilDate)
  },
})
