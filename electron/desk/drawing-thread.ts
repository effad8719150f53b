import { Worker } from 'node:worker_threads'
import type { Drawing } from '../printing/drawing.ts'
import { type Link, openLink } from './link.ts'
import type { ThreadStart } from './thread-start.ts'

/** Pictures made in a thread of their own. */
export interface DrawingThread extends Drawing {
  close(): Promise<void>
}

interface Open {
  readonly worker: Worker
  readonly link: Link
}

const usualIdleMs = 60_000

/**
 * Draws in a thread that is started with the first picture and ended when none was asked for in a while: what draws
 * takes a hundred megabytes. A thread that dies fails what it was asked, and the next picture starts another.
 */
export function openDrawingThread(entry: URL, data: ThreadStart, idleMs = usualIdleMs): DrawingThread {
  let open: Open | null = null
  let asked = 0
  let idle: NodeJS.Timeout | undefined

  function start(): Open {
    const worker = new Worker(entry, { workerData: { ...data, role: 'drawing' }, name: 'desk-drawing' })
    const link = openLink(worker, () => null)
    const started = { worker, link }
    const forget = () => {
      if (open === started) open = null
    }
    worker.on('error', forget)
    worker.on('exit', forget)
    return started
  }

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ending = open
    open = null
    await ending?.worker.terminate()
  }

  async function ask<T>(name: keyof Drawing, given: readonly unknown[]): Promise<T> {
    clearTimeout(idle)
    asked += 1
    open ??= start()
    try {
      return (await open.link.ask(name, given)) as T
    } finally {
      asked -= 1
      if (asked === 0) idle = setTimeout(() => void end(), idleMs).unref()
    }
  }

  return {
    label: (...given) => ask('label', given),
    logo: (...given) => ask('logo', given),
    paper: (...given) => ask('paper', given),
    close: end,
  }
}
