import type { SchemaPrinting } from './schema-printing.ts'
import type { SchemaReturns } from './schema-returns.ts'
import type { SchemaSales } from './schema-sales.ts'
import type { SchemaShop } from './schema-shop.ts'

/** A row of the full-text index: three characters or more find a customer or a product. */
export interface SearchTextTable {
  kind: 'customer' | 'product'
  refId: string
  text: string
}

/** Every table and view of the desk's file, in camel case; the column names in the file are snake case. */
export interface DB extends SchemaShop, SchemaSales, SchemaReturns, SchemaPrinting {
  searchText: SearchTextTable
}
