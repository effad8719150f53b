import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { amount, cursor, id, line, sentence, ticket } from '../fields.ts'
import { fileShape, productMapping } from '../sales/import/profile.ts'

/** How a product file of another kind is read and what its columns mean. */
const importProfile = z.object({ file: fileShape, mapping: productMapping })

export const productView = z.object({
  id,
  sku: z.string(),
  codes: z.array(z.string()),
  name: z.string(),
  category: z.string().nullable(),
  tags: z.array(z.string()),
  supplier: z.object({ id, name: z.string() }).nullable(),
  unitCostMinor: amount.nullable(),
  priceMinor: amount.nullable(),
  taxClass: z.string().nullable(),
  serialTracked: z.boolean(),
  lotTracked: z.boolean(),
  finalSale: z.boolean(),
  hygiene: z.boolean(),
  hazmat: z.boolean(),
  dropshipped: z.boolean(),
  warrantyMonths: z.int().nullable(),
  weightGrams: z.int().nullable(),
  bStockSku: z.string().nullable(),
  version: z.int(),
})
export type ProductView = z.infer<typeof productView>

const productFormat = z.enum(['shopify_products', 'mapped'])

const saved = productView.omit({ id: true, version: true, supplier: true }).extend({
  sku: line,
  name: line,
  codes: z.array(z.string().trim().min(1).max(80)).max(50),
  supplierName: z.string().trim().max(120).nullable(),
})

export const productOperations = {
  'products.find': query({
    allow: everyone,
    input: z.object({
      text: z.string().max(200).optional(),
      category: z.string().max(120).optional(),
      supplier: id.optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      products: z.array(
        productView
          .pick({ id: true, sku: true, name: true, category: true, priceMinor: true, unitCostMinor: true })
          .extend({ sold: z.int(), returned: z.int() }),
      ),
      categories: z.array(z.string()),
      next: z.string().nullable(),
    }),
    failures: { cursor_stale: {} },
  }),
  'products.read': query({
    allow: everyone,
    input: z.object({ product: id }),
    output: z.object({
      product: productView,
      sold: z.int(),
      returned: z.int(),
      reasons: z.array(z.object({ reason: z.string(), units: z.int() })),
    }),
    failures: { not_found: {} },
  }),
  'products.save': command({
    allow: supervisors,
    input: saved.extend({ id: id.optional(), version: z.int().optional() }),
    output: productView,
    failures: {
      not_found: {},
      changed_meanwhile: {},
      sku_taken: { sku: z.string() },
      code_taken: { barcode: z.string(), sku: z.string() },
    },
  }),
  'products.linkCode': command({
    allow: counterStaff,
    input: z.object({ product: id, code: z.string().trim().min(1).max(80) }),
    output: z.object({ codes: z.array(z.string()) }),
    failures: { not_found: {}, code_taken: { barcode: z.string(), sku: z.string() } },
  }),
  'products.preview': query({
    allow: supervisors,
    lane: 'long',
    input: z.object({ ticket, format: productFormat.optional(), profile: importProfile.optional() }),
    output: z.object({
      fileName: z.string(),
      format: productFormat,
      profile: importProfile.nullable(),
      headers: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      missing: z.array(z.string()),
      products: z.int(),
      rejected: z.array(z.object({ line: z.int(), column: z.string().nullable(), reason: sentence })),
    }),
    failures: {
      ticket_not_valid: {},
      file_not_readable: { reason: sentence, line: z.int().nullable(), column: z.string().nullable() },
    },
  }),
  'products.import': command({
    allow: supervisors,
    input: z.object({
      ticket,
      format: z.enum(['shopify_products', 'mapped']),
      profile: importProfile.optional(),
      leaveOutRejected: z.boolean(),
    }),
    output: z.object({ job: id }),
    failures: { ticket_not_valid: {}, profile_needed: {}, import_is_running: {} },
  }),
}
