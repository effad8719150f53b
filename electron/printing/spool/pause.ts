/** A wait that can be ended early, and that tells when it begins. */
export interface Pause {
  readonly isWaiting: boolean
  wait(milliseconds: number): Promise<void>
  end(): void
  /** Settles when the next wait begins. */
  begins(): Promise<void>
}

/** Makes a pause; one wait at a time. */
export function createPause(): Pause {
  let end: (() => void) | null = null
  let watching: (() => void)[] = []
  return {
    get isWaiting() {
      return end !== null
    },
    async wait(milliseconds) {
      const over = new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds)
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      for (const told of watching) told()
      watching = []
      await over
      end = null
    },
    end() {
      end?.()
    },
    begins: () => new Promise(resolve => void watching.push(resolve)),
  }
}
