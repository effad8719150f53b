/** What is known of a line's other end: what it said, and whether it ended, failed or closed. */
export class Ear {
  #heard: number[] = []
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

  /** Everything said since it was last forgotten. */
  get heard(): Uint8Array {
    return Uint8Array.from(this.#heard)
  }

  /** Takes down what was said. */
  hear(bytes: Uint8Array): void {
    this.#heard.push(...bytes)
    this.#tell()
  }

  forget(): void {
    this.#heard = []
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
