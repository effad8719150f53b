import type { MessagePort } from 'node:worker_threads'
import type { Room } from '../context.ts'
import { openSpool } from '../printing/spool/spool.ts'
import { transportOf } from '../printing/spool/transport-of.ts'
import { logProblem, machineClock, openEngine } from './engine.ts'
import { openLink } from './link.ts'
import { newId } from './new-id.ts'

/** The thread that prints: one worker per printer, strictly in order. */
export async function serveSpool(port: MessagePort, room: Room): Promise<void> {
  const engine = openEngine(room, 'read')
  const log = (problem: unknown) => logProblem(newId(), problem)
  const spool = openSpool({
    db: engine.file.db,
    now: machineClock,
    ask: (name, input) => link.ask('internal', { name, input }),
    transportOf: (printer, paper) => transportOf(printer, paper, room, machineClock),
    log,
  })
  const link = openLink(port, async name => {
    switch (name) {
      case 'look':
        await spool.look().catch(log)
        return null
      case 'close':
        await spool.close()
        return engine.close()
      default:
        throw new Error(`The spool does not know ${name}`)
    }
  })
  link.tell('ready', { ok: true })
}
