import * as z from 'zod'
import { addDays, daysBetween } from '../../calendar.ts'
import { isOpened } from '../../grading/grades.ts'
import { anchorDay, nextWorkingDay } from '../days.ts'
import type { PolicyFacts } from '../facts.ts'
import type { Finding } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** Public holidays of the consumer's country, `YYYY-MM-DD`: the period doesn't end on one. */
  publicHolidays: z.array(z.iso.date()).default([]),
  /** Tags of goods without this right: made to order, perishable, opened media (art. 16). */
  exceptTags: z.array(z.string().min(1)).default(['made_to_order', 'perishable']),
})

const withdrawalDays = 14

function judge(facts: PolicyFacts, set: z.infer<typeof settings>): Finding | null {
  const { sale, shop, item, askedDay } = facts
  if (sale.channel !== 'distance') return null
  const anchor = anchorDay('last_delivery', sale, shop)
  const untilDay = nextWorkingDay(addDays(anchor.day, withdrawalDays), set.publicHolidays)
  if (askedDay > untilDay) return null
  if (set.exceptTags.some(tag => item.tags.includes(tag))) return null
  const opened = item.opened ?? isOpened(item.grade)
  if (item.hygiene && opened === true) return null
  const dayNumber = Math.max(0, daysBetween(anchor.day, askedDay))
  return {
    verdict: 'allow',
    text: {
      key: anchor.estimated ? 'policy.eu_distance_withdrawal.estimated' : 'policy.eu_distance_withdrawal.within',
      values: { dayNumber, untilDay, anchorDay: anchor.day },
    },
    effect: { kind: 'outbound_shipping', mode: 'full_return_only' },
    putsAside: ['denial', 'restocking_fee'],
  }
}

/**
 * The right to withdraw from a distance sale: 14 days from delivery of the last good, no reason needed.
 * The customer may still have to pay the way back and a loss in value from use (Directive 2011/83/EU, art. 9-16).
 */
export const euDistanceWithdrawal = defineRule({
  id: 'eu_distance_withdrawal',
  settings,
  legal: { country: 'EU', source: 'Directive 2011/83/EU, art. 9-16', reviewedDay: '2026-11-24' },
  sentence: () => ({ key: 'policy.eu_distance_withdrawal.rule', values: {} }),
  judge,
})
