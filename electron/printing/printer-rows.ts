import type { Selectable } from 'kysely'
import * as z from 'zod'
import type { PaperTarget } from '../../shared/printing/papers/paper.ts'
import type { Reader } from '../database/open.ts'
import type { PrinterTable } from '../database/schema-printing.ts'

/** A printer as the file has it, with its papers read. */
export interface Printer extends Omit<Selectable<PrinterTable>, 'papers'> {
  readonly papers: readonly string[]
}

const papers = z.array(z.string())

/** A printer's row with its papers read. */
export function printerOf(row: Selectable<PrinterTable>): Printer {
  return { ...row, papers: papers.parse(JSON.parse(row.papers)) }
}

/** The printers in use, in the order they were added. */
export async function readPrintersInUse(db: Reader): Promise<readonly Printer[]> {
  const rows = await db
    .selectFrom('printer')
    .selectAll()
    .where('active', '=', 1)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(printerOf)
}

/** One printer, in use or not. */
export async function readPrinter(db: Reader, id: string): Promise<Printer | null> {
  const row = await db.selectFrom('printer').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? printerOf(row) : null
}

/** What papers are encoded for on a printer. */
export function targetOf(printer: Pick<Printer, 'language' | 'columns' | 'dpi'>): PaperTarget {
  return printer.language === 'escpos'
    ? { language: 'escpos', columns: printer.columns === 32 ? 32 : 48 }
    : { language: 'zpl', dpi: printer.dpi === 300 ? 300 : 203 }
}

const storedTarget = z.union([
  z.object({ language: z.literal('escpos'), columns: z.union([z.literal(48), z.literal(32)]) }),
  z.object({ language: z.literal('zpl'), dpi: z.union([z.literal(203), z.literal(300)]) }),
])

/** What a job's stored bytes were encoded for. */
export function readTarget(stored: string): PaperTarget {
  return storedTarget.parse(JSON.parse(stored))
}
