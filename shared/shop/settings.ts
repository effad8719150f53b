import * as z from 'zod'
import { isTimeZone } from '../calendar.ts'
import { amount, day } from '../fields.ts'
import { isCurrency } from '../money.ts'
import { mostSecondReasons } from '../returns/second-reasons.ts'
import { shopLogo } from './logo.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const address = z.object({
  name: z.string().max(200).default(''),
  street: z.string().max(200).default(''),
  postcode: z.string().max(40).default(''),
  city: z.string().max(120).default(''),
  country: z.string().max(80).default(''),
})
export type Address = z.infer<typeof address>

/**
 * How a shop works, as its owner set it. Limits in minor units; rates in thousandths of a percent.
 * - `openingDays`: 1 Monday to 7 Sunday; `closesAt` ends the business day, `cutOffAt` starts tomorrow's work
 * - `cashRoundingMinor`: smallest coin (5 for 0.05), 1 for none
 * - `usualLabelMinor`, `repackMinor`, `disposalMinor`: what a way back, a unit packed again and one thrown away cost
 * - `bonusPercentMilli`: on top of what a customer takes as store credit, and off what an exchange costs more, though
 *   they could have had money
 * - `secondReasons`: the shop's own under each reason, in the order of their keys; `retiredReasons` are no longer offered
 * - `cardFeeMilli`, `cardFeeMinor`: lost of each card payment given back
 * - `refundLimitMinor`: payouts above need a second person, whatever they are paid in; null for no limit
 */
export const shopSettings = z.object({
  name: z.string().trim().min(1).max(120),
  currency: z.string().refine(isCurrency, 'unknown_currency'),
  timeZone: z.string().refine(isTimeZone, 'unknown_time_zone'),
  locale: z.enum(['en-GB', 'en-US', 'en-IE', 'de-DE', 'de-AT', 'de-CH']).default('en-GB'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('GB'),
  address: address.prefault({}),
  returnAddress: address.nullable().default(null),
  phone: z.string().max(60).default(''),
  email: z.string().max(200).default(''),
  taxNumber: z.string().max(60).default(''),
  logo: shopLogo.nullable().default(null),
  taxMode: z.enum(['inclusive', 'exclusive']).default('inclusive'),
  openingDays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5, 6]),
  closesAt: clock.default('18:00'),
  cutOffAt: clock.default('16:00'),
  holidays: z.array(day).max(400).default([]),
  cashRoundingMinor: z.int().min(1).max(1000).default(1),
  labourRateMinor: amount.default(0),
  defaultMinutes: z.int().min(0).max(600).default(5),
  usualLabelMinor: amount.default(0),
  repackMinor: amount.default(0),
  disposalMinor: amount.default(0),
  cardFeeMilli: z.int().min(0).max(20_000).default(0),
  cardFeeMinor: amount.default(0),
  bonusPercentMilli: z.int().min(0).max(100_000).default(0),
  feeIsSeparateSupply: z.boolean().default(false),
  feeTaxRateMilli: z.int().min(0).max(100_000).default(0),
  transitDays: z.int().min(0).max(60).default(3),
  refundLimitMinor: amount.nullable().default(null),
  overrideLimitMinor: amount.nullable().default(null),
  authorizationDays: z.int().min(1).max(365).default(14),
  slaBusinessDays: z.int().min(1).max(60).default(3),
  idleLockMinutes: z.int().min(1).max(240).default(15),
  receiptFooter: z.string().max(400).default(''),
  scannerPrefix: z.string().max(4).default(''),
  secondReasons: z.record(z.string(), z.array(z.string().max(80)).max(mostSecondReasons)).default({}),
  retiredReasons: z.record(z.string(), z.array(z.string().max(80)).max(500)).default({}),
})
export type ShopSettings = z.infer<typeof shopSettings>
