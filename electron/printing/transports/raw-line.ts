import { connect, type Socket } from 'node:net'
import { Ear } from './ear.ts'
import type { Line } from './line.ts'
import type { NetworkAddress } from './parse-address.ts'
import type { NotStartedReason } from './transport.ts'

const reasons: Readonly<Record<string, NotStartedReason>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset_before_start',
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ETIMEDOUT: 'connect_timeout',
}

/** An open connection to a printer on the network. */
export class RawLine implements Line {
  readonly #socket: Socket
  readonly #ear = new Ear()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', bytes => this.#ear.hear(bytes))
    socket.on('end', () => this.#ear.note('ended'))
    socket.on('error', () => this.#ear.note('broken'))
    socket.on('close', () => this.#ear.note('closed'))
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

  get ended(): boolean {
    return this.#ear.ended
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
    if (this.broken || this.closed) return null
    this.#socket.write(question)
    return this.#ear.answer(read, timeoutMs)
  }

  async hand(bytes: Uint8Array, timeoutMs: number): Promise<boolean> {
    if (this.broken || this.closed) return false
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
        if (error) this.#ear.note('broken')
        settle(!error)
      })
    })
  }

  async finish(timeoutMs: number): Promise<boolean> {
    if (!this.closed && !this.broken) this.#socket.end()
    const done = await this.until(() => this.closed, timeoutMs)
    return done && this.ended && !this.broken
  }

  drop(): void {
    this.#socket.destroy()
  }
}
