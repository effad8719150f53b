import type { MessagePort } from 'node:worker_threads'
import { writeAnchor } from '../audit/verify.ts'
import type { Room } from '../context.ts'
import type { Request } from '../runner.ts'
import { openLink } from './link.ts'
import { openWriter } from './open-writer.ts'

const anchorDelay = 1000
/** How often the clock looks for authorizations that ran out. */
const expiryEveryMs = 30 * 60_000

/** The one thread that writes: commands in turn, internal work of the other threads between them. */
export async function serveWriter(port: MessagePort, room: Room): Promise<void> {
  let anchoring: NodeJS.Timeout | null = null
  const opened = await openWriter(room, { wake: what => link.tell('wake', what) })
  const link = openLink(port, async (name, payload) => {
    if (!opened.ok) throw new Error('The file is not open')
    const { engine } = opened.value
    switch (name) {
      case 'call':
        anchoring ??= setTimeout(() => {
          anchoring = null
          void writeAnchor(engine.file.db, room.folder)
        }, anchorDelay)
        return engine.runner.call(payload as Request)
      case 'internal': {
        const { name: internal, input } = payload as { name: string; input: unknown }
        return engine.runner.internal(internal, input)
      }
      case 'close':
        if (anchoring) clearTimeout(anchoring)
        await writeAnchor(engine.file.db, room.folder)
        engine.file.raw.pragma('wal_checkpoint(truncate)')
        await engine.close()
        return null
      default:
        throw new Error(`The writer does not know ${name}`)
    }
  })
  if (opened.ok) {
    const { runner } = opened.value.engine
    await runner.internal('returns.expire', {})
    setInterval(() => void runner.internal('returns.expire', {}), expiryEveryMs).unref()
  }
  link.tell('ready', opened.ok ? { ok: true } : opened)
}
