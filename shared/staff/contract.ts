import * as z from 'zod'
import { command, everyone, owners, query, roles } from '../define.ts'
import { amount, id, line } from '../fields.ts'

const role = z.enum(roles)
const pin = z.string().regex(/^\d{4,12}$/)

/** A person as the sign-in screen shows them. */
export const staffTile = z.object({ id, name: z.string(), role, initials: z.string() })
export type StaffTile = z.infer<typeof staffTile>

/** A person as the owner edits them. Limits null: the shop's limit counts. */
export const staffRow = staffTile.extend({
  active: z.boolean(),
  cashLimitMinor: amount.nullable(),
  overrideLimitMinor: amount.nullable(),
  language: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  version: z.int(),
})
export type StaffRow = z.infer<typeof staffRow>

const demoPerson = z.object({ id, name: z.string(), pin: z.string(), role })

export const staffOperations = {
  'staff.list': query({
    allow: 'session',
    input: z.object({}),
    output: z.object({
      setUp: z.boolean(),
      shop: z.object({ name: z.string(), locale: z.string() }).nullable(),
      staff: z.array(staffTile),
      details: z.array(staffRow).nullable(),
      demo: z.object({ people: z.array(demoPerson) }).nullable(),
    }),
  }),
  'staff.me': query({
    allow: 'session',
    input: z.object({}),
    output: z.object({
      me: staffTile
        .extend({
          language: z.string().nullable(),
          cashLimitMinor: amount.nullable(),
          overrideLimitMinor: amount.nullable(),
        })
        .nullable(),
      shop: z
        .object({ name: z.string(), currency: z.string(), locale: z.string(), timeZone: z.string(), demo: z.boolean() })
        .nullable(),
    }),
  }),
  'staff.signIn': command({
    allow: 'session',
    input: z.object({ staff: z.string().max(200), pin: z.string().max(64) }),
    output: z.discriminatedUnion('signedIn', [
      z.object({ signedIn: z.literal(true), me: staffTile }),
      z.object({ signedIn: z.literal(false), waitSeconds: z.int(), triesLeft: z.int() }),
    ]),
    secret: ['pin'],
  }),
  'staff.signOut': command({ allow: 'session', input: z.object({}), output: z.object({}) }),
  'staff.recover': command({
    allow: 'session',
    input: z.object({ staff: z.string().max(200), recoveryCode: z.string().max(64), newPin: pin }),
    output: z.discriminatedUnion('recovered', [
      z.object({ recovered: z.literal(true), recoveryCode: z.string() }),
      z.object({ recovered: z.literal(false), waitSeconds: z.int() }),
    ]),
    failures: { pin_too_short: { least: z.int() } },
    secret: ['recoveryCode', 'newPin'],
  }),
  'staff.newRecoveryCode': command({
    allow: owners,
    input: z.object({ pin: z.string().max(64) }),
    output: z.discriminatedUnion('issued', [
      z.object({ issued: z.literal(true), recoveryCode: z.string() }),
      z.object({ issued: z.literal(false), waitSeconds: z.int(), triesLeft: z.int() }),
    ]),
    secret: ['pin', 'recoveryCode'],
  }),
  'staff.save': command({
    allow: owners,
    input: z.object({
      id: id.optional(),
      version: z.int().optional(),
      name: line,
      role,
      pin: pin.optional(),
      cashLimitMinor: amount.nullable(),
      overrideLimitMinor: amount.nullable(),
      language: z.enum(['en', 'de']).nullable(),
      active: z.boolean(),
    }),
    output: staffRow,
    failures: {
      not_found: {},
      changed_meanwhile: {},
      name_taken: { name: z.string() },
      pin_needed: {},
      pin_too_short: { least: z.int() },
      last_owner: {},
    },
    secret: ['pin'],
  }),
  'staff.saveMine': command({
    allow: everyone,
    input: z.object({ language: z.enum(['en', 'de']).nullable() }),
    output: z.object({ language: z.string().nullable() }),
  }),
  'staff.approve': command({
    allow: everyone,
    input: z.object({
      staff: z.string().max(200),
      pin: z.string().max(64),
      operation: z.string().max(80),
      subject: z.string().max(200),
      amountMinor: amount,
    }),
    output: z.discriminatedUnion('approved', [
      z.object({ approved: z.literal(true), approval: id, expiresAt: z.string() }),
      z.object({ approved: z.literal(false), waitSeconds: z.int(), triesLeft: z.int() }),
    ]),
    failures: { same_person: {}, role_may_not_approve: {}, above_their_limit: { limitMinor: amount } },
    secret: ['pin'],
  }),
}
