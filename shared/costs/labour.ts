import { mulDiv } from '../money.ts'

/** What minutes of work cost at a rate per hour, minor units, half up. */
export function labourMinor(minutes: number, rateMinor: number): number {
  return mulDiv(rateMinor, minutes, 60)
}
