import { randomBytes } from 'node:crypto'
import { type MessagePort, Worker } from 'node:worker_threads'
import { operationNamed } from '../../shared/contract.ts'
import { type Failure, ok, type Result, refuse } from '../../shared/result.ts'
import type { Wake } from '../context.ts'
import { removeUnfinished } from '../demo/unfinished.ts'
import { type FileRoom, openFileRoom } from '../files/file-room.ts'
import type { AnyReply, Request } from '../runner.ts'
import { machineClock } from './engine.ts'
import { type Link, openLink } from './link.ts'
import { takeLock } from './lock.ts'
import { openRoom } from './room.ts'
import type { ThreadStart } from './thread-start.ts'

/** A desk as its hosts see it: sessions, calls, files. */
export interface Desk {
  readonly folder: string
  readonly files: FileRoom
  openSession(): string
  call(request: Omit<Request, 'seenAt'>): Promise<AnyReply>
  close(): Promise<void>
}

/** Where a desk lives and what its threads run. `thread` is the built entry, or its source under test. */
export interface DeskOptions {
  readonly folder: string
  readonly demo: boolean
  readonly resources: string
  readonly thread: URL
  /** Open sessions by token, with when each last called; given when two desks share one door. */
  readonly sessions?: Map<string, string>
}

/** Each thread's room for what dies young: four threads that each take Node's own share are a hundred MB more. */
const maxYoungGenerationSizeMb = 24

interface Thread {
  readonly link: Link
  end(): Promise<void>
}

/**
 * Opens a desk: takes the folder's lock, starts the writer (which migrates), then readers, jobs and spool. A demo whose
 * filling was broken off is begun anew.
 * Fails with `desk_in_use`, `file_is_newer` or `migration_failed`; the lock is given back.
 */
export async function openDesk(options: DeskOptions): Promise<Result<Desk, Failure>> {
  const room = openRoom(options.folder, options)
  const lock = takeLock(room.folder, machineClock())
  if (!lock.ok) return lock
  if (options.demo) removeUnfinished(room.folder)
  const threads: Thread[] = []
  const closeThreads = async () => {
    for (const thread of threads.reverse()) await thread.end()
    lock.value.release()
  }
  const start = async (role: ThreadStart['role'], hear: (name: string, payload: unknown) => unknown) => {
    const data: ThreadStart = { role, folder: options.folder, demo: options.demo, resources: options.resources }
    const { thread, ready } = await startThread(options.thread, data, hear)
    threads.push(thread)
    return { link: thread.link, ready }
  }
  const toWriter = (name: string, payload: unknown): unknown =>
    name === 'internal' ? writer.link.ask(name, payload) : null
  let woken: (what: Wake) => void = () => undefined
  const writer = await start('writer', (name, payload) => (name === 'wake' ? woken(payload as Wake) : null))
  if (!writer.ready.ok) {
    await closeThreads()
    return refuse(writer.ready.failure)
  }
  const [reader, long, spool] = await Promise.all([
    start('reader', toWriter),
    start('long', toWriter),
    start('spool', toWriter),
  ])
  woken = what => {
    if (what.kind === 'job') long.link.tell('work', what.job)
    else spool.link.tell('look', null)
  }
  spool.link.tell('look', null)

  const seen = options.sessions ?? new Map<string, string>()
  return ok({
    folder: room.folder,
    files: openFileRoom(room),
    openSession() {
      const session = randomBytes(32).toString('base64url')
      seen.set(session, machineClock())
      return session
    },
    async call(request) {
      const { session } = request
      if (session === null || !seen.has(session)) return refuse({ code: 'not_signed_in' })
      const operation = operationNamed(request.name)
      const lane = operation?.kind === 'command' ? writer : operation?.lane === 'long' ? long : reader
      const reply = (await lane.link.ask('call', { ...request, seenAt: seen.get(session) })) as AnyReply
      if (reply.ok || reply.failure.code !== 'not_signed_in') seen.set(session, machineClock())
      return reply
    },
    close: closeThreads,
  })
}

type Ready = { readonly ok: true } | { readonly ok: false; readonly failure: Failure }

async function startThread(
  entry: URL,
  data: ThreadStart,
  hear: (name: string, payload: unknown) => unknown,
): Promise<{ thread: Thread; ready: Ready }> {
  const worker = new Worker(entry, {
    workerData: data,
    name: `desk-${data.role}`,
    resourceLimits: { maxYoungGenerationSizeMb },
  })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    const link = openLink(worker as unknown as MessagePort, (name, payload) => {
      if (name !== 'ready') return hear(name, payload)
      resolve({
        ready: payload as Ready,
        thread: {
          link,
          end: async () => {
            if ((payload as Ready).ok) await link.ask('close', null)
            await worker.terminate()
          },
        },
      })
      return null
    })
  })
}
