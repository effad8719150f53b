import * as z from 'zod'
import { addDays, daysBetween } from '../../calendar.ts'
import { isOpened } from '../../grading/grades.ts'
import { anchorDay } from '../days.ts'
import type { PolicyFacts } from '../facts.ts'
import type { Finding, PolicyTextKey, RefundWithin } from '../finding.ts'
import { holidaySettings, statutoryEnd } from './statutory-period.ts'

/** Settings of the rights to change one's mind about a distance sale. */
export const distanceSettings = z.object({
  ...holidaySettings,
  /** Tags of goods without this right: made to order, perishable, opened media. */
  exceptTags: z.array(z.string().min(1)).default(['made_to_order', 'perishable']),
})

/** Days from delivery of the last good, in the EU and in the UK. */
const distanceDays = 14

/**
 * Whether the customer may still change their mind about a distance sale; null where they may not.
 * Opened hygiene goods and excepted tags have no such right. The standard outbound shipping goes back with the whole
 * order; the customer may have to pay the way back and a loss in value from use.
 */
export function judgeDistanceRight(
  { sale, shop, item, askedDay, receipt }: PolicyFacts,
  set: z.infer<typeof distanceSettings>,
  texts: { readonly within: PolicyTextKey; readonly estimated: PolicyTextKey },
  refund: RefundWithin,
): Finding | null {
  if (receipt === false || sale.channel !== 'distance') return null
  const anchor = anchorDay('last_delivery', sale, shop)
  const untilDay = statutoryEnd(addDays(anchor.day, distanceDays), shop, set)
  if (askedDay > untilDay) return null
  if (set.exceptTags.some(tag => item.tags.includes(tag))) return null
  if (item.hygiene && (item.opened ?? isOpened(item.grade)) === true) return null
  const dayNumber = Math.max(0, daysBetween(anchor.day, askedDay))
  return {
    verdict: 'allow',
    text: {
      key: anchor.estimated ? texts.estimated : texts.within,
      values: { dayNumber, untilDay, anchorDay: anchor.day },
    },
    effect: { kind: 'outbound_shipping', mode: 'full_return_only' },
    effects: [{ kind: 'refund_within', ...refund }],
    putsAside: ['denial', 'restocking_fee', 'outcomes'],
  }
}
