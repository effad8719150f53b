import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Room } from '../../context.ts'
import { type Connection, openScratch } from '../../database/open.ts'

const line = [
  'id',
  'sale_id',
  'line_number',
  'kind',
  'product_id',
  'sku',
  'description',
  'quantity',
  'unit_price_text',
  'line_discount_minor',
  'order_discount_minor',
  'net_minor',
  'gross_minor',
  'taxes',
  'tax_shared',
  'refunded_elsewhere_minor',
  'refunded_elsewhere_quantity',
  'lot_code',
  'serials',
  'unit_cost_minor',
] as const

const tender = [
  'id',
  'sale_id',
  'position',
  'kind',
  'amount_minor',
  'last_four',
  'reference',
  'refunded_elsewhere_minor',
] as const

/** What is merged into the desk's tables of the same names, in an order that lets every reference find its row. */
export const mergedTables = {
  supplier: ['id', 'name', 'name_folded', 'created_at'],
  product: [
    'id',
    'sku',
    'sku_folded',
    'name',
    'name_folded',
    'category',
    'tags',
    'supplier_id',
    'unit_cost_minor',
    'price_minor',
    'created_at',
  ],
  product_code: ['code', 'product_id'],
  customer: [
    'id',
    'name',
    'name_folded',
    'phone',
    'phone_digits',
    'email',
    'email_folded',
    'address',
    'external_ref',
    'created_at',
  ],
  sale: [
    'id',
    'number',
    'number_folded',
    'channel',
    'status',
    'sold_at',
    'sold_day',
    'fulfilled_at',
    'delivered_at',
    'customer_id',
    'currency',
    'tax_mode',
    'total_minor',
    'shipping_net_minor',
    'shipping_gross_minor',
    'shipping_taxes',
    'refunded_elsewhere_minor',
    'source',
    'external_id',
    'content_hash',
    'note',
    'created_at',
  ],
  sale_line: line,
  tender,
  rma: [
    'id',
    'number',
    'type',
    'channel',
    'sale_id',
    'customer_id',
    'status',
    'created_at',
    'created_by',
    'requested_at',
    'requested_day',
    'authorized_at',
    'authorized_day',
    'decided_at',
    'closed_at',
    'external_id',
    'updated_at',
  ],
  return_line: [
    'id',
    'return_id',
    'line_number',
    'sale_line_id',
    'product_id',
    'sku',
    'description',
    'reason',
    'quantity_requested',
    'quantity_authorized',
    'lot_code',
    'serial',
    'live_units',
    'settled_units',
    'credited_gross_minor',
  ],
  return_unit: ['return_line_id', 'state', 'quantity'],
  inspection: ['id', 'return_line_id', 'quantity', 'grade', 'accepted_units', 'at', 'local_day'],
} as const
export type MergedTable = keyof typeof mergedTables

/** What is applied in the last transaction, to records that were there before. */
const lateTables = {
  sale_update: [
    'id',
    'status',
    'channel',
    'fulfilled_at',
    'delivered_at',
    'customer_id',
    'total_minor',
    'refunded_elsewhere_minor',
    'content_hash',
    'note',
  ],
  line_update: [...line, 'frozen'],
  line_add: line,
  tender_update: tender,
  tender_add: tender,
  tender_gone: ['id'],
  customer_fill: ['id', 'phone', 'phone_digits', 'email', 'email_folded', 'address', 'external_ref'],
  product_update: ['id', 'name', 'name_folded', 'category', 'tags', 'supplier_id', 'unit_cost_minor', 'price_minor'],
  code_add: ['code', 'product_id'],
} as const

/** Held until all sales are read: a credit note links to sales that may stand after it. */
const heldTables = { note: ['credited_at', 'body'] } as const

const allTables = { ...mergedTables, ...lateTables, ...heldTables }
export type StagedTable = keyof typeof allTables
export type StagedValue = string | number | null

/** A file of rows on their way into the desk's own, in their final shape. */
export interface Staging {
  readonly raw: Connection
  put(table: StagedTable, values: readonly StagedValue[]): void
  count(table: StagedTable): number
  /** Lets the writer see what was put so far. Not while it reads: what is put meanwhile is held in memory. */
  commit(): void
  close(): void
}

/** Where an import's staging file stands. */
export function stagingPath(room: Pick<Room, 'folder'>, importId: string): string {
  return join(room.folder, `staging-${importId}.sqlite`)
}

/** Whether a file of the data folder is a staging file: of no use to the next run of the desk. */
export function isStaging(fileName: string): boolean {
  return /^staging-[0-9A-Z]{26}\.sqlite/.test(fileName)
}

/** Removes an import's staging file. */
export function removeStaging(room: Pick<Room, 'folder'>, importId: string): void {
  rmSync(stagingPath(room, importId), { force: true })
}

/** Opens an empty staging file, to be put into here and read by the writer. */
export function openStaging(room: Pick<Room, 'folder'>, importId: string): Staging {
  removeStaging(room, importId)
  const raw = openScratch(stagingPath(room, importId))
  const names = Object.keys(allTables) as StagedTable[]
  for (const name of names) raw.exec(`create table ${name} (seq integer primary key, ${allTables[name].join(', ')})`)
  raw.exec('begin')
  const counts = new Map<StagedTable, number>()
  const inserts = new Map(
    names.map(name => [name, raw.prepare(`insert into ${name} values (?${', ?'.repeat(allTables[name].length)})`)]),
  )
  return {
    raw,
    put(table, values) {
      const seq = (counts.get(table) ?? 0) + 1
      counts.set(table, seq)
      inserts.get(table)?.run(seq, ...values)
    },
    count: table => counts.get(table) ?? 0,
    commit: () => void raw.exec('commit; begin'),
    close() {
      raw.exec('rollback')
      raw.close()
    },
  }
}
