import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { isHeldByQueue, systemQueueTransport } from '../../electron/printing/transports/system-queue.ts'

const queue = `returns-desk-test-${process.pid}`

/** Why CUPS can't be tried here; null when it can. */
function missing(): string | null {
  try {
    const said = execFileSync('lpstat', ['-r'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
    if (!/scheduler is running/.test(said)) return 'CUPS is not running here'
    execFileSync('lpadmin', ['-p', queue, '-E', '-v', 'socket://127.0.0.1:9', '-m', 'raw'], { stdio: 'ignore' })
    return null
  } catch {
    return 'CUPS is missing here, or this person may not add a queue'
  }
}

const why = missing()

it.skipIf(why !== null)(
  `a raw queue of CUPS hands every byte on as it is${why === null ? '' : ` (${why})`}`,
  async () => {
    const heard: Buffer[] = []
    const server = createServer(socket => socket.on('data', part => heard.push(part)))
    await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    const port = typeof at === 'object' && at !== null ? at.port : 0
    try {
      execFileSync('lpadmin', ['-p', queue, '-v', `socket://127.0.0.1:${port}`])
      const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256)
      const target = { language: 'escpos', columns: 48 } as const
      const outcome = await systemQueueTransport(queue).send(
        { jobId: '01JDJOBCUPS', bytes, target },
        { beforeFirstByte: () => undefined },
      )
      expect(outcome).toMatchObject({ state: 'sent', bytesSent: bytes.length })
      const queueJob = outcome.state === 'sent' ? (outcome.queueJob ?? '') : ''
      expect(queueJob.startsWith(`${queue}-`)).toBe(true)
      await expect.poll(() => Buffer.concat(heard).length, { timeout: 20_000 }).toBe(bytes.length)
      expect(Buffer.concat(heard)).toEqual(Buffer.from(bytes))
      await expect.poll(() => isHeldByQueue(queue, queueJob), { timeout: 20_000 }).toBe(false)
    } finally {
      execFileSync('lpadmin', ['-x', queue])
      server.close()
    }
  },
)
