import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { cursor, day, id, line, note } from '../fields.ts'
import { address } from '../shop/settings.ts'
import { signalKinds, standings } from './signals.ts'

export const customerView = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: address.nullable(),
  externalRef: z.string().nullable(),
  notes: z.string().nullable(),
  blockedSince: z.string().nullable(),
  version: z.int(),
})
export type CustomerView = z.infer<typeof customerView>

export const customerOperations = {
  'customers.find': query({
    allow: everyone,
    input: z.object({ text: z.string().max(200).optional(), cursor: cursor.optional() }),
    output: z.object({
      customers: z.array(
        customerView
          .pick({ id: true, name: true, phone: true, email: true, blockedSince: true })
          .extend({ purchases: z.int(), returns: z.int() }),
      ),
      next: z.string().nullable(),
    }),
    failures: { cursor_stale: {} },
  }),
  'customers.read': query({
    allow: everyone,
    input: z.object({ customer: id }),
    output: z.object({
      customer: customerView,
      sales: z.array(
        z.object({
          id,
          number: z.string(),
          soldAt: z.string(),
          totalMinor: z.int(),
          currency: z.string(),
          units: z.int(),
          returned: z.int(),
        }),
      ),
      returns: z.array(z.object({ id, number: z.string(), shown: z.string(), at: z.string(), creditMinor: z.int() })),
      credits: z.array(z.object({ code: z.string(), balanceMinor: z.int(), currency: z.string() })),
    }),
    failures: { not_found: {} },
  }),
  'customers.save': command({
    allow: counterStaff,
    input: z.object({
      id: id.optional(),
      version: z.int().optional(),
      name: line,
      phone: z.string().trim().max(60).nullable(),
      email: z.union([z.literal(''), z.email().max(200)]).nullable(),
      address: address.nullable(),
      externalRef: z.string().trim().max(120).nullable(),
      notes: note.nullable(),
    }),
    output: customerView,
    failures: { not_found: {}, changed_meanwhile: {}, external_ref_taken: { externalRef: z.string() } },
  }),
  'customers.block': command({
    allow: supervisors,
    input: z.object({ customer: id, version: z.int(), standing: z.enum(standings), reason: line }),
    output: customerView,
    failures: { not_found: {}, changed_meanwhile: {} },
  }),
  'customers.signals': query({
    allow: everyone,
    input: z.object({ customer: id, windowEnds: day.optional() }),
    output: z.object({
      standing: z.enum(standings),
      reason: z.string().nullable(),
      at: z.string().nullable(),
      by: z.string().nullable(),
      signals: z.array(z.object({ kind: z.enum(signalKinds), value: z.int() })),
    }),
    failures: { not_found: {} },
  }),
}
