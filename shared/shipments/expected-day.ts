import { addDays, type Day, weekday } from '../calendar.ts'

const longestClosure = 366

/**
 * The day a parcel is expected: so many days after it was handed over, or the next day the shop is open. An estimate,
 * from the shop's own setting of how long parcels take.
 */
export function expectedDay(
  handedOver: Day,
  shop: { readonly transitDays: number; readonly openingDays: readonly number[]; readonly holidays: readonly Day[] },
): Day {
  const earliest = addDays(handedOver, shop.transitDays)
  for (let ahead = 0; ahead < longestClosure; ahead += 1) {
    const day = addDays(earliest, ahead)
    if (shop.openingDays.includes(weekday(day)) && !shop.holidays.includes(day)) return day
  }
  return earliest
}
