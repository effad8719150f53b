import * as z from 'zod'
import { addDays, type Day, daysBetween } from '../../calendar.ts'
import { faults } from '../../returns/reasons.ts'
import { type AnchorDay, anchorDay, anchors, inYearlySpan, monthDay, nextMonthDay, nextOpenDay } from '../days.ts'
import type { PolicyFacts } from '../facts.ts'
import { type Finding, says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  days: z.int().min(0).max(3650),
  anchor: z.enum(anchors),
  /** Yearly spans: bought from .. until, return until. `MM-DD`. */
  seasons: z
    .array(z.object({ soldFrom: monthDay, soldUntil: monthDay, returnUntil: monthDay }))
    .max(10)
    .default([]),
  toNextOpeningDay: z.boolean().default(false),
  /** Whose fault the window is for; a fault left out has no window here. */
  faults: z.array(z.enum(faults)).default([...faults]),
  afterwards: z.enum(['deny', 'needs_approval']).default('deny'),
})

/** The last day an item can be asked back, and what made it so. */
export interface WindowEnd {
  readonly anchor: AnchorDay
  readonly untilDay: Day
  /** Moved later than the plain days by a season. */
  readonly seasonal: boolean
}

/** The last day of a window: days after the anchor's own day, a season's day if later, then the next opening day. */
export function windowEnd(
  { sale, shop }: Pick<PolicyFacts, 'sale' | 'shop'>,
  set: z.infer<typeof settings>,
): WindowEnd {
  const anchor = anchorDay(set.anchor, sale, shop)
  const plainDay = addDays(anchor.day, set.days)
  const seasonDays = set.seasons
    .filter(season => inYearlySpan(sale.soldDay, season.soldFrom, season.soldUntil))
    .map(season => nextMonthDay(season.returnUntil, nextMonthDay(season.soldUntil, sale.soldDay)))
  const lastDay = [plainDay, ...seasonDays].reduce((latest, day) => (day > latest ? day : latest))
  const untilDay = set.toNextOpeningDay ? nextOpenDay(lastDay, shop.openWeekdays, shop.closedDays) : lastDay
  return { anchor, untilDay, seasonal: lastDay > plainDay }
}

function judge(facts: PolicyFacts, set: z.infer<typeof settings>): Finding | null {
  if (facts.receipt === false || !set.faults.includes(facts.fault)) return null
  const { anchor, untilDay, seasonal } = windowEnd(facts, set)
  const dayNumber = Math.max(0, daysBetween(anchor.day, facts.askedDay))
  const values = { count: set.days, dayNumber, anchorDay: anchor.day, untilDay, askedDay: facts.askedDay }
  const within = facts.askedDay <= untilDay
  if (!within) return { verdict: set.afterwards, text: { key: `policy.return_window.over_${set.anchor}`, values } }
  if (seasonal) return { verdict: 'allow', text: { key: 'policy.return_window.season', values } }
  if (anchor.estimated && set.anchor !== 'sale') {
    return { verdict: 'allow', text: { key: `policy.return_window.estimated_${set.anchor}`, values } }
  }
  return { verdict: 'allow', text: { key: `policy.return_window.within_${set.anchor}`, values } }
}

/** How long an item can be returned, from which day. */
export const returnWindow = defineRule({
  id: 'return_window',
  settings,
  legal: null,
  sentence: set => says(`policy.return_window.rule_${set.anchor}`, { count: set.days }),
  details: set => [
    ...(set.faults.length < faults.length
      ? [says('policy.return_window.rule_faults', { faults: set.faults.map(fault => `fault.${fault}`) })]
      : []),
    ...set.seasons.map(values => says('policy.return_window.rule_season', values)),
    ...(set.toNextOpeningDay ? [says('policy.return_window.rule_opening')] : []),
    ...(set.afterwards === 'needs_approval' ? [says('policy.return_window.rule_approval')] : []),
  ],
  judge,
})
