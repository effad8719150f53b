import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NetworkTreatment, networkTransport } from '../../electron/printing/transports/network.ts'
import type { Notice, Outcome, Progress } from '../../electron/printing/transports/transport.ts'
import { type Behaviour, deadPort, startBlackHole, startPrinter } from './printer-server.ts'

const roll = { language: 'escpos', columns: 48 } as const

/** Far longer than anything takes here: only a test that waits for a limit shortens it, so a busy machine is no fault. */
const patient: Partial<NetworkTreatment> = {
  connectTimeoutMs: 30_000,
  stallTimeoutMs: 30_000,
  closeTimeoutMs: 30_000,
  statusTimeoutMs: 30_000,
  confirmTimeoutMs: 30_000,
}
/** For a printer that answers no question about its state. */
const mute: Partial<NetworkTreatment> = { statusTimeoutMs: 80 }

/** Bytes in which no status question hides. */
function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => 0x20 + (index % 90))
}

interface Sent {
  readonly outcome: Outcome
  readonly payload: Uint8Array
  readonly steps: readonly number[]
  readonly notices: readonly Notice[]
  readonly begun: boolean
}

async function send(
  behaviour: Behaviour,
  bytes: Uint8Array,
  treatment: Partial<NetworkTreatment> = {},
  progress: Partial<Progress> = {},
): Promise<Sent> {
  const printer = await startPrinter(behaviour)
  const steps: number[] = []
  const notices: Notice[] = []
  let begun = false
  const outcome = await networkTransport(printer.address, { ...patient, ...treatment }).send(
    { jobId: '01JDJOB0001', bytes, target: roll },
    {
      beforeFirstByte: () => {
        begun = true
      },
      handedOver: count => steps.push(count),
      noticed: notice => notices.push(notice),
      ...progress,
    },
  )
  return { outcome, payload: printer.payload(), steps, notices, begun }
}

const ready = (n: number) => Uint8Array.of(n === 1 ? 0x16 : 0x12)

