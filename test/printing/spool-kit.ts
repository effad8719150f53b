import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openRoom } from '../../electron/desk/room.ts'
import { openSpool, type Spool } from '../../electron/printing/spool/spool.ts'
import { transportOf } from '../../electron/printing/spool/transport-of.ts'
import type { Output } from '../../shared/contract.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import type { TestDesk } from '../support/test-desk.ts'

/** The data folder's room of a test desk. */
export function roomOf(desk: TestDesk) {
  return openRoom(desk.folder, { demo: false, resources: fileURLToPath(new URL('../../resources', import.meta.url)) })
}

/** The real spool over a test desk, in this thread. Pauses end only by a look. */
export function spoolOf(desk: TestDesk, log: (problem: unknown) => void = rethrow): Spool {
  return openSpool({
    db: desk.writer.file.db,
    now: desk.now,
    ask: (name, input) => desk.writer.runner.internal(name, input),
    transportOf: (printer, paper) => transportOf(printer, paper, roomOf(desk), desk.now),
    log,
    pauseMs: () => 3_600_000,
  })
}

function rethrow(problem: unknown): void {
  throw problem
}

/** Returns one item for cash or card and prints its receipt; answers the receipt's job. */
export async function returnOne(
  desk: TestDesk,
  grossMinor = 3400,
): Promise<{ job: string; number: string; return: string }> {
  const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor }] }))
  const paid = await pay(desk, taken, { print: true })
  return { job: paid.printJobs[0] ?? '', number: taken.number, return: taken.return }
}

/** A job as its row has it. */
export async function jobRow(desk: TestDesk, id: string) {
  return desk.writer.file.db.selectFrom('printJob').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The kinds of a job's events, in order. */
export async function storyOf(desk: TestDesk, id: string): Promise<string[]> {
  const events = await desk.writer.file.db
    .selectFrom('printEvent')
    .select('kind')
    .where('jobId', '=', id)
    .orderBy(sql`rowid`)
    .execute()
  return events.map(event => event.kind)
}

/** Turns the receipt printer into a network printer at an address. */
export async function networkReceiptPrinter(desk: TestDesk, address: string): Promise<Output<'printing.savePrinter'>> {
  const { printers } = await desk.must('printing.printers', {})
  const receipt = printers.find(printer => printer.papers.includes('receipt'))
  if (!receipt) throw new Error('No receipt printer')
  const { id, version, name, language, columns, dpi, papers, active } = receipt
  return desk.must('printing.savePrinter', {
    ...{ id, version, name, language, columns, dpi, papers, active },
    transport: 'network',
    address,
  })
}
