import * as z from 'zod'
import { bookReaders, command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { id, minor, note } from '../fields.ts'

/** A code as it is typed or scanned: any case, spaces and dashes. */
const code = z.string().max(40)
const positive = z.int().min(1)

export const creditOperations = {
  'credits.read': query({
    allow: everyone,
    input: z.object({ code }),
    output: z.object({
      id,
      code: z.string(),
      currency: z.string(),
      balanceMinor: minor,
      customer: z.object({ id, name: z.string() }).nullable(),
      events: z.array(
        z.object({
          id,
          kind: z.enum(['issue', 'redeem', 'adjust', 'void', 'expire']),
          amountMinor: minor,
          at: z.string(),
          by: z.string(),
          settlement: z.string().nullable(),
          /** What staff wrote, for an event of its own. */
          reason: z.string().nullable(),
        }),
      ),
    }),
    failures: { not_found: {} },
  }),
  'credits.find': query({
    allow: bookReaders,
    input: z.object({ customer: id.optional() }),
    output: z.object({ credits: z.array(z.object({ code: z.string(), balanceMinor: minor, createdAt: z.string() })) }),
  }),
  /** Issued by hand, as goodwill: the shop's expense. */
  'credits.issue': command({
    allow: supervisors,
    input: z.object({
      amountMinor: positive,
      customer: id.optional(),
      reason: note.min(1),
      print: z.boolean().default(false),
    }),
    output: z.object({ credit: id, code: z.string(), balanceMinor: minor, printJobs: z.array(id) }),
    failures: { not_found: {}, above_override_limit: { mostMinor: minor } },
  }),
  /** Puts code and balance on paper; a second time it is a copy. */
  'credits.print': command({
    allow: counterStaff,
    input: z.object({ code }),
    output: z.object({ job: id, copyNumber: z.int() }),
    failures: { not_found: {}, credit_empty: {}, no_printer_for_it: {} },
  }),
  /** Spent at another till. `reference`: what it was spent on there. */
  'credits.redeem': command({
    allow: counterStaff,
    input: z.object({ code, amountMinor: positive, reference: note.optional() }),
    output: z.object({ code: z.string(), balanceMinor: minor }),
    failures: { not_found: {}, credit_too_small: { balanceMinor: minor, currency: z.string() } },
  }),
  /** Ends a credit for good; what was left of it stays with the shop. */
  'credits.void': command({
    allow: supervisors,
    input: z.object({ code, reason: note.min(1) }),
    output: z.object({ code: z.string(), voidedMinor: minor }),
    failures: { not_found: {}, credit_empty: {} },
  }),
}