describe('network transport', () => {
  it('says refused when nobody listens, and nothing begins', async () => {
    let begun = false
    const outcome = await networkTransport({ host: '127.0.0.1', port: await deadPort() }, patient).send(
      { jobId: 'a', bytes: bytesOf(10), target: roll },
      {
        beforeFirstByte: () => {
          begun = true
        },
      },
    )
    expect(outcome).toEqual({ state: 'not_started', reason: 'refused' })
    expect(begun).toBe(false)
  })

  it.skipIf(process.platform !== 'linux')(
    'gives up within its connect timeout when nothing answers (Linux only: elsewhere a full queue refuses)',
    async () => {
      const address = await startBlackHole()
      const outcome = await networkTransport(address, { ...patient, connectTimeoutMs: 250 }).send(
        { jobId: 'a', bytes: bytesOf(10), target: roll },
        { beforeFirstByte: () => undefined },
      )
      expect(outcome).toEqual({ state: 'not_started', reason: 'connect_timeout' })
    },
  )

  it('hands everything to a good printer and says sent', async () => {
    const bytes = bytesOf(20_000)
    const { outcome, payload, steps, begun } = await send({ status: ready }, bytes)
    expect(outcome).toEqual({ state: 'sent', bytesSent: 20_000 })
    expect(Uint8Array.from(payload)).toEqual(bytes)
    expect(begun).toBe(true)
    expect(steps).toEqual([4096, 8192, 12_288, 16_384, 20_000])
  })

  it('prints on a mute printer all the same, and mentions it', async () => {
    const { outcome, notices } = await send({}, bytesOf(100), mute)
    expect(outcome.state).toBe('sent')
    expect(notices).toEqual(['mute'])
  })

  it('asks nothing where the state is not asked for', async () => {
    const { outcome, payload, notices } = await send({}, bytesOf(100), { status: 'never' })
    expect([outcome.state, payload.length, notices]).toEqual(['sent', 100, []])
  })

  it('does not start on a printer that closes on accept', async () => {
    const { outcome, payload, begun } = await send({ connected: socket => socket.end() }, bytesOf(100))
    expect(outcome).toEqual({ state: 'not_started', reason: 'closed_before_start' })
    expect([payload.length, begun]).toEqual([0, false])
  })

  it('does not start on a printer that resets on accept', async () => {
    const { outcome, begun } = await send({ connected: socket => socket.resetAndDestroy() }, bytesOf(100))
    expect(outcome).toEqual({ state: 'not_started', reason: 'reset_before_start' })
    expect(begun).toBe(false)
  })

  it('is in doubt about a small job that nobody reads', async () => {
    const { outcome } = await send({ deaf: true }, bytesOf(100), { ...mute, closeTimeoutMs: 300 })
    expect(outcome).toEqual({ state: 'unknown', reason: 'never_closed', bytesSent: 100 })
  })

  it('is in doubt about a large job that gets stuck, and counts what the system took', async () => {
    const bytes = new Uint8Array(30_000_000).fill(0x41)
    const { outcome, steps } = await send({ deaf: true }, bytes, { ...mute, stallTimeoutMs: 300 })
    expect(outcome).toMatchObject({ state: 'unknown', reason: 'stalled' })
    expect(outcome.state === 'unknown' && outcome.bytesSent).toBe(steps.at(-1) ?? 0)
    expect(steps.at(-1) ?? 0).toBeLessThan(bytes.length)
  })

  it('is in doubt after a reset at any byte before the end, and never says sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 40_000 }), async (size, at) => {
        const heard: Behaviour['heard'] = (payload, socket) => {
          if (payload.length >= at) socket.resetAndDestroy()
        }
        const { outcome } = await send({ status: ready, heard }, bytesOf(size))
        if (at > size) expect(outcome).toEqual({ state: 'sent', bytesSent: size })
        else expect(outcome).toMatchObject({ state: 'unknown', reason: 'reset' })
      }),
      { numRuns: 40 },
    )
  })

  it('is in doubt when the printer closes in the middle', async () => {
    const heard: Behaviour['heard'] = (_, socket) => {
      socket.pause()
      socket.end()
    }
    const { outcome } = await send({ status: ready, heard }, new Uint8Array(30_000_000).fill(0x41))
    expect(outcome).toMatchObject({ state: 'unknown', reason: 'closed_early' })
  })

  it('loses nothing on a slow printer that talks all the time', async () => {
    const bytes = bytesOf(300_000)
    const connected: Behaviour['connected'] = socket => {
      const talk = setInterval(() => socket.writable && socket.write(Uint8Array.of(0x14, 0, 0, 0x0f)), 5)
      socket.on('close', () => clearInterval(talk))
      socket.on('end', () => clearInterval(talk))
    }
    const heard: Behaviour['heard'] = (_, socket) => {
      socket.pause()
      setTimeout(() => socket.resume(), 2)
    }
    const { outcome, payload } = await send({ status: ready, connected, heard }, bytes)
    expect(outcome).toEqual({ state: 'sent', bytesSent: 300_000 })
    expect(payload.length).toBe(300_000)
  })

  it.each([
    ['paper_out', { 1: 0x1e, 2: 0x32, 4: 0x72 }],
    ['cover_open', { 1: 0x1e, 2: 0x16, 4: 0x12 }],
    ['printer_error', { 1: 0x1e, 2: 0x52, 4: 0x12 }],
    ['offline', { 1: 0x1e, 2: 0x12, 4: 0x12 }],
    ['paper_out', { 1: 0x16, 2: 0x12, 4: 0x72 }],
  ] as const)('does not start while the printer says %s', async (reason, answers: Readonly<Record<number, number>>) => {
    const status = (n: number) => Uint8Array.of(answers[n] ?? 0x12)
    const { outcome, payload, begun } = await send({ status }, bytesOf(100))
    expect(outcome).toEqual({ state: 'not_started', reason })
    expect([payload.length, begun]).toEqual([0, false])
  })

  it('mentions a roll that is nearly empty and prints', async () => {
    const status = (n: number) => Uint8Array.of(n === 4 ? 0x1e : 0x16)
    const { outcome, notices } = await send({ status }, bytesOf(100))
    expect([outcome.state, notices]).toEqual(['sent', ['paper_near_end']])
  })

  it('lets no payload byte out before the sender is ready, nor when it refuses', async () => {
    const printer = await startPrinter({ status: ready })
    const seen: number[] = []
    const transport = networkTransport(printer.address, patient)
    const handover = { jobId: 'a', bytes: bytesOf(5000), target: roll }
    const refused = transport.send(handover, {
      beforeFirstByte: async () => {
        await new Promise(resolve => setImmediate(resolve))
        seen.push(printer.payload().length)
        throw new Error('the disk is full')
      },
    })
    await expect(refused).rejects.toThrow('the disk is full')
    expect([seen, printer.payload().length, printer.connections()]).toEqual([[0], 0, 1])
  })

  it('can be cancelled before and after the first byte, and tells them apart', async () => {
    const before = new AbortController()
    before.abort()
    const early = await send({ status: ready }, bytesOf(100), {}, { signal: before.signal })
    expect(early.outcome).toEqual({ state: 'not_started', reason: 'cancelled' })
    const after = new AbortController()
    const late = await send(
      { status: ready, deaf: true },
      bytesOf(100),
      { status: 'never' },
      { signal: after.signal, handedOver: () => after.abort() },
    )
    expect(late.outcome).toEqual({ state: 'unknown', reason: 'cancelled', bytesSent: 100 })
  })

  describe('with a printer that says when a job is printed', () => {
    const request = Buffer.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30)
    const answering: Behaviour = {
      status: ready,
      heard: (payload, socket) => {
        const at = Buffer.from(payload).indexOf(request)
        if (at < 0) return
        const id = payload.subarray(at + request.length, at + request.length + 4)
        socket.write(Buffer.concat([Buffer.of(0x37, 0x22), id, Buffer.of(0)]))
      },
    }

    it('confirms', async () => {
      const { outcome, payload } = await send(answering, bytesOf(5000), { confirm: 'expect' })
      expect(outcome).toEqual({ state: 'confirmed', bytesSent: 5000 })
      expect(Buffer.from(payload.subarray(-4)).toString()).toBe('0001')
    })

    it('is in doubt when the expected word does not come, but not when it was only tried', async () => {
      const expected = await send({ status: ready }, bytesOf(100), { confirm: 'expect', confirmTimeoutMs: 300 })
      expect(expected.outcome).toEqual({ state: 'unknown', reason: 'not_confirmed', bytesSent: 100 })
      const tried = await send({ status: ready }, bytesOf(100), { confirm: 'try', confirmTimeoutMs: 300 })
      expect(tried.outcome).toEqual({ state: 'sent', bytesSent: 100 })
    })
  })
})
