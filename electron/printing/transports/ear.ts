/** No answer of a printer is longer. Who talks on and on is heard from its last words, so that it costs no memory. */
const mostHeard = 4096
const greetingLength = 32

/** What is known of a line's other end: what it said, and whether it ended, failed or closed. */
export class Ear {
  #heard = new Uint8Array()
  #greeting = new Uint8Array()
  #ended = false
  #broken = false
  #closed = false
  #wake: (() => void)[] = []

  get ended(): boolean {
    return this.#ended
  }

  get broken(): boolean {
    return this.#broken
  }

  get closed(): boolean {
    return this.#closed
  }

  /** What was said since it was last forgotten, the last words of it. */
  get heard(): Uint8Array {
    return this.#heard
  }

  /** What was said first of all. */
  get greeting(): Uint8Array {
    return this.#greeting
  }

  /** Takes down what was said. */
  hear(bytes: Uint8Array): void {
    const missing = greetingLength - this.#greeting.length
    if (missing > 0) this.#greeting = joined(this.#greeting, bytes.subarray(0, missing))
    this.#heard = joined(this.#heard, bytes).slice(-mostHeard)
    this.#tell()
  }

  forget(): void {
    this.#heard = new Uint8Array()
  }

  /** Takes down what became of the line. */
  note(what: 'ended' | 'broken' | 'closed'): void {
    if (what === 'ended') this.#ended = true
    else if (what === 'broken') this.#broken = true
    else this.#closed = true
    this.#tell()
  }

  #tell(): void {
    const waiting = this.#wake
    this.#wake = []
    for (const wake of waiting) wake()
  }

  /** Waits until something is true; false when time is up or the line is over. */
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

  /** Waits until `read` finds an answer in what is heard from now on; null when there is none. */
  async answer<T>(read: (heard: Uint8Array) => T | null, timeoutMs: number): Promise<T | null> {
    let answer: T | null = null
    const found = () => {
      answer = read(this.heard)
      return answer !== null || this.#ended || this.#broken
    }
    await this.until(found, timeoutMs)
    return answer
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + two.length)
  both.set(one)
  both.set(two, one.length)
  return both
}
