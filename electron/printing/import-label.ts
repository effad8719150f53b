import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Input } from '../../shared/contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { type LabelFormat, labelFormatOf, mostLabelBytes } from '../../shared/shipments/label-format.ts'
import type { Prepared, Reading } from '../context.ts'
import { findUpload } from '../files/file-room.ts'
import { readLabel } from '../shipments/label-files.ts'
import { findShipment } from '../shipments/store.ts'
import type { LabelProblem, MadeLabel } from './labels/make-label.ts'
import { type Printer, readPrinter, targetOf } from './printer-rows.ts'
import { printerFor } from './queue-papers.ts'
import { queuePrintJob } from './queue-print-job.ts'

type Asked = Input<'printing.importLabel'>

/** A label's file and the number it must carry. */
export interface Source {
  readonly bytes: Uint8Array
  readonly format: LabelFormat
  readonly tracking: string
}

type SourceProblem =
  | {
      readonly code:
        | 'not_found'
        | 'upload_gone'
        | 'label_empty'
        | 'label_not_known'
        | 'label_lost'
        | 'label_not_named'
        | 'tracking_needed'
    }
  | { readonly code: 'label_too_large'; readonly bytes: number; readonly mostBytes: number }

type Ready = Result<
  { readonly made: MadeLabel; readonly source: Source; readonly printer: Printer },
  SourceProblem | LabelProblem | { readonly code: 'printer_does_not_fit' }
>

/**
 * Prints a carrier's label: a file, or the one kept with a parcel. It is read back before it is queued, and what is
 * queued is what prints. The same label for the same parcel is one job, however often it is asked for.
 */
export const printCarrierLabel: Prepared<'printing.importLabel', Ready> = {
  prepare,
  async run(desk, asked, ready) {
    if (!ready.ok) return ready
    const { made, source, printer } = ready.value
    const { tracking } = source
    const sha256 = createHash('sha256').update(source.bytes).digest('hex')
    const subject =
      asked.shipment === undefined
        ? ({ kind: 'label', id: tracking } as const)
        : ({ kind: 'shipment', id: asked.shipment } as const)
    const job = await queuePrintJob(desk, {
      printer,
      kind: 'carrier_label',
      subject,
      dedupeKey: `carrier_label:${subject.id}:${printer.id}:${sha256}:${made.turn}:${made.times}`,
      paper: () => ({ kind: 'ready', bytes: made.bytes, templateVersion: 1 }),
    })
    desk.note({ kind: 'print_job', id: job }, { ...subject, paper: 'carrier_label', sha256, format: source.format })
    return ok({ job, format: source.format, codes: [...made.codes], turn: made.turn, times: made.times })
  },
}

async function prepare(desk: Reading, asked: Asked): Promise<Ready> {
  const source = await readSource(desk, asked)
  if (!source.ok) return source
  const printer = asked.printer === undefined ? await labelPrinter(desk) : await readPrinter(desk.db, asked.printer)
  if (printer?.active !== 1) return refuse({ code: 'printer_does_not_fit' })
  const order = { ...source.value, turn: asked.turn, scale: asked.scale }
  const made = await desk.room.drawing.label(order, targetOf(printer))
  return made.ok ? ok({ made: made.value, source: source.value, printer }) : made
}

async function labelPrinter(desk: Reading): Promise<Printer | null> {
  return printerFor(desk, 'carrier_label')
}

async function readSource(desk: Reading, asked: Asked): Promise<Result<Source, SourceProblem>> {
  if (asked.shipment !== undefined) return readKept(desk, asked.shipment, asked.tracking)
  if (asked.file === undefined) return refuse({ code: 'label_not_named' })
  if (asked.tracking === undefined) return refuse({ code: 'tracking_needed' })
  const upload = await findUpload(desk.room, asked.file)
  if (!upload) return refuse({ code: 'upload_gone' })
  const { size } = await stat(upload.path)
  if (size === 0) return refuse({ code: 'label_empty' })
  if (size > mostLabelBytes) return refuse({ code: 'label_too_large', bytes: size, mostBytes: mostLabelBytes })
  const bytes = await readFile(upload.path)
  const format = labelFormatOf(bytes)
  return format === null ? refuse({ code: 'label_not_known' }) : ok({ bytes, format, tracking: asked.tracking })
}

async function readKept(desk: Reading, id: string, typed: string | undefined): Promise<Result<Source, SourceProblem>> {
  const shipment = await findShipment(desk.db, id)
  if (!shipment || shipment.labelSha256 === null || shipment.labelFormat === null) return refuse({ code: 'not_found' })
  const tracking = typed ?? shipment.tracking
  if (tracking === '') return refuse({ code: 'tracking_needed' })
  const bytes = await readLabel(desk.room, shipment.labelSha256)
  return bytes ? ok({ bytes, format: shipment.labelFormat, tracking }) : refuse({ code: 'label_lost' })
}
