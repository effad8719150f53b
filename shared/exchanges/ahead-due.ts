import { addDays, type Day } from '../calendar.ts'

/** The day the old goods are due by when new ones are given ahead: as long as the return waits for them, unless staff say another. */
export function aheadDueDay(
  expiresOn: Day | null,
  { today, authorizationDays }: { readonly today: Day; readonly authorizationDays: number },
): Day {
  return expiresOn !== null && expiresOn > today ? expiresOn : addDays(today, authorizationDays)
}
