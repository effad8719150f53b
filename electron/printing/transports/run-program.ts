import { spawn } from 'node:child_process'

/** How a program ended. `code` null: it was killed, or could not be started (`missing`). */
export interface Ran {
  readonly code: number | null
  readonly missing: boolean
  readonly out: string
}

/** A program that is running and may be given bytes. */
export interface RunningProgram {
  /** Settles true when the program took the bytes, false when it ended or was too slow. */
  give(bytes: Uint8Array, timeoutMs: number): Promise<boolean>
  /** Ends its input and waits; after `timeoutMs` it is killed. */
  end(timeoutMs: number): Promise<Ran>
  readonly ended: Promise<Ran>
  kill(): void
}

const mostOutput = 64 * 1024

/** Starts a program without a shell. */
export function startProgram(name: string, args: readonly string[], env = process.env): RunningProgram {
  const child = spawn(name, args, { env: { ...env, LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'ignore'] })
  let out = ''
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (bytes: Buffer) => {
    if (out.length < mostOutput) out += bytes.toString('utf8')
  })
  const ended = new Promise<Ran>(resolve => {
    child.once('error', () => resolve({ code: null, missing: true, out }))
    child.once('close', code => resolve({ code, missing: false, out }))
  })
  const within = <T>(promise: Promise<T>, timeoutMs: number, late: T): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<T>(resolve => {
      timer = setTimeout(() => resolve(late), timeoutMs)
    })
    return Promise.race([promise, over]).finally(() => clearTimeout(timer))
  }
  return {
    ended,
    give(bytes, timeoutMs) {
      const taken = new Promise<boolean>(resolve => child.stdin.write(bytes, problem => resolve(!problem)))
      return within(Promise.race([taken, ended.then(() => false)]), timeoutMs, false)
    },
    async end(timeoutMs) {
      child.stdin.end()
      const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
      const ran = await ended
      clearTimeout(timer)
      return ran
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Runs a program to its end. */
export function runProgram(name: string, args: readonly string[], timeoutMs: number): Promise<Ran> {
  return startProgram(name, args).end(timeoutMs)
}
