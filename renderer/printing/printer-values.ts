import * as z from 'zod'
import type { Sent } from '../../shared/contract.ts'
import { line } from '../../shared/fields.ts'
import { type PrinterView, printedPapers, printerTransports } from '../../shared/printing/contract.ts'

/** What the form of a printer holds; choices are texts, papers one switch each. */
export const printerForm = z
  .object({
    name: line,
    transport: z.enum(printerTransports),
    address: z.string().trim().max(200),
    language: z.enum(['escpos', 'zpl']),
    columns: z.enum(['48', '32']),
    dpi: z.enum(['203', '300']),
    receipt: z.boolean(),
    return_label: z.boolean(),
    item_tag: z.boolean(),
    active: z.boolean(),
  })
  .refine(({ transport, address }) => transport === 'virtual' || address !== '', {
    path: ['address'],
    message: 'field.required',
  })
export type PrinterValues = z.infer<typeof printerForm>

/** The form of a printer as it is, or of a new one: a receipt printer on the network. */
export function valuesOf(printer: PrinterView | null, demo: boolean): PrinterValues {
  return {
    name: printer?.name ?? '',
    transport: printer?.transport ?? (demo ? 'virtual' : 'network'),
    address: printer?.address ?? '',
    language: printer?.language ?? 'escpos',
    columns: printer?.columns === 32 ? '32' : '48',
    dpi: printer?.dpi === 300 ? '300' : '203',
    receipt: printer?.papers.includes('receipt') ?? true,
    return_label: printer?.papers.includes('return_label') ?? false,
    item_tag: printer?.papers.includes('item_tag') ?? false,
    active: printer?.active ?? true,
  }
}

/** What is sent for a filled-in form. A label printer never prints receipts. */
export function inputOf(values: PrinterValues, printer: PrinterView | null): Sent<'printing.savePrinter'> {
  const roll = values.language === 'escpos'
  return {
    ...(printer ? { id: printer.id, version: printer.version } : {}),
    name: values.name,
    transport: values.transport,
    address: values.transport === 'virtual' ? null : values.address,
    language: values.language,
    columns: roll ? (values.columns === '32' ? 32 : 48) : null,
    dpi: roll ? null : values.dpi === '300' ? 300 : 203,
    papers: printedPapers.filter(paper => values[paper] && (roll || paper !== 'receipt')),
    active: values.active,
  }
}
