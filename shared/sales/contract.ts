import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { id, line, minor, sentence, ticket } from '../fields.ts'
import { taxView } from '../settlements/fields.ts'
import { salesProfile } from './import/profile.ts'

/** How a file of another kind is read and what its columns mean. */
const importProfile = salesProfile.omit({ name: true })

/** One hit of the search box. `exact`: the text is this record's own number or code, and it opens at once. */
export const hit = z.object({
  kind: z.enum(['sale', 'return', 'customer', 'product', 'store_credit']),
  id,
  title: z.string(),
  detail: z.string(),
  at: z.string().nullable(),
  amountMinor: minor.nullable(),
  currency: z.string().nullable(),
  exact: z.boolean(),
})
export type Hit = z.infer<typeof hit>

export const saleLineView = z.object({
  id,
  lineNumber: z.int(),
  kind: z.enum(['product', 'fee']),
  product: id.nullable(),
  sku: z.string().nullable(),
  codes: z.array(z.string()),
  description: z.string(),
  category: z.string().nullable(),
  tags: z.array(z.string()),
  quantity: z.int(),
  returned: z.int(),
  returnable: z.int(),
  unitPrice: z.string(),
  discountMinor: minor,
  netMinor: minor,
  grossMinor: minor,
  taxes: z.array(taxView),
  taxShared: z.boolean(),
  creditedMinor: minor,
  refundedElsewhereMinor: minor,
  lot: z.string().nullable(),
  serials: z.array(z.string()),
  finalSale: z.boolean(),
  hygiene: z.boolean(),
})
export type SaleLineView = z.infer<typeof saleLineView>

export const saleView = z.object({
  id,
  number: z.string(),
  channel: z.enum(['in_store', 'distance']),
  status: z.enum(['complete', 'unpaid', 'voided', 'cancelled']),
  soldAt: z.string(),
  soldDay: z.string(),
  daysAgo: z.int(),
  fulfilledAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  gift: z.boolean(),
  currency: z.string(),
  taxMode: z.enum(['inclusive', 'exclusive']),
  totalMinor: minor,
  shippingGrossMinor: minor,
  refundedElsewhereMinor: minor,
  customer: z
    .object({
      id,
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      blockedSince: z.string().nullable(),
      purchases: z.int(),
      returns: z.int(),
    })
    .nullable(),
  lines: z.array(saleLineView),
  tenders: z.array(
    z.object({
      id,
      kind: z.string(),
      amountMinor: minor,
      lastFour: z.string().nullable(),
      paidBackMinor: minor,
      refundedElsewhereMinor: minor,
    }),
  ),
  returns: z.array(
    z.object({ id, number: z.string(), shown: z.string(), at: z.string(), units: z.int(), creditMinor: minor }),
  ),
})
export type SaleView = z.infer<typeof saleView>

export const rejectedRow = z.object({ line: z.int(), column: z.string().nullable(), reason: sentence })

/** What an import brought, as its job's result. Sales that came before and say the same are `unchanged`. */
export const importSummary = z.object({
  rows: z.int(),
  sales: z.int(),
  lines: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  customers: z.int(),
  products: z.int(),
  /** Credit notes that became finished returns, their product lines, and how many of these found their sale. */
  returns: z.int(),
  returnLines: z.int(),
  returnUnits: z.int(),
  linked: z.int(),
  unlinked: z.int(),
  /** Rows left out on purpose, by reason: `import.skipped.<reason>`. */
  skipped: z.record(z.string(), z.int()),
  rejectedRows: z.int(),
  /** The first of what is wrong. */
  rejected: z.array(rejectedRow),
  /** What a newer export says otherwise and the desk keeps. */
  differences: z.array(z.object({ sale: z.string(), line: z.int().nullable(), reason: sentence })),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
})
export type ImportSummaryView = z.infer<typeof importSummary>

/** Which kind of file, and for other files how to read it. */
export const importChoice = z.object({
  ticket,
  format: z.enum(['shopify_orders', 'woocommerce_orders', 'mapped']),
  profile: importProfile.optional(),
})

export const saleOperations = {
  'sales.preview': query({
    allow: supervisors,
    lane: 'long',
    input: z.object({
      ticket,
      format: z.enum(['shopify_orders', 'woocommerce_orders', 'mapped']).optional(),
      profile: importProfile.optional(),
    }),
    output: z.object({
      fileName: z.string(),
      bytes: z.int(),
      format: z.enum(['shopify_orders', 'woocommerce_orders', 'mapped']),
      profile: importProfile.nullable(),
      encoding: z.string(),
      delimiter: z.string(),
      headers: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      fields: z.array(z.object({ field: z.string(), column: z.string().nullable(), needed: z.boolean() })),
      missing: z.array(z.string()),
      records: z.object({ sales: z.int(), credits: z.int(), rejected: z.int() }),
      rejected: z.array(rejectedRow),
      profiles: z.array(z.object({ id, name: z.string() })),
    }),
    failures: {
      ticket_not_valid: {},
      file_not_readable: { reason: sentence, line: z.int().nullable(), column: z.string().nullable() },
      profile_not_found: {},
    },
  }),
  'sales.import': command({
    allow: supervisors,
    input: z.object({ ...importChoice.shape, leaveOutRejected: z.boolean() }),
    output: z.object({ job: id }),
    failures: { ticket_not_valid: {}, profile_needed: {}, import_is_running: {} },
  }),
  'sales.saveProfile': command({
    allow: supervisors,
    input: z.object({ id: id.optional(), name: line, profile: importProfile }),
    output: z.object({ id, name: z.string() }),
    failures: { not_found: {}, name_taken: { name: z.string() } },
  }),
  'sales.profiles': query({
    allow: supervisors,
    input: z.object({}),
    output: z.object({ profiles: z.array(z.object({ id, name: z.string(), profile: importProfile })) }),
  }),
  'sales.imports': query({
    allow: everyone,
    input: z.object({}),
    output: z.object({
      imports: z.array(
        z.object({
          id,
          job: id,
          kind: z.string(),
          fileName: z.string(),
          at: z.string(),
          by: z.string(),
          state: z.string(),
          summary: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  }),
  'sales.find': query({
    allow: everyone,
    input: z.object({ text: z.string().max(200), kinds: z.array(hit.shape.kind).optional() }),
    output: z.object({ hits: z.array(hit) }),
  }),
  'sales.read': query({
    allow: everyone,
    input: z.object({ sale: z.string().max(80) }),
    output: saleView,
    failures: { not_found: {}, several_with_number: { number: z.string() } },
  }),
  'sales.setDelivered': command({
    allow: counterStaff,
    input: z.object({ sale: id, day: z.iso.date() }),
    output: z.object({ deliveredAt: z.string() }),
    failures: { not_found: {}, day_before_sale: {} },
  }),
}
