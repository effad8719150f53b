import type { Column, Header } from './header.ts'
import { type SaleField, type SalesMapping, saleFields } from './profile.ts'
import type { CustomerColumns } from './read-customer.ts'

/** Each field's column in one file, null where the mapping names none. */
export type MappedColumns = Readonly<Record<SaleField, Column | null>> & { readonly customer: CustomerColumns }

/** A file with its mapping. */
export interface MappedFile {
  readonly columns: MappedColumns
  readonly mapping: SalesMapping
  /** Currency of rows that name none. */
  readonly currency: string
}

/** Finds the mapped columns of a file. */
export function mappedColumns(header: Header, mapping: SalesMapping): MappedColumns {
  const find = (field: SaleField) => {
    const title = mapping.columns[field]
    return title === undefined ? null : header.find(title)
  }
  const columns = Object.fromEntries(saleFields.map(field => [field, find(field)])) as Record<SaleField, Column | null>
  const customer: CustomerColumns = {
    externalRef: columns.customerRef,
    name: [columns.customerName],
    email: columns.email,
    phone: [columns.phone],
    company: columns.company,
    street: [columns.street],
    city: columns.city,
    postcode: columns.postcode,
    region: columns.region,
    country: columns.country,
  }
  return { ...columns, customer }
}

/** Fields that a mapping lacks: sale number, day, quantity, a product's code or name, and a price. */
export function neededFields(mapping: SalesMapping): readonly string[] {
  const has = (field: SaleField) => mapping.columns[field] !== undefined
  const missing: string[] = (['number', 'soldAt', 'quantity'] as const).filter(field => !has(field))
  if (!has('sku') && !has('description') && !has('gtin')) missing.push('sku')
  if (!has('unitPrice') && !has('lineTotal')) missing.push('unitPrice')
  return missing
}
