import { readPrinter } from '../printer-rows.ts'
import { handOver, nextJob, type SpoolGround } from './hand-over.ts'
import { createPause } from './pause.ts'

/** The worker of one printer. */
export interface PrinterWorker {
  /** There may be something to print, or the printer may be back: looks at once. */
  nudge(): void
  /** Takes up nothing more; gives up a handover that lasts longer than `graceMs`. */
  close(graceMs: number): Promise<void>
  /** Settles once there is nothing left that can be done now. */
  idle(): Promise<void>
}

/** 2, 4, 8, ... at most 30 seconds. */
function usualPauseMs(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.min(tries, 5))
}

/** Opens a printer's worker: one job after the other in the order they were queued, each at most once by itself. */
export function openPrinterWorker(ground: SpoolGround, printerId: string): PrinterWorker {
  const { db, ask, now, log, pauseMs = usualPauseMs } = ground
  const givingUp = new AbortController()
  const pause = createPause()
  let running: Promise<void> | null = null
  let nudged = false
  let closing = false

  async function printNext(): Promise<'done' | 'nothing' | 'wait'> {
    const printer = await readPrinter(db, printerId)
    const job = printer?.active === 1 && printer.paused === 0 ? await nextJob(db, printerId) : null
    if (!printer || !job) return 'nothing'
    if (job.expiresAt !== null && job.expiresAt < now()) {
      await ask('printing.expire', { job: job.id })
      return 'done'
    }
    const handed = await handOver(ground, printer, job, givingUp.signal)
    if (!handed) return 'done'
    const state = await ask('printing.end', { job: job.id, ...handed })
    return state === 'queued' ? 'wait' : 'done'
  }

  async function run(): Promise<void> {
    let tries = 0
    while (!closing) {
      nudged = false
      const result = await printNext().catch(problem => {
        log(problem)
        return 'wait' as const
      })
      if (result === 'nothing') return
      tries = result === 'wait' ? tries + 1 : 0
      if (result === 'wait' && !nudged && !closing) await pause.wait(pauseMs(tries))
    }
  }

  function start(): void {
    running = run().finally(() => {
      running = null
      if (nudged && !closing) start()
    })
  }

  return {
    nudge() {
      nudged = true
      if (running) pause.end()
      else if (!closing) start()
    },
    async close(graceMs) {
      closing = true
      pause.end()
      const timer = setTimeout(() => givingUp.abort(), graceMs)
      await running
      clearTimeout(timer)
    },
    async idle() {
      while (running && !pause.isWaiting) await Promise.race([running, pause.begins()])
    },
  }
}
