import type { Day } from '../../shared/calendar.ts'
import { addYears, anchorDay } from '../../shared/policy/days.ts'
import type { ShopFacts } from '../../shared/policy/facts.ts'
import { guaranteeSettings } from '../../shared/policy/legal/eu-legal-guarantee.ts'
import { statutoryEnd } from '../../shared/policy/legal/statutory-period.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import type { CoverFacts } from '../../shared/warranty/cover.ts'
import type { Reading, Writing } from '../context.ts'
import { holidayCalendars } from '../policy/calendars.ts'
import { policyOfDay, policyOfId } from '../policy/store.ts'
import { saleOfSerial } from '../returns/serials.ts'
import { loadSoldSale } from '../returns/sold-sale.ts'
import type { ReturnLineRecord, ReturnRecord } from '../returns/store.ts'

/**
 * From what the cover of a return's line is worked out: delivery or sale, else the sale of its serial number; the
 * product's months; and the law that the return's policy holds.
 */
export async function coverFacts(
  desk: Reading | Writing,
  rma: ReturnRecord,
  line: ReturnLineRecord,
): Promise<Omit<CoverFacts, 'typed'>> {
  const { db, shop, room } = desk
  const product = await db
    .selectFrom('product')
    .select('warrantyMonths')
    .where('id', '=', line.productId ?? '')
    .executeTakeFirst()
  const shopFacts: ShopFacts = {
    openWeekdays: shop.openingDays,
    closedDays: shop.holidays,
    usualTransitDays: shop.transitDays,
    country: shop.country,
    calendars: holidayCalendars(room.resources),
  }
  const start = await startOf(desk, rma, line, shopFacts)
  const policy =
    rma.policyVersionId === null ? await policyOfDay(db, desk.today) : await policyOfId(db, rma.policyVersionId)
  return {
    start,
    makerMonths: product?.warrantyMonths ?? null,
    legalEnd: legalEndOf(policy.document, shopFacts),
  }
}

async function startOf(
  desk: Reading | Writing,
  rma: ReturnRecord,
  line: ReturnLineRecord,
  shopFacts: ShopFacts,
): Promise<CoverFacts['start']> {
  const sale = rma.saleId === null ? null : await loadSoldSale(desk.db, rma.saleId, desk.shop.timeZone)
  if (sale && line.saleLineId !== null) {
    const { day } = anchorDay('delivery', { ...sale, lastDeliveredDay: null, tenders: sale.tenderKinds }, shopFacts)
    return { day, from: sale.deliveredDay === null ? 'sale' : 'delivery' }
  }
  const sold = line.serial === null ? null : await saleOfSerial(desk.db, line.productId, line.serial)
  return sold && { day: sold.soldDay, from: 'serial' }
}

function legalEndOf(document: PolicyDocument, shopFacts: ShopFacts): ((from: Day) => Day) | null {
  const entry = document.entries.find(one => one.rule === 'eu_legal_guarantee')
  const settings = entry && guaranteeSettings.safeParse(entry.settings)
  if (!settings?.success) return null
  const { years, calendar, publicHolidays } = settings.data
  return from => statutoryEnd(addYears(from, years), shopFacts, { calendar, publicHolidays })
}
