import { constants, write } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Ear } from './ear.ts'
import type { Line } from './line.ts'
import type { NotStartedReason } from './transport.ts'

const reasons: Readonly<Record<string, NotStartedReason>> = {
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  EBUSY: 'busy',
  EISDIR: 'not_a_printer',
}

/** Neither created nor emptied, and no call ever waits: one that does can't be given up. */
const flags = constants.O_RDWR | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)
const everyMs = 5

/** Note: a file handle's own `write` leaves an empty write out, and `finish` lives by it. */
const writeTo = promisify(write)

const codeOf = (problem: unknown) => (problem as NodeJS.ErrnoException).code ?? ''

/** An open device file of a printer. */
export class DeviceLine implements Line {
  readonly #file: FileHandle
  readonly #ear = new Ear()
  #mayRead = true

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /** Opens a device that is there. A regular file is never a printer: an unplugged one must not become a file. */
  static async open(path: string): Promise<DeviceLine | NotStartedReason> {
    let file: FileHandle
    try {
      file = await open(path, flags)
    } catch (problem) {
      return reasons[codeOf(problem)] ?? 'unplugged'
    }
    const about = await file.stat()
    if (about.isCharacterDevice() || about.isFIFO()) return new DeviceLine(file)
    await file.close()
    return 'not_a_printer'
  }

  /** A device has no end of its own. */
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

  async until(isTrue: () => boolean, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs
    for (;;) {
      await this.#read()
      if (isTrue()) return true
      if (this.closed || performance.now() >= end) return false
      await pause(everyMs)
    }
  }

  async ask<T>(question: Uint8Array, read: (heard: Uint8Array) => T | null, timeoutMs: number): Promise<T | null> {
    await this.#read()
    this.#ear.forget()
    if (!(await this.hand(question, timeoutMs))) return null
    let answer: T | null = null
    await this.until(() => {
      answer = read(this.#ear.heard)
      return answer !== null || this.broken
    }, timeoutMs)
    return answer
  }

  async hand(bytes: Uint8Array, timeoutMs: number): Promise<boolean> {
    let end = performance.now() + timeoutMs
    let at = 0
    while (at < bytes.length) {
      if (this.broken || this.closed) return false
      const taken = await this.#write(bytes.subarray(at))
      at += taken
      if (taken > 0) end = performance.now() + timeoutMs
      else if (performance.now() >= end) return false
      else {
        await this.#read()
        await pause(everyMs)
      }
    }
    return !this.broken
  }

  /** Note: the driver takes an empty write only once its last bytes have gone to the printer. */
  async finish(timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs
    while (!this.broken && !this.closed) {
      await this.#read()
      if ((await this.#write(new Uint8Array())) === 0 && !this.#isFull) break
      if (performance.now() >= end) return false
      await pause(everyMs)
    }
    const well = !this.broken && !this.closed
    this.drop()
    return well
  }

  drop(): void {
    if (this.closed) return
    this.#ear.note('closed')
    void this.#file.close().catch(() => undefined)
  }

  #isFull = false

  /** Writes what the device takes at once; 0 when it takes nothing now. */
  async #write(bytes: Uint8Array): Promise<number> {
    this.#isFull = false
    try {
      return (await writeTo(this.#file.fd, bytes)).bytesWritten
    } catch (problem) {
      if (codeOf(problem) === 'EAGAIN') this.#isFull = true
      else this.#ear.note('broken')
      return 0
    }
  }

  /** Hears what the device has to say now. One that can't be read from says nothing. */
  async #read(): Promise<void> {
    if (!this.#mayRead || this.broken || this.closed) return
    try {
      const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(256), 0, 256)
      if (bytesRead > 0) this.#ear.hear(buffer.subarray(0, bytesRead))
    } catch (problem) {
      const code = codeOf(problem)
      if (code === 'EINVAL') this.#mayRead = false
      else if (code !== 'EAGAIN') this.#ear.note('broken')
    }
  }
}
