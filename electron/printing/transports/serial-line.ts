import type { SerialPort } from 'serialport'
import { Ear } from './ear.ts'
import type { Line } from './line.ts'

/** An open serial port of a printer; a Bluetooth printer's port is one too. */
export class SerialLine implements Line {
  readonly #port: SerialPort
  readonly #ear = new Ear()

  constructor(port: SerialPort) {
    this.#port = port
    port.on('data', (bytes: Buffer) => this.#ear.hear(bytes))
    port.on('error', () => this.#ear.note('broken'))
    port.on('close', (problem: Error | null) => {
      if (problem) this.#ear.note('broken')
      this.#ear.note('closed')
    })
  }

  /** A port has no end of its own. */
  get ended(): boolean {
    return false
  }

  get broken(): boolean {
    return this.#ear.broken
  }

  get closed(): boolean {
    return this.#ear.closed
  }

  get greeting(): Uint8Array {
    return this.#ear.greeting
  }

  until(isTrue: () => boolean, timeoutMs: number): Promise<boolean> {
    return this.#ear.until(isTrue, timeoutMs)
  }

  async ask<T>(question: Uint8Array, read: (heard: Uint8Array) => T | null, timeoutMs: number): Promise<T | null> {
    this.#ear.forget()
    if (!(await this.hand(question, timeoutMs))) return null
    return this.#ear.answer(read, timeoutMs)
  }

  /** True once the bytes have left the machine, not only its memory: a slow line would hide a stuck printer. */
  async hand(bytes: Uint8Array, timeoutMs: number): Promise<boolean> {
    if (this.broken || this.closed) return false
    return new Promise(resolve => {
      const give = (well: boolean) => {
        clearTimeout(timer)
        this.#port.removeListener('close', gone)
        resolve(well)
      }
      const gone = () => give(false)
      const timer = setTimeout(gone, timeoutMs)
      this.#port.once('close', gone)
      this.#port.write(Buffer.from(bytes), problem => {
        if (problem) give(false)
        else this.#port.drain(still => give(!still))
      })
    })
  }

  async finish(timeoutMs: number): Promise<boolean> {
    if (this.broken || this.closed) return false
    return new Promise(resolve => {
      const timer = setTimeout(() => resolve(false), timeoutMs)
      this.#port.close(problem => {
        clearTimeout(timer)
        resolve(!problem && !this.broken)
      })
    })
  }

  drop(): void {
    if (!this.#port.isOpen) return
    this.#port.flush(() => this.#port.close(() => undefined))
  }
}
