import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { queueTrouble } from '../../electron/printing/transports/read-lpstat.ts'
import { isHeldByQueue, systemQueueTransport } from '../../electron/printing/transports/system-queue.ts'
import { type Winspool, windowsQueueTransport } from '../../electron/printing/transports/windows-queue.ts'
import { openWinspool } from '../../electron/printing/transports/winspool.ts'
import { type FakeLp, useFakeLp } from '../support/printers/fake-lp.ts'

const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => index % 251)
const handover = { jobId: '01JDJOB1', bytes, target: { language: 'escpos', columns: 48 } } as const
const quick = { askTimeoutMs: 2000, stallTimeoutMs: 300, acceptTimeoutMs: 2000 }

let begun = 0
const progress = {
  beforeFirstByte: () => {
    begun += 1
  },
}

describe.skipIf(process.platform === 'win32')('a queue of the system', () => {
  let lp: FakeLp
  beforeEach(() => {
    lp = useFakeLp()
    begun = 0
  })
  afterEach(() => lp.close())
  const send = () => systemQueueTransport('Front', quick).send(handover, progress)

  it('takes the job as it is: sent, never confirmed, with the name the queue gave it', async () => {
    expect(await send()).toEqual({ state: 'sent', bytesSent: bytes.length, queueJob: 'Front-1' })
    expect(lp.taken()).toEqual([Buffer.from(bytes)])
    expect(lp.calls()).toEqual(['lpstat -a Front', 'lp -d Front -o raw -t Returns Desk 01JDJOB1'])
  })

  it.each([
    ['missing', 'queue_missing'],
    ['no', 'queue_closed'],
  ] as const)('that accepts: %s is given nothing', async (accepts, reason) => {
    lp.accept(accepts)
    expect(await send()).toEqual({ state: 'not_started', reason })
    expect([begun, lp.taken()]).toEqual([0, []])
  })

  it.each([
    ['refuses', 'queue_refused'],
    ['gone', 'queue_refused'],
    ['hangs', 'queue_silent'],
  ] as const)('whose lp %s leaves a doubt', async (how, reason) => {
    lp.behave(how)
    expect(await send()).toMatchObject({ state: 'unknown', reason })
    expect([begun, lp.taken()]).toEqual([1, []])
  })

  it('is asked what it holds: a job by its name, any job where the name was never heard', async () => {
    await send()
    expect(await isHeldByQueue('Front', 'Front-1')).toBe(true)
    expect(await isHeldByQueue('Front', 'Front-2')).toBe(false)
    expect(await isHeldByQueue('Front', null)).toBe(true)
    lp.empty()
    expect(await isHeldByQueue('Front', 'Front-1')).toBe(false)
    expect(await isHeldByQueue('Front', null)).toBe(false)
  })

  it('is not there on a system without lp', async () => {
    process.env.PATH = '/nowhere'
    expect(await send()).toEqual({ state: 'not_started', reason: 'spooler_missing' })
    expect(begun).toBe(0)
  })

  it('is found by its whole name', () => {
    const out = 'Front2 accepting requests since today\n'
    expect(queueTrouble('Front', { code: 0, out })).toBe('queue_missing')
    expect(queueTrouble('Front2', { code: 0, out })).toBeNull()
  })
})

describe('a queue of Windows (its calls; winspool itself was never run)', () => {
  const calls: string[] = []
  const winspool = (changes: Partial<Winspool> = {}): Winspool => {
    calls.length = 0
    const noted = <T>(name: string, answer: T): T => {
      calls.push(name)
      return answer
    }
    return {
      open: queue => noted(`open ${queue}`, 7),
      startDocument: (_printer, title) => noted(title, 12),
      startPage: () => noted('page', true),
      write: (_printer, part) => noted(`write ${part.length}`, Math.min(part.length, 10_000)),
      endPage: () => noted('end page', true),
      endDocument: () => noted('end document', true),
      abort: () => noted('abort', undefined),
      close: () => noted('close', undefined),
      ...changes,
    }
  }
  const send = (given: Winspool | null) => windowsQueueTransport('Bon 1', () => given).send(handover, progress)

  it('is opened, written to in parts, ended and closed', async () => {
    expect(await send(winspool())).toEqual({ state: 'sent', bytesSent: bytes.length, queueJob: '12' })
    expect(calls.filter(call => !call.startsWith('write'))).toEqual([
      'open Bon 1',
      'Returns Desk 01JDJOB1',
      'page',
      'end page',
      'end document',
      'close',
    ])
  })

  it('that is not there or takes no document is given nothing', async () => {
    expect(await send(null)).toEqual({ state: 'not_started', reason: 'module_missing' })
    expect(await send(winspool({ open: () => null }))).toEqual({ state: 'not_started', reason: 'queue_missing' })
    expect(await send(winspool({ startDocument: () => 0 }))).toEqual({ state: 'not_started', reason: 'queue_closed' })
    expect(calls.some(call => call.startsWith('write'))).toBe(false)
  })

  it('that fails in the middle is told to drop the document, and a person is asked', async () => {
    const takes = [5000, 5000, 0]
    const failing = winspool({ write: () => takes.shift() ?? 0 })
    expect(await send(failing)).toEqual({ state: 'unknown', reason: 'queue_refused', bytesSent: 10_000 })
    expect(calls).toContain('abort')
  })

  it.skipIf(process.platform === 'win32')('has no winspool anywhere else', () => {
    expect(openWinspool()).toBeNull()
  })
})
