import * as z from 'zod'
import { command, counterStaff, everyone, owners, query, supervisors } from '../define.ts'
import { cursor, id, line, sentence, ticket } from '../fields.ts'
import { shopLogo } from '../shop/logo.ts'
import { labelOperations } from './label-contract.ts'
import { printerAbilities, testAnswers } from './learn.ts'

/** What a printer can be set up to print. */
export const printedPapers = ['receipt', 'return_label', 'item_tag'] as const
/**
 * Everything there can be in a spool. Store credits print where receipts do, carriers' labels where return labels do;
 * each printer prints its own test; `drawer` opens a cash drawer and is no paper.
 */
export const paperKinds = [...printedPapers, 'credit', 'test', 'carrier_label', 'drawer'] as const
/** How a printer is reached. */
export const printerTransports = ['network', 'usb', 'serial', 'queue', 'virtual'] as const
export type PrinterTransport = (typeof printerTransports)[number]
export const printJobStates = ['queued', 'sending', 'confirmed', 'sent', 'unknown', 'failed', 'cancelled'] as const
/** How a printer is: `asks` waits for a person's answer about a job in doubt, `paused` for a person to go on. */
export const printerStates = [
  'ready',
  'printing',
  'needs_paper',
  'offline',
  'asks',
  'paused',
  'unknown',
  'off',
] as const

export const printerView = z.object({
  id,
  name: z.string(),
  transport: z.enum(printerTransports),
  address: z.string().nullable(),
  language: z.enum(['escpos', 'zpl']),
  columns: z.union([z.literal(48), z.literal(32)]).nullable(),
  dpi: z.union([z.literal(203), z.literal(300)]).nullable(),
  papers: z.array(z.enum(printedPapers)),
  abilities: printerAbilities,
  active: z.boolean(),
  paused: z.boolean(),
  state: z.enum(printerStates),
  detail: sentence.nullable(),
  waiting: z.int(),
  version: z.int(),
})
export type PrinterView = z.infer<typeof printerView>

export const printJobView = z.object({
  id,
  printer: z.object({ id, name: z.string() }),
  paper: z.enum(paperKinds),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectTitle: z.string(),
  /** The return it belongs to; null for a test print. */
  return: id.nullable(),
  state: z.enum(printJobStates),
  reason: sentence.nullable(),
  copyNumber: z.int(),
  reprintOf: id.nullable(),
  /** Why a person printed it again, in their words. */
  reprintReason: z.string().nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  by: z.string(),
})
export type PrintJobView = z.infer<typeof printJobView>

/** Something on this machine that may be a printer. */
export const foundPrinter = z.object({
  transport: z.enum(['usb', 'serial', 'queue']),
  address: z.string(),
  /** What it calls itself; its address when it doesn't say. */
  title: z.string(),
  /** The printer that is set up there already. */
  knownAs: z.string().nullable(),
  /** What it needs to be printed on is installed here. */
  usable: z.boolean(),
})
export type FoundPrinter = z.infer<typeof foundPrinter>

/** Who is no printer: what answers at its address gave itself away. */
const strangers = {
  web_server_there: { address: z.string() },
  other_service_there: { address: z.string() },
}

export const printingOperations = {
  ...labelOperations,
  'printing.printers': query({
    allow: everyone,
    input: z.object({}),
    output: z.object({ printers: z.array(printerView) }),
  }),
  'printing.savePrinter': command({
    allow: supervisors,
    input: z.object({
      id: id.optional(),
      version: z.int().optional(),
      name: line,
      transport: z.enum(printerTransports),
      address: z.string().trim().max(200).nullable(),
      language: z.enum(['escpos', 'zpl']),
      columns: z.union([z.literal(48), z.literal(32)]).nullable(),
      dpi: z.union([z.literal(203), z.literal(300)]).nullable(),
      papers: z.array(z.enum(printedPapers)).max(10),
      active: z.boolean(),
    }),
    output: printerView,
    failures: {
      not_found: {},
      changed_meanwhile: {},
      printer_name_taken: { name: z.string() },
      address_not_valid: { address: z.string() },
      demo_prints_virtually: {},
      printer_does_not_fit: {},
    },
  }),
  'printing.saveLogo': command({
    allow: owners,
    /** Null takes the logo off the papers. */
    input: z.object({ file: ticket.nullable() }),
    output: z.object({ logo: shopLogo.nullable() }),
    failures: {
      upload_gone: {},
      logo_is_no_png: {},
      logo_is_blank: {},
      label_not_readable: {},
      label_has_password: {},
      label_pages: { pages: z.int() },
      label_too_many_dots: { width: z.int(), height: z.int(), most: z.int() },
    },
  }),
  'printing.discover': query({
    allow: supervisors,
    lane: 'long',
    input: z.object({}),
    output: z.object({ found: z.array(foundPrinter) }),
  }),
  'printing.learn': command({
    allow: supervisors,
    input: z.object({ printer: id, job: id, answers: testAnswers }),
    output: printerView,
    failures: { not_found: {}, not_a_test: {}, not_printed_yet: {}, ...strangers },
  }),
  'printing.pause': command({
    allow: counterStaff,
    input: z.object({ printer: id }),
    output: printerView,
    failures: { not_found: {} },
  }),
  'printing.resume': command({
    allow: counterStaff,
    input: z.object({ printer: id }),
    output: printerView,
    failures: { not_found: {} },
  }),
  'printing.openDrawer': command({
    allow: counterStaff,
    input: z.object({ printer: id.optional() }),
    output: z.object({ job: id, expiresAt: z.string() }),
    failures: { not_found: {}, no_drawer: {} },
  }),
  'printing.test': command({
    allow: counterStaff,
    input: z.object({ printer: id }),
    output: z.object({ job: id }),
    failures: { not_found: {}, ...strangers },
  }),
  'printing.jobs': query({
    allow: everyone,
    input: z.object({
      job: id.optional(),
      printer: id.optional(),
      state: z.enum([...printJobStates, 'waiting'] as const).optional(),
      subject: z.string().max(40).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ jobs: z.array(printJobView), next: z.string().nullable() }),
    failures: { cursor_stale: {} },
  }),
  'printing.preview': query({
    allow: everyone,
    lane: 'long',
    input: z.object({ job: id }),
    output: z.object({ ticket: z.string(), width: z.int(), height: z.int(), warnings: z.array(z.string()) }),
    failures: { not_found: {}, nothing_to_show: {} },
  }),
  'printing.reprint': command({
    allow: counterStaff,
    input: z.object({ job: id, printer: id.optional(), reason: line }),
    output: z.object({ job: id, copyNumber: z.int() }),
    failures: { not_found: {}, printer_does_not_fit: {}, queue_holds_it: { queue: z.string() }, drawer_not_again: {} },
  }),
  'printing.cancel': command({
    allow: counterStaff,
    input: z.object({ job: id }),
    output: z.object({ state: z.string() }),
    failures: { not_found: {}, not_possible_from: { state: z.string(), event: z.string() } },
  }),
  'printing.resolve': command({
    allow: counterStaff,
    input: z.object({ job: id, cameOut: z.enum(['yes', 'no', 'print_again']) }),
    output: z.object({ state: z.string(), newJob: id.nullable() }),
    failures: {
      not_found: {},
      not_possible_from: { state: z.string(), event: z.string() },
      queue_holds_it: { queue: z.string() },
    },
  }),
}
