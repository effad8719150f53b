import * as z from 'zod'
import { line } from '../../shared/fields.ts'
import { shopSettings } from '../../shared/shop/settings.ts'

const { name, currency, timeZone, locale, country, taxMode } = shopSettings.shape

/** What is asked at the first start: as little as a shop needs to open. */
export const setUpSchema = z
  .object({
    name,
    country: country.unwrap(),
    currency,
    timeZone,
    locale: locale.unwrap(),
    taxMode: taxMode.unwrap(),
    ownerName: line,
    pin: z.string().regex(/^\d{6,12}$/, 'start.pin_rule'),
    again: z.string(),
  })
  .refine(values => values.again === values.pin, { path: ['again'], message: 'start.pin_differs' })

export type SetUpValues = z.infer<typeof setUpSchema>
