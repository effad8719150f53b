import type { Writing } from '../../context.ts'
import type { Connection } from '../../database/open.ts'
import type { Inside } from '../../runner.ts'
import { applyLate } from './merge-late.ts'
import { type MergedTable, mergedTables, stagingPath } from './staging.ts'
import { undoImport } from './undo.ts'

/** What an import is, as its row says. */
export interface ImportBegin {
  readonly importId: string
  readonly job: string
  readonly kind: 'sales' | 'products'
  readonly fileName: string
  readonly fileSha256: string
  readonly format: string
  readonly by: string
}

/** Some staged rows of one table, in their order: after `from`, up to `to`. */
export interface MergePart {
  readonly table: MergedTable
  readonly from: number
  readonly to: number
}

/** What is merged in one transaction, in an order that lets every reference find its row. */
export interface MergeBatch {
  readonly importId: string
  readonly parts: readonly MergePart[]
}

/** What a batch cost the writer, its commit aside (ms), and how many commands it has run so far. */
export interface MergeDone {
  readonly took: number
  readonly commands: number
}

/** How an import ends well. */
export interface ImportEnd {
  readonly importId: string
  readonly summary: Readonly<Record<string, unknown>>
  readonly details: Readonly<Record<string, number | string>>
}

/** Rows that belong to a row with an import id and have none of their own. */
const withoutImport: readonly MergedTable[] = ['product_code', 'sale_line', 'tender', 'return_unit']

/** What the jobs' thread asks of the writer to bring a staged import in. Counter commands run between the batches. */
export const importInternals = {
  'imports.attach': {
    between: (raw: Connection, room: Writing['room'], { importId }: { readonly importId: string }) =>
      void raw.prepare('attach ? as staging').run(stagingPath(room, importId)),
  },
  'imports.detach': { between: (raw: Connection) => void raw.exec('detach staging') },
  'imports.begin': async ({ db, now }: Inside, { importId, job, by, ...rest }: ImportBegin) => {
    await db
      .insertInto('import')
      .values({ id: importId, jobId: job, createdBy: by, createdAt: now, profileId: null, ...rest })
      .execute()
  },
  'imports.merge': async ({ raw, commands }: Inside, { importId, parts }: MergeBatch): Promise<MergeDone> => {
    const started = performance.now()
    for (const part of parts) mergeRows(raw, importId, part)
    return { took: performance.now() - started, commands }
  },
  'imports.finish': async (desk: Inside, { importId, summary, details }: ImportEnd) => {
    await applyLate(desk)
    await desk.db
      .updateTable('import')
      .set({ visible: 1, summary: JSON.stringify(summary) })
      .where('id', '=', importId)
      .execute()
    desk.note({ kind: 'import', id: importId }, details)
  },
  'imports.undo': async ({ raw }: Inside, { importId }: { readonly importId: string }) =>
    undoImport(raw, importId, 1000),
}

function mergeRows(raw: Connection, importId: string, { table, from, to }: MergePart): void {
  const columns = mergedTables[table].join(', ')
  const [importColumn, importValue] = withoutImport.includes(table) ? ['', ''] : [', import_id', ', @importId']
  const search = searchOf(raw, table)
  const verb = table === 'product_code' ? 'insert or ignore' : 'insert'
  raw
    .prepare(
      `${verb} into main.${table} (${columns}${importColumn}${search ? ', search_id' : ''})
       select ${columns}${importValue}${search ? `, @last + @sign * (seq - @from)` : ''}
       from staging.${table} where seq > @from and seq <= @to order by seq`,
    )
    .run({ from, to, ...(importColumn === '' ? {} : { importId }), ...(search ?? {}) })
  if (search) indexNew(raw, table, search)
}

interface SearchPlace {
  readonly last: number
  readonly sign: 1 | -1
}

function searchOf(raw: Connection, table: MergedTable): SearchPlace | null {
  if (table === 'customer')
    return {
      last: raw.prepare<[], number>('select coalesce(max(search_id), 0) from customer').pluck().get() ?? 0,
      sign: 1,
    }
  if (table === 'product')
    return {
      last: raw.prepare<[], number>('select coalesce(min(search_id), 0) from product').pluck().get() ?? 0,
      sign: -1,
    }
  return null
}

/** Writes the rows just merged into the full-text index, as `customerSearchText` and `productSearchText` do. */
function indexNew(raw: Connection, table: MergedTable, { last }: SearchPlace): void {
  const sql =
    table === 'customer'
      ? `select search_id, concat_ws(char(10), name, email, phone_digits, external_ref) from customer where search_id > ?`
      : `select search_id, concat_ws(char(10), name, sku) from product where search_id < ?`
  raw.prepare(`insert into search_text (rowid, text) ${sql}`).run(last)
}
