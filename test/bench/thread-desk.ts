import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { ulid } from 'ulid'
import { openDesk } from '../../electron/desk/desk.ts'
import type { Name, Output, Sent } from '../../shared/contract.ts'

/** A desk on its real threads, as the hosts run it. */
export interface ThreadDesk {
  must<N extends Name>(name: N, input: Sent<N>): Promise<Output<N>>
  upload(content: string | Buffer): Promise<string>
  close(): Promise<void>
}

/** Opens a British shop on its threads. */
export async function openThreadDesk(folder: string): Promise<ThreadDesk> {
  const opened = await openDesk({
    folder,
    demo: false,
    resources: fileURLToPath(new URL('../../resources', import.meta.url)),
    thread: new URL('../../electron/desk/thread.ts', import.meta.url),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const desk = opened.value
  const session = desk.openSession()
  const must: ThreadDesk['must'] = async (name, input) => {
    const reply = await desk.call({ name, input, session, key: ulid() })
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return reply.value as never
  }
  await must('shop.setUp', {
    shop: { name: 'Bench', currency: 'GBP', timeZone: 'Europe/London', locale: 'en-GB' },
    owner: { name: 'Bench', pin: '123456' },
  })
  return {
    must,
    async upload(content) {
      const accepted = await desk.files.accept(
        'bench.csv',
        Readable.from([typeof content === 'string' ? Buffer.from(content) : content]),
      )
      if (!accepted.ok) throw new Error(accepted.failure.code)
      return accepted.value.ticket
    },
    close: () => desk.close(),
  }
}
