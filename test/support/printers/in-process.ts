import type { Line } from '../../../electron/printing/transports/line.ts'
import {
  type LineTreatment,
  sendOverLine,
  usualTreatment,
} from '../../../electron/printing/transports/send-over-line.ts'
import type { NotStartedReason, Transport } from '../../../electron/printing/transports/transport.ts'
import type { FaultyPrinter, PrinterSession } from './faulty-printer.ts'

/** Called wherever the desk waits for a printer; a test may let it wait for ever. */
export type Await = () => Promise<void>

/** A line to a virtual printer in this process: no socket and no clock, a wait that is in vain is over at once. */
class ProcessLine implements Line {
  readonly #printer: FaultyPrinter
  readonly #session: PrinterSession
  readonly #pause: Await
  #heard: number[] = []
  greeting = new Uint8Array()
  ended = false
  broken = false
  closed = false

  constructor(printer: FaultyPrinter, pause: Await) {
    this.#printer = printer
    this.#session = printer.connect()
    this.#pause = pause
    this.ended = printer.faults.closesOnAccept === true
  }

  async until(isTrue: () => boolean): Promise<boolean> {
    await this.#pause()
    return isTrue()
  }

  async ask<T>(question: Uint8Array, read: (heard: Uint8Array) => T | null): Promise<T | null> {
    this.#heard = []
    if (!(await this.hand(question))) return null
    return read(Uint8Array.from(this.#heard))
  }

  async hand(bytes: Uint8Array): Promise<boolean> {
    await this.#pause()
    if (this.broken || this.closed || this.ended || this.#printer.faults.neverReads) return false
    const { says, breaks } = this.#session.hear(bytes)
    this.#heard.push(...says)
    if (this.greeting.length === 0) this.greeting = Uint8Array.from(says.slice(0, 32))
    if (breaks) this.broken = true
    await this.#pause()
    return !this.broken
  }

  async finish(): Promise<boolean> {
    await this.#pause()
    this.closed = true
    return !this.broken && !this.#printer.faults.neverReads
  }

  drop(): void {
    this.closed = true
  }
}

/** The real way over a line, to a printer in this process. */
export function inProcessTransport(
  printer: FaultyPrinter,
  treatment: Partial<LineTreatment>,
  pause: Await = async () => undefined,
): Transport {
  const open = async (): Promise<Line | NotStartedReason> => {
    await pause()
    if (printer.faults.refuses) return 'refused'
    if (printer.faults.blackHole) return 'connect_timeout'
    return new ProcessLine(printer, pause)
  }
  const all = { ...usualTreatment, confirmTimeoutMs: 2, confirmEveryMs: 1, ...treatment }
  return { send: (handover, progress) => sendOverLine(open, handover, all, progress) }
}
