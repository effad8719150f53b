import { unitCounts } from '../../../shared/returns/unit-states.ts'
import type { DraftContent, ReturnRow } from '../../../shared/returns/views.ts'
import type { Reading } from '../../context.ts'
import { clockViews } from '../clock/clock-views.ts'
import { statusOf, withCounts } from '../store.ts'
import { shownOf } from '../view/shown.ts'

/** A row of the list as SQL has it. */
export interface FoundReturn {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly channel: string
  readonly createdAt: string
  readonly saleId: string | null
  readonly customerId: string | null
  readonly expiresOn?: string | null
  readonly slaDue?: string | null
  /** A draft's own content; without it a draft's row names no items. */
  readonly draft?: string | null
}

/** Rows of a list with what is derived or joined, page by page: one query for each kind of record. */
export async function rowViews(desk: Reading, rows: readonly FoundReturn[]): Promise<readonly ReturnRow[]> {
  const lines = [...(await readLines(desk, rows)), ...(await readDraftLines(desk, rows))]
  const sales = await readSales(desk, rows)
  const customers = await readCustomers(desk, rows)
  const due = rows.map(({ id, slaDue }) => ({ id, slaDue: slaDue ?? null }))
  const clocks = await clockViews(desk, due, lines)
  return rows.map(row => {
    const mine = lines.filter(line => line.returnId === row.id)
    const sale = sales.get(row.saleId ?? '')
    return {
      id: row.id,
      number: row.number,
      shown: shownOf(statusOf(row.status), mine),
      channel: row.channel,
      createdAt: row.createdAt,
      saleNumber: sale?.number ?? null,
      customer: customers.get(row.customerId ?? '') ?? null,
      items: itemsText(mine),
      units: mine.reduce((sum, line) => sum + line.quantityRequested, 0),
      reason: mine[0]?.reason ?? '',
      creditMinor: mine.reduce((sum, line) => sum + line.creditedGrossMinor + line.allowedMinor, 0),
      currency: sale?.currency ?? desk.shop.currency,
      expiresOn: row.expiresOn ?? null,
      clock: clocks.get(row.id) ?? null,
    }
  })
}

async function readLines(desk: Reading, rows: readonly FoundReturn[]) {
  const lines = await desk.db
    .selectFrom('returnLine')
    .select([
      'id',
      'returnId',
      'description',
      'reason',
      'quantityRequested',
      'settledUnits',
      'keptUnits',
      'lostSettledUnits',
      'cameAs',
      'saleLineId',
      'creditedGrossMinor',
      'allowedMinor',
    ])
    .where(
      'returnId',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('returnId')
    .orderBy('lineNumber')
    .execute()
  return withCounts(desk.db, lines)
}

/** The lines of drafts, which are kept as they were typed: what they are called comes from the sale. */
async function readDraftLines(desk: Reading, rows: readonly FoundReturn[]) {
  const drafted = rows.flatMap(row => {
    const content = row.status === 'draft' && row.draft ? (JSON.parse(row.draft) as DraftContent) : null
    return (content?.lines ?? []).map(line => ({ ...line, returnId: row.id }))
  })
  if (drafted.length === 0) return []
  const ids = drafted.map(line => line.saleLine)
  const sold = await desk.db.selectFrom('saleLine').select(['id', 'description']).where('id', 'in', ids).execute()
  const names = new Map(sold.map(line => [line.id, line.description]))
  return drafted.map(line => ({
    returnId: line.returnId,
    description: names.get(line.saleLine) ?? '',
    reason: line.reason ?? '',
    quantityRequested: line.quantity,
    settledUnits: 0,
    keptUnits: 0,
    lostSettledUnits: 0,
    cameAs: null,
    saleLineId: line.saleLine,
    creditedGrossMinor: 0,
    allowedMinor: 0,
    counts: unitCounts({}),
  }))
}

async function readSales(desk: Reading, rows: readonly FoundReturn[]) {
  const ids = rows.flatMap(row => (row.saleId === null ? [] : [row.saleId]))
  const sales = await desk.db.selectFrom('sale').select(['id', 'number', 'currency']).where('id', 'in', ids).execute()
  return new Map(sales.map(sale => [sale.id, sale]))
}

async function readCustomers(desk: Reading, rows: readonly FoundReturn[]) {
  const ids = rows.flatMap(row => (row.customerId === null ? [] : [row.customerId]))
  const customers = await desk.db.selectFrom('customer').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(customers.map(customer => [customer.id, customer.name]))
}

function itemsText(lines: readonly { readonly description: string; readonly quantityRequested: number }[]): string {
  const [first] = lines
  if (!first) return ''
  const name = first.quantityRequested > 1 ? `${first.quantityRequested} × ${first.description}` : first.description
  return lines.length > 1 ? `${name} +${lines.length - 1}` : name
}
