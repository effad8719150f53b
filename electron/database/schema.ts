import type { SchemaBench } from './schema-bench.ts'
import type { SchemaBooks } from './schema-books.ts'
import type { SchemaClock } from './schema-clock.ts'
import type { SchemaCustomers } from './schema-customers.ts'
import type { SchemaEvidence } from './schema-evidence.ts'
import type { SchemaExchanges } from './schema-exchanges.ts'
import type { SchemaPrinting } from './schema-printing.ts'
import type { SchemaQueues } from './schema-queues.ts'
import type { SchemaReports } from './schema-reports.ts'
import type { SchemaReturns } from './schema-returns.ts'
import type { SchemaSales } from './schema-sales.ts'
import type { SchemaSettlements } from './schema-settlements.ts'
import type { SchemaShipments } from './schema-shipments.ts'
import type { SchemaShop } from './schema-shop.ts'
import type { SchemaWarranty } from './schema-warranty.ts'

/**
 * A row of the full-text index: three characters or more find a customer (`rowid` above 0) or a product (below 0),
 * by their `searchId`. It can be searched, written and deleted, but the text can't be read back.
 */
export interface SearchTextTable {
  rowid: number
  text: string
}

/** Every table and view of the desk's file, in camel case; the column names in the file are snake case. */
export interface DB
  extends SchemaBench,
    SchemaBooks,
    SchemaClock,
    SchemaCustomers,
    SchemaEvidence,
    SchemaExchanges,
    SchemaPrinting,
    SchemaQueues,
    SchemaReports,
    SchemaReturns,
    SchemaSales,
    SchemaSettlements,
    SchemaShipments,
    SchemaShop,
    SchemaWarranty {
  searchText: SearchTextTable
}
