import * as z from 'zod'
import type { Day } from '../../../shared/calendar.ts'
import { holidaySettings, publicHolidayOf } from '../../../shared/policy/legal/statutory-period.ts'
import type { PolicyDocument } from '../../../shared/policy/policy-document.ts'
import { legalDue } from '../../../shared/returns/legal-due.ts'
import { owedUnits } from '../../../shared/returns/refund-clock.ts'
import { refundDue } from '../../../shared/returns/refund-due.ts'
import type { Writing } from '../../context.ts'
import { holidayCalendars } from '../../policy/calendars.ts'
import type { JudgedReturn } from '../judge-return.ts'
import { type ReturnLineRecord, type ReturnRecord, updateReturn } from '../store.ts'

/** What the law says of when to pay, with whose public holidays its end runs on over. */
const keptWithin = z.object({
  days: z.int(),
  from: z.enum(['told', 'goods_or_proof']),
  mayWait: z.boolean(),
  ...holidaySettings,
})
type KeptWithin = z.infer<typeof keptWithin>

/** The shortest legal period that a judged return has; null where no law sets one. */
export function refundWithinOf(judged: JudgedReturn, document: PolicyDocument): KeptWithin | null {
  const found = judged.lines.flatMap(({ evaluation }) =>
    evaluation.legal.flatMap(({ rule, effects }) => {
      const effect = effects?.find(one => one.kind === 'refund_within')
      if (effect?.kind !== 'refund_within') return []
      const settings = document.entries.find(entry => entry.rule === rule)?.settings ?? {}
      return [keptWithin.parse({ ...settings, days: effect.days, from: effect.from, mayWait: effect.mayWait })]
    }),
  )
  return found.toSorted((one, other) => one.days - other.days)[0] ?? null
}

/** The last day to pay by law, as far as it is known; `sentDay` is the day of a proof of sending, or of the goods. */
export function legalDueOf(
  desk: Pick<Writing, 'shop' | 'room'>,
  within: KeptWithin,
  askedDay: Day,
  sentDay: Day | null,
): Day | null {
  const { openingDays, holidays, transitDays, country } = desk.shop
  const calendars = holidayCalendars(desk.room.resources)
  const shop = { openWeekdays: openingDays, closedDays: holidays, usualTransitDays: transitDays, country, calendars }
  return legalDue(within, askedDay, sentDay, publicHolidayOf(shop, within))
}

/**
 * From when on received goods are to be paid: from now, unless goods that came before are still to be paid. What the law
 * sets is counted from today at the latest.
 */
export function clockFromReceipt(
  desk: Writing,
  rma: ReturnRecord,
  before: readonly ReturnLineRecord[],
): { readonly slaDue: string; readonly legalDue: Day | null } {
  if (rma.slaDue !== null && owedUnits(before) > 0) return { slaDue: rma.slaDue, legalDue: rma.legalDue }
  const within = rma.refundWithin === null ? null : keptWithin.parse(JSON.parse(rma.refundWithin))
  const legalDue = within ? legalDueOf(desk, within, rma.requestedDay ?? desk.today, desk.today) : rma.legalDue
  return { slaDue: refundDue(desk.now, desk.shop, legalDue), legalDue }
}

/** Goods are proved to be on their way: where the law's period waited for that, it ends now or begins now. */
export async function provedSending(desk: Writing, rma: ReturnRecord): Promise<void> {
  if (rma.refundWithin === null) return
  const within = keptWithin.parse(JSON.parse(rma.refundWithin))
  const due = legalDueOf(desk, within, rma.requestedDay ?? desk.today, desk.today)
  if (due !== rma.legalDue) await updateReturn(desk, rma.id, { legalDue: due })
}
