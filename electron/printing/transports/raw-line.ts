import { connect, type Socket } from 'node:net'
import type { NetworkAddress } from './parse-address.ts'
import type { NotStartedReason } from './transport.ts'

const reasons: Readonly<Record<string, NotStartedReason>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset_before_start',
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ETIMEDOUT: 'connect_timeout',
}

/** An open connection to a printer. It always reads, so that a talking printer never blocks. */
export class RawLine {
  readonly #socket: Socket
  #heard: number[] = []
  #ended = false
  #closed = false
  #broken = false
  #wake: (() => void)[] = []

  private constructor(socket: Socket) {
    this.#socket = socket
    const then = (change: () => void) => () => {
      change()
      const waiting = this.#wake
      this.#wake = []
      for (const wake of waiting) wake()
    }
    socket.on('data', bytes => then(() => this.#heard.push(...bytes))())
    socket.on(
      'end',
      then(() => (this.#ended = true)),
    )
    socket.on(
      'error',
      then(() => (this.#broken = true)),
    )
    socket.on(
      'close',
      then(() => (this.#closed = true)),
    )
  }

  /** Connects within a time limit that covers the name look-up too. */
  static async open(
    address: NetworkAddress,
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<RawLine | NotStartedReason> {
    if (signal?.aborted) return 'cancelled'
    const socket = connect({ ...address, allowHalfOpen: true, noDelay: true })
    return new Promise(resolve => {
      const give = (answer: RawLine | NotStartedReason) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        socket.removeListener('error', fail)
        if (!(answer instanceof RawLine)) socket.on('error', () => undefined).destroy()
        resolve(answer)
      }
      const fail = (error: NodeJS.ErrnoException) => give(reasons[error.code ?? ''] ?? 'unreachable')
      const cancel = () => give('cancelled')
      const timer = setTimeout(() => give('connect_timeout'), timeoutMs)
      socket.once('error', fail)
      socket.once('connect', () => give(new RawLine(socket)))
      signal?.addEventListener('abort', cancel, { once: true })
    })
  }

  /** Whether the printer ended its side. */
  get ended(): boolean {
    return this.#ended
  }

  /** Whether the connection was reset or failed. */
  get broken(): boolean {
    return this.#broken
  }

  /** Whether it is over for good. */
  get closed(): boolean {
    return this.#closed
  }

  /** Waits until something is true; false when time is up or the connection is over. */
  async until(isTrue: () => boolean, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs
    while (!isTrue()) {
      const left = end - performance.now()
      if (left <= 0 || this.#closed) return false
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left)
        this.#wake.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    return true
  }

  /** Forgets what the printer said so far, says something, and waits until `read` finds an answer. */
  async ask<T>(question: Uint8Array, read: (heard: Uint8Array) => T | null, timeoutMs: number): Promise<T | null> {
    this.#heard = []
    if (this.#broken || this.#closed) return null
    this.#socket.write(question)
    let answer: T | null = null
    const heard = () => {
      answer = read(Uint8Array.from(this.#heard))
      return answer !== null || this.#ended || this.#broken
    }
    await this.until(heard, timeoutMs)
    return answer
  }

  /** Hands bytes over; true once the system took them, false when it didn't in time, or the printer ended. */
  async hand(bytes: Uint8Array, timeoutMs: number): Promise<boolean> {
    if (this.#broken || this.#closed) return false
    return new Promise(resolve => {
      const settle = (taken: boolean) => {
        clearTimeout(timer)
        this.#socket.removeListener('end', giveUp)
        resolve(taken)
      }
      const giveUp = () => settle(false)
      const timer = setTimeout(giveUp, timeoutMs)
      this.#socket.once('end', giveUp)
      this.#socket.write(bytes, error => {
        if (error) this.#broken = true
        settle(!error)
      })
    })
  }

  /** Says that nothing more comes and waits for the printer to end too; true when it did, without an error. */
  async finish(timeoutMs: number): Promise<boolean> {
    if (!this.#closed && !this.#broken) this.#socket.end()
    const done = await this.until(() => this.#closed, timeoutMs)
    return done && this.#ended && !this.#broken
  }

  /** Drops the connection: after an error, or when nothing more is to be heard. */
  drop(): void {
    this.#socket.destroy()
  }
}
