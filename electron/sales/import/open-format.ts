import { ok, type Result, refuse } from '../../../shared/result.ts'
import { explainColumns, explainReadFailure } from '../../../shared/sales/import/explain.ts'
import { type ColumnFailure, type Header, readHeader } from '../../../shared/sales/import/header.ts'
import { mappedSales } from '../../../shared/sales/import/mapped.ts'
import type { OrderFormat } from '../../../shared/sales/import/order-format.ts'
import type { SalesProfile } from '../../../shared/sales/import/profile.ts'
import type { FileShape, ReadFailure } from '../../../shared/sales/import/rows.ts'
import { shopifyOrders } from '../../../shared/sales/import/shopify-orders.ts'
import { woocommerceOrders } from '../../../shared/sales/import/woocommerce-orders.ts'
import type { ShopSettings } from '../../../shared/shop/settings.ts'
import { type OpenRows, openRows } from '../../files/read/read-rows.ts'
import { sniffFile } from '../../files/read/sniff-file.ts'

/** Kinds of sales files. */
export type SalesFormat = 'shopify_orders' | 'woocommerce_orders' | 'mapped'
/** How a sales file is read, without its name. */
export type SalesShape = Omit<SalesProfile, 'name'>

/** Why a file can't be imported at all, as the contract says it. */
export interface FileFailure {
  readonly code: 'file_not_readable'
  readonly reason: { key: string; values: Record<string, string | number> }
  readonly line: number | null
  readonly column: string | null
}

/** A refusal of the whole file. */
export function fileNotReadable(failure: ReadFailure | ColumnFailure): FileFailure {
  const columns = failure.code === 'columns_missing' || failure.code === 'columns_repeated'
  const reason =
    columns || failure.code === 'fields_missing'
      ? explainColumns(failure as ColumnFailure)
      : explainReadFailure(failure as ReadFailure)
  const line = 'line' in failure && typeof failure.line === 'number' ? failure.line : null
  const column = 'column' in failure && typeof failure.column === 'number' ? String(failure.column) : null
  return { code: 'file_not_readable', reason, line, column }
}

/** The order of dates that a shop writes where a file leaves it open. */
export function usualDateOrder(shop: Pick<ShopSettings, 'locale'>): 'mdy' | 'dmy' {
  return shop.locale === 'en-US' ? 'mdy' : 'dmy'
}

/** The reading of one kind of file over its header. */
export function formatOf(
  header: Header,
  format: SalesFormat,
  profile: SalesShape | null,
  shop: ShopSettings,
): Result<OrderFormat, ColumnFailure> {
  const settings = { timeZone: shop.timeZone, currency: shop.currency, taxMode: shop.taxMode }
  switch (format) {
    case 'shopify_orders':
      return shopifyOrders(header, settings)
    case 'woocommerce_orders':
      return woocommerceOrders(header, settings)
    case 'mapped':
      return profile === null
        ? refuse({ code: 'fields_missing', columns: [] })
        : mappedSales(header, profile.mapping, settings)
  }
}

/** A sales file opened for reading from its first row. */
export interface OpenSales {
  readonly rows: OpenRows
  readonly format: OrderFormat
  readonly shape: FileShape
}

/** Opens a sales file as chosen; how it is written is guessed where the choice doesn't say. */
export async function openSales(
  path: string,
  format: SalesFormat,
  profile: SalesShape | null,
  shop: ShopSettings,
): Promise<Result<OpenSales, FileFailure>> {
  const sniffed = await sniffFile(path, usualDateOrder(shop), profile?.file)
  if (!sniffed.ok) return refuse(fileNotReadable(sniffed.failure))
  const { shape } = sniffed.value
  const rows = await openRows(path, shape)
  if (!rows.ok) return refuse(fileNotReadable(rows.failure))
  const known = formatOf(readHeader(rows.value.header), format, profile, shop)
  if (known.ok) return ok({ rows: rows.value, format: known.value, shape })
  await rows.value.close()
  return refuse(fileNotReadable(known.failure))
}
