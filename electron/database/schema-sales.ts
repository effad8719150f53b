import type { Generated } from 'kysely'

/** Rows of imports, sales, customers and products. JSON columns are text; flags are 0 or 1. */
export type SchemaSales = {
  importProfile: ImportProfileTable
  import: ImportTable
  customer: CustomerTable
  supplier: SupplierTable
  product: ProductTable
  productCode: ProductCodeTable
  lot: LotTable
  sale: SaleTable
  saleLine: SaleLineTable
  tender: TenderTable
  visibleImport: { id: string }
  visibleSale: SaleTable
  visibleCustomer: CustomerTable
  visibleProduct: ProductTable
}

export interface ImportProfileTable {
  id: string
  name: string
  nameFolded: string
  format: string
  mapping: string
  createdAt: string
  version: Generated<number>
}

export interface ImportTable {
  id: string
  jobId: string
  kind: 'sales' | 'products'
  visible: Generated<number>
  fileName: string
  fileSha256: string
  format: string
  profileId: string | null
  summary: Generated<string>
  createdAt: string
  createdBy: string
}

export interface CustomerTable {
  id: string
  name: string
  nameFolded: Generated<string>
  searchId: number | null
  phone: string | null
  phoneDigits: string | null
  email: string | null
  emailFolded: string | null
  address: string | null
  externalRef: string | null
  notes: string | null
  blockedSince: string | null
  importId: string | null
  createdAt: string
  version: Generated<number>
}

export interface SupplierTable {
  id: string
  name: string
  nameFolded: string
  /** Where goods for it are sent, as JSON; null: nobody said. */
  returnAddress: Generated<string | null>
  /** Its terms want faulty goods back: never let a customer keep them. */
  wantsGoods: Generated<number>
  /** What it credits of the unit cost once it has the goods, thousandths of a percent. */
  creditPercentMilli: Generated<number>
  importId: string | null
  createdAt: string
  version: Generated<number>
}

export interface ProductTable {
  id: string
  sku: string
  skuFolded: string
  name: string
  nameFolded: Generated<string>
  searchId: number | null
  category: string | null
  tags: Generated<string>
  supplierId: string | null
  unitCostMinor: number | null
  priceMinor: number | null
  taxClass: string | null
  serialTracked: Generated<number>
  lotTracked: Generated<number>
  finalSale: Generated<number>
  hygiene: Generated<number>
  hazmat: Generated<number>
  dropshipped: Generated<number>
  warrantyMonths: number | null
  weightGrams: number | null
  bStockSku: string | null
  importId: string | null
  createdAt: string
  version: Generated<number>
}

export interface ProductCodeTable {
  code: string
  productId: string
}

export interface LotTable {
  id: string
  productId: string
  code: string
  supplierId: string | null
  receivedOn: string | null
  quantity: number | null
  stopSale: Generated<number>
}

export interface SaleTable {
  id: string
  number: string
  numberFolded: string
  channel: 'in_store' | 'distance'
  status: 'complete' | 'unpaid' | 'voided' | 'cancelled'
  soldAt: string
  soldDay: string
  fulfilledAt: string | null
  deliveredAt: string | null
  customerId: string | null
  gift: Generated<number>
  currency: string
  taxMode: 'inclusive' | 'exclusive'
  totalMinor: number
  shippingNetMinor: Generated<number>
  shippingGrossMinor: Generated<number>
  shippingTaxes: Generated<string>
  refundedElsewhereMinor: Generated<number>
  source: string
  externalId: string
  contentHash: string
  note: string | null
  importId: string | null
  createdAt: string
  version: Generated<number>
}

export interface SaleLineTable {
  id: string
  saleId: string
  lineNumber: number
  kind: 'product' | 'fee'
  productId: string | null
  sku: string | null
  description: string
  quantity: number
  unitPriceText: string
  lineDiscountMinor: Generated<number>
  orderDiscountMinor: Generated<number>
  netMinor: number
  grossMinor: number
  taxes: Generated<string>
  taxShared: Generated<number>
  refundedElsewhereMinor: Generated<number>
  refundedElsewhereQuantity: Generated<number>
  kitParentId: string | null
  lotCode: string | null
  serials: Generated<string>
  unitCostMinor: number | null
}

export interface TenderTable {
  id: string
  saleId: string
  position: number
  kind: 'cash' | 'card' | 'gift_card' | 'store_credit' | 'transfer' | 'other'
  amountMinor: number
  lastFour: string | null
  reference: string | null
  refundedElsewhereMinor: Generated<number>
  /** Moved on into the sales of exchanges in force. */
  carriedMinor: Generated<number>
  /** Turned out not to be paid: a payment that failed, or credit that was charged back. */
  unpaidMinor: Generated<number>
}
