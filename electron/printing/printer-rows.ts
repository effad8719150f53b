import type { Selectable } from 'kysely'
import * as z from 'zod'
import { type PrinterAbilities, readAbilities } from '../../shared/printing/learn.ts'
import type { PaperTarget } from '../../shared/printing/papers/paper.ts'
import type { Reader } from '../database/open.ts'
import type { PrinterTable } from '../database/schema-printing.ts'

/** A printer as the file has it, with its papers and abilities read. */
export interface Printer extends Omit<Selectable<PrinterTable>, 'papers' | 'abilities'> {
  readonly papers: readonly string[]
  readonly abilities: PrinterAbilities
}

const papers = z.array(z.string())

/** A printer's row with its papers and abilities read. */
export function printerOf(row: Selectable<PrinterTable>): Printer {
  const abilities = readAbilities(JSON.parse(row.abilities))
  return { ...row, papers: papers.parse(JSON.parse(row.papers)), abilities }
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
export function targetOf(printer: Pick<Printer, 'language' | 'columns' | 'dpi' | 'abilities'>): PaperTarget {
  if (printer.language === 'zpl') return { language: 'zpl', dpi: printer.dpi === 300 ? 300 : 203 }
  const { codePage, cutter } = printer.abilities
  return {
    language: 'escpos',
    columns: printer.columns === 32 ? 32 : 48,
    ...(codePage === false ? { letters: 'ascii' as const } : {}),
    ...(cutter === false ? { cut: false as const } : {}),
  }
}

const storedTarget = z.union([
  z.object({
    language: z.literal('escpos'),
    columns: z.union([z.literal(48), z.literal(32)]),
    letters: z.literal('ascii').optional(),
    cut: z.literal(false).optional(),
  }),
  z.object({ language: z.literal('zpl'), dpi: z.union([z.literal(203), z.literal(300)]) }),
])

/** What a job's stored bytes were encoded for. */
export function readTarget(stored: string): PaperTarget {
  return storedTarget.parse(JSON.parse(stored))
}
