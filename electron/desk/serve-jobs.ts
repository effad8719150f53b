import type { MessagePort } from 'node:worker_threads'
import type { Room } from '../context.ts'
import { runJob } from '../jobs/run-job.ts'
import { works } from '../jobs/works.ts'
import type { Request } from '../runner.ts'
import { logProblem, machineClock, openEngine } from './engine.ts'
import { openLink } from './link.ts'
import { newId } from './new-id.ts'

/** The thread for long work: jobs one after the other, and the reports' queries. */
export async function serveJobs(port: MessagePort, room: Room): Promise<void> {
  const engine = openEngine(room, 'read')
  let turn: Promise<void> = Promise.resolve()
  const link = openLink(port, async (name, payload) => {
    switch (name) {
      case 'call':
        return engine.runner.call(payload as Request)
      case 'work': {
        const job = payload as string
        const ask = (internal: string, input: unknown) => link.ask('internal', { name: internal, input })
        const log = (problem: unknown) => {
          const reference = newId()
          logProblem(reference, problem)
          return reference
        }
        const desk = { job, db: engine.file.db, room, now: machineClock, newId, ask }
        turn = turn.then(() => runJob(works, desk, log)).catch(problem => void log(problem))
        return null
      }
      case 'close':
        return engine.close()
      default:
        throw new Error(`The jobs' thread does not know ${name}`)
    }
  })
  link.tell('ready', { ok: true })
}
