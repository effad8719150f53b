import * as z from 'zod'
import { command, everyone, owners, query } from '../define.ts'
import { line } from '../fields.ts'
import { staffTile } from '../staff/contract.ts'
import { shopSettings } from './settings.ts'

const shopHead = z.object({ settings: shopSettings, demo: z.boolean(), version: z.int() })

export const shopOperations = {
  'shop.setUp': command({
    allow: 'before_set_up',
    input: z.object({
      shop: z.object(shopSettings.shape).partial().required({ name: true, currency: true, timeZone: true }),
      owner: z.object({ name: line, pin: z.string().max(64) }),
    }),
    output: z.object({ me: staffTile, recoveryCode: z.string() }),
    failures: { pin_too_short: { least: z.int() } },
    secret: ['owner.pin'],
  }),
  'shop.openDemo': command({
    allow: 'before_set_up',
    input: z.object({}),
    output: z.object({ opening: z.boolean() }),
  }),
  'shop.leaveDemo': command({
    allow: 'session',
    input: z.object({}),
    output: z.object({ left: z.boolean() }),
    failures: { not_the_demo: {} },
  }),
  'shop.read': query({ allow: everyone, input: z.object({}), output: shopHead }),
  'shop.save': command({
    allow: owners,
    input: z.object({ version: z.int(), settings: shopSettings }),
    output: shopHead,
    failures: { changed_meanwhile: {}, currency_is_in_use: { currency: z.string() } },
  }),
}
