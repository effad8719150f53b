import { toInstantText } from '../../shared/calendar.ts'
import type { Room, Wake } from '../context.ts'
import { openFile } from '../database/open.ts'
import { handlers } from '../handlers.ts'
import { internals } from '../internals.ts'
import { createRunner, type Runner } from '../runner.ts'
import { newId } from './new-id.ts'

/** One connection with its runner, on whichever thread it was opened. */
export interface Engine {
  readonly runner: Runner
  readonly file: ReturnType<typeof openFile>
  close(): Promise<void>
}

/** What may be given from outside: tests bring a fixed clock and counted ids. */
export interface EngineOptions {
  readonly now?: () => string
  readonly newId?: () => string
  readonly wake?: (what: Wake) => void
  readonly log?: (reference: string, problem: unknown) => void
}

/** The machine's clock as instant text. */
export function machineClock(): string {
  return toInstantText(Date.now())
}

/** Opens the desk's file with a runner over it. The file must be migrated before a reader opens it. */
export function openEngine(room: Room, mode: 'write' | 'read', options: EngineOptions = {}): Engine {
  const file = openFile(room.database, mode)
  const runner = createRunner({
    file,
    room,
    handlers,
    internals,
    now: options.now ?? machineClock,
    newId: options.newId ?? newId,
    wake: options.wake ?? (() => undefined),
    log: options.log ?? logProblem,
  })
  return { runner, file, close: () => file.close() }
}

/** Writes a bug to the process's error stream, where the hosts' logs pick it up. */
export function logProblem(reference: string, problem: unknown): void {
  process.stderr.write(`${reference} ${problem instanceof Error ? problem.stack : String(problem)}\n`)
}
