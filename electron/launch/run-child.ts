import { type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a program in the foreground, without a shell, and answers its exit code; for a signal 128 and its number.
 *
 * While it runs, Ctrl-C and SIGTERM are its business: they are passed on, and this process waits for it to close.
 */
export function runChild(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  const passOn = (signal: NodeJS.Signals) => {
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    const finish = () => {
      for (const signal of signals) process.off(signal, passOn)
    }
    child.once('error', error => {
      finish()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      finish()
      resolve(code ?? (signal ? 128 + constants.signals[signal] : 1))
    })
  })
}
