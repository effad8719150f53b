import * as z from 'zod'
import { isTimeZone } from '../../calendar.ts'
import { isCurrency } from '../../money.ts'
import { channels, taxModes } from './records.ts'
import { dateOrders, decimalSigns, delimiters } from './rows.ts'

/** What a column of a sales file can mean. */
export const saleFields = [
  'number',
  'soldAt',
  'fulfilledAt',
  'deliveredAt',
  'channel',
  'note',
  'sku',
  'gtin',
  'description',
  'category',
  'supplier',
  'quantity',
  'unitPrice',
  'lineDiscount',
  'lineTotal',
  'taxAmount',
  'taxRate',
  'unitCost',
  'lot',
  'serials',
  'currency',
  'orderDiscount',
  'shipping',
  'orderTotal',
  'refunded',
  'paymentMethod',
  'cardLastFour',
  'customerRef',
  'customerName',
  'email',
  'phone',
  'company',
  'street',
  'city',
  'postcode',
  'region',
  'country',
] as const
export type SaleField = (typeof saleFields)[number]

/** What a column of a product file can mean. */
export const productFields = [
  'sku',
  'gtin',
  'name',
  'category',
  'supplier',
  'tags',
  'currency',
  'price',
  'unitCost',
] as const
export type ProductField = (typeof productFields)[number]

const title = z.string().min(1).max(200)
const pattern = z.string().max(60)

/** How a file of rows is read. */
export const fileShape = z.object({
  delimiter: z.enum(delimiters),
  encoding: z.string().min(1).max(40),
  decimal: z.enum(decimalSigns),
  dateOrder: z.enum(dateOrders),
})

/** How a file that holds sales and credit notes together tells them apart. Patterns know `*` and `?`, without case. */
export const ledgerSettings = z.object({
  /** Patterns of sale numbers that are credit notes; their quantities are negative. */
  creditNotes: z.array(pattern).max(20),
  /** What a negative quantity with a price means on any other number. With a price of 0 it is a stock adjustment. */
  negativeQuantities: z.enum(['credit', 'reject']),
  /** Patterns of product codes that are fees, postage or vouchers. */
  feeCodes: z.array(pattern).max(200),
  /** Rows to leave out: the field's text fits the pattern (an empty pattern fits an empty cell). */
  skip: z.array(z.object({ field: z.enum(saleFields), matches: pattern })).max(50),
})
export type LedgerSettings = z.infer<typeof ledgerSettings>

/** How one kind of sales file maps to sales: made on screen, kept under a name. Columns are named by their title. */
export const salesMapping = z.object({
  columns: z.partialRecord(z.enum(saleFields), title),
  /** Zone of times without one; null for the shop's own. */
  timeZone: z.string().refine(isTimeZone).nullable(),
  /** Currency of a file without a currency column; null for the shop's own. */
  currency: z.string().refine(isCurrency).nullable(),
  taxMode: z.enum(taxModes),
  /** Rate held in (or added to) prices of a file without tax columns, thousandths of a percent; null for no tax. */
  taxRateMilli: z.int().min(0).max(100_000).nullable(),
  channel: z.enum(channels),
  ledger: ledgerSettings.nullable(),
})
export type SalesMapping = z.infer<typeof salesMapping>

/** A sales mapping under a name, with how its files are written. */
export const salesProfile = z.object({ name: z.string().trim().min(1).max(80), file: fileShape, mapping: salesMapping })
export type SalesProfile = z.infer<typeof salesProfile>

/** How one kind of product file maps to products. */
export const productMapping = z.object({
  columns: z.partialRecord(z.enum(productFields), title),
  currency: z.string().refine(isCurrency).nullable(),
})
export type ProductMapping = z.infer<typeof productMapping>

/** Product codes that ledgers use for fees, postage and vouchers: proposed, never assumed. */
export const usualFeeCodes: readonly string[] = [
  'POST',
  'DOT',
  'D',
  'M',
  'C2',
  'S',
  'B',
  'CRUK',
  'PADS',
  'AMAZONFEE',
  'BANK CHARGES',
  'gift_*',
]
