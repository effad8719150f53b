import type { MessagePort } from 'node:worker_threads'
import type { Room } from '../context.ts'
import type { Request } from '../runner.ts'
import { openEngine } from './engine.ts'
import { openLink } from './link.ts'

/** A thread that only reads, for the counter. */
export async function serveReader(port: MessagePort, room: Room): Promise<void> {
  const engine = openEngine(room, 'read')
  const link = openLink(port, async (name, payload) => {
    if (name === 'call') return engine.runner.call(payload as Request)
    if (name === 'close') return engine.close()
    throw new Error(`A reader does not know ${name}`)
  })
  link.tell('ready', { ok: true })
}
