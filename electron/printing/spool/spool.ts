import type { SpoolGround } from './hand-over.ts'
import { openPrinterWorker, type PrinterWorker } from './printer-worker.ts'

/** The spool: one worker a printer. */
export interface Spool {
  /** Looks what waits; printers that could not take their job are tried again at once. */
  look(): Promise<void>
  /** Settles once every worker has nothing left that it can do now. */
  idle(): Promise<void>
  /** Takes up nothing more and lets what is being sent end, for at most `graceMs`. */
  close(graceMs?: number): Promise<void>
}

/** Opens the spool. Nothing is sent before the first look. */
export function openSpool(ground: SpoolGround): Spool {
  const workers = new Map<string, PrinterWorker>()
  const workerOf = (printerId: string) => {
    const known = workers.get(printerId)
    if (known) return known
    const worker = openPrinterWorker(ground, printerId)
    workers.set(printerId, worker)
    return worker
  }
  return {
    async look() {
      const waiting = await ground.db
        .selectFrom('printJob')
        .innerJoin('printer', 'printer.id', 'printJob.printerId')
        .select('printJob.printerId')
        .distinct()
        .where('printJob.state', '=', 'queued')
        .where('printer.active', '=', 1)
        .where('printer.paused', '=', 0)
        .execute()
      for (const { printerId } of waiting) workerOf(printerId).nudge()
    },
    async idle() {
      await Promise.all([...workers.values()].map(worker => worker.idle()))
    },
    async close(graceMs = 4000) {
      await Promise.all([...workers.values()].map(worker => worker.close(graceMs)))
    },
  }
}
