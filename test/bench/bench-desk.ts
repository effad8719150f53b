import { fileURLToPath } from 'node:url'
import { ulid } from 'ulid'
import type { Room } from '../../electron/context.ts'
import { type Engine, machineClock, openEngine } from '../../electron/desk/engine.ts'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { openFileRoom } from '../../electron/files/file-room.ts'
import { runJob } from '../../electron/jobs/run-job.ts'
import { works } from '../../electron/jobs/works.ts'
import type { Name, Output, Sent } from '../../shared/contract.ts'
import { operationNamed } from '../../shared/contract.ts'

/** A desk in this thread to measure: writer, reader and jobs on one file. */
export interface BenchDesk {
  readonly room: Room
  readonly writer: Engine
  readonly reader: Engine
  must<N extends Name>(name: N, input: Sent<N>): Promise<Output<N>>
  upload(content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string>
  runJob(job: string): Promise<void>
  close(): Promise<void>
}

const session = 'bench'

/** Opens a British shop to measure with. */
export async function openBenchDesk(folder: string): Promise<BenchDesk> {
  const resources = fileURLToPath(new URL('../../resources', import.meta.url))
  const room = openRoom(folder, { demo: false, resources })
  const opened = await openWriter(room)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const writer = opened.value.engine
  const reader = openEngine(room, 'read')
  const must: BenchDesk['must'] = async (name, input) => {
    const engine = operationNamed(name)?.kind === 'query' ? reader : writer
    const reply = await engine.runner.call({ name, input, session, key: ulid() })
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return reply.value as never
  }
  await must('shop.setUp', {
    shop: { name: 'Bench', currency: 'GBP', timeZone: 'Europe/London', locale: 'en-GB' },
    owner: { name: 'Bench', pin: '123456' },
  })
  return {
    room,
    writer,
    reader,
    must,
    async upload(content) {
      const { Readable } = await import('node:stream')
      const accepted = await openFileRoom(room).accept('bench.csv', Readable.from(content))
      if (!accepted.ok) throw new Error(accepted.failure.code)
      return accepted.value.ticket
    },
    async runJob(job) {
      const ask = (name: string, input: unknown) => writer.runner.internal(name, input)
      const desk = { job, db: reader.file.db, room, now: machineClock, newId: () => ulid(), ask }
      await runJob(works, desk, problem => {
        throw problem
      })
    },
    async close() {
      await reader.close()
      await writer.close()
    },
  }
}
