import * as z from 'zod'
import { command, query } from '../define.ts'
import { amount, id, minor, month, sentence } from '../fields.ts'
import { accountMap } from './account-map.ts'
import { journalShapes } from './shapes.ts'

const bookkeepers = ['owner', 'bookkeeper'] as const

/** Why a month can't be closed, or an export made: the accounts that nobody mapped, named. */
const unmapped = { accounts_not_mapped: { accounts: z.array(z.string()) } }

export const monthStates = ['running', 'open', 'closed'] as const

/** A settlement whose money is not confirmed yet. */
export const unpaidSettlement = z.object({
  number: z.string(),
  return: id,
  returnNumber: z.string(),
  amountMinor: minor,
  kinds: z.array(z.string()),
})

/** A month of the books. `pack` is what was stored when it was closed. */
export const bookMonth = z.object({
  month,
  state: z.enum(monthStates),
  creditNotes: z.int(),
  creditMinor: minor,
  paidMinor: minor,
  /** Set against the new goods of exchanges instead of being paid out. */
  exchangedMinor: minor,
  unpaid: z.array(unpaidSettlement),
  pack: z.object({ sha256: z.string(), bytes: z.int() }).nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  reopenedAt: z.string().nullable(),
  reopenReason: z.string().nullable(),
  /** Whether it is the next to be closed. */
  canClose: z.boolean(),
  canReopen: z.boolean(),
})
export type BookMonth = z.infer<typeof bookMonth>

export const bookOperations = {
  'books.accounts': query({
    allow: bookkeepers,
    input: z.object({}),
    output: z.object({
      map: accountMap,
      version: z.int(),
    }),
  }),
  'books.saveAccounts': command({
    allow: bookkeepers,
    input: z.object({ version: z.int(), map: accountMap }),
    output: z.object({ version: z.int() }),
    failures: { changed_meanwhile: {} },
  }),
  'books.months': query({
    allow: bookkeepers,
    lane: 'long',
    input: z.object({}),
    output: z.object({ months: z.array(bookMonth), currency: z.string() }),
  }),
  'books.export': command({
    allow: bookkeepers,
    input: z.object({ month, shape: z.enum(journalShapes).optional() }),
    output: z.object({ job: id }),
    failures: { ...unmapped, month_not_begun: { month }, closed_in_other_shape: { month, shape: sentence } },
  }),
  'books.closeMonth': command({
    allow: bookkeepers,
    input: z.object({ month }),
    output: z.object({ job: id, unpaid: z.array(unpaidSettlement), unpaidMinor: amount }),
    failures: {
      ...unmapped,
      month_not_over: { month },
      earlier_month_open: { month },
      already_closed: { month },
      before_the_books: { month },
      import_is_running: {},
    },
  }),
  'books.reopenMonth': command({
    allow: ['owner'],
    input: z.object({ month, reason: z.string().trim().min(3).max(400) }),
    output: z.object({ month }),
    failures: { month_not_closed: { month }, later_month_closed: { month } },
  }),
}
