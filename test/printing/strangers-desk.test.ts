import { writeFileSync } from 'node:fs'
import { createServer as createWebServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openFileRoom } from '../../electron/files/file-room.ts'
import { serveLoopback } from '../../electron/hosts/loopback.ts'
import { Ear } from '../../electron/printing/transports/ear.ts'
import { strangerBy } from '../../electron/printing/transports/stranger.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { jobRow, networkReceiptPrinter, returnOne, roomOf, spoolOf } from './spool-kit.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A server that does something with each connection. */
const serving = (connected: (socket: Socket) => void) => () =>
  listen(
    createServer(socket => {
      socket.on('error', () => undefined)
      connected(socket)
    }),
  )

/** What listens on ports that people type by mistake. */
const strangers: Readonly<Record<string, { readonly listen: () => Promise<number>; readonly code: string }>> = {
  'a web server': { code: 'web_server_there', listen: () => listen(createWebServer((_asked, answer) => answer.end())) },
  'a web server that waits for a whole line': {
    code: 'web_server_there',
    listen: serving(socket => {
      socket.on('data', bytes => {
        if (bytes.includes(0x0a)) socket.end('HTTP/1.0 400 Bad request syntax\r\n\r\n')
      })
    }),
  },
  'a secure web server': {
    code: 'web_server_there',
    listen: serving(socket => {
      socket.on('data', () => socket.end(Buffer.of(0x15, 3, 1, 0, 2, 2, 0x46)))
    }),
  },
  'a shell': {
    code: 'other_service_there',
    listen: serving(socket => {
      socket.write('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n')
      socket.on('data', () => socket.end('Invalid SSH identification string.\r\n'))
    }),
  },
  'a mail server': {
    code: 'other_service_there',
    listen: serving(socket => {
      socket.write('220 mail.example ESMTP\r\n')
      socket.on('data', () => socket.write('500 5.5.2 Error: bad syntax\r\n'))
    }),
  },
}

async function jobCount(): Promise<number> {
  return (await desk.must('printing.jobs', {})).jobs.length
}

describe('a port that is something else’s', () => {
  it.each(Object.entries(strangers))(
    '%s: a test print is refused with a sentence, and nothing is queued',
    async (_name, one) => {
      const address = `127.0.0.1:${await one.listen()}`
      const { id } = await networkReceiptPrinter(desk, address)
      expect(await desk.call('printing.test', { printer: id })).toEqual({
        ok: false,
        failure: { code: one.code, address },
      })
      expect(await jobCount()).toBe(0)
    },
  )

  it.each(Object.entries(strangers))(
    '%s: a receipt for it is never called printed, and says why',
    async (_name, one) => {
      await networkReceiptPrinter(desk, `127.0.0.1:${await one.listen()}`)
      const { job } = await returnOne(desk)
      const spool = spoolOf(desk)
      await spool.look()
      await spool.idle()
      await spool.close()
      const row = await jobRow(desk, job)
      expect(row.reason).toBe(one.code)
      expect(row.state).toBe(row.bytesSent === 0 ? 'queued' : 'unknown')
    },
  )

  it('the desk itself: refused, and its door stays open', async () => {
    writeFileSync(join(desk.folder, 'index.html'), '<!doctype html>')
    const loopback = await serveLoopback(
      {
        folder: desk.folder,
        files: openFileRoom(roomOf(desk)),
        openSession: () => 'session',
        call: async () => ({ ok: true, value: null }),
        close: async () => undefined,
      },
      { port: 0, client: desk.folder, linkSecret: 'secret' },
    )
    onTestFinished(() => loopback.close())
    const address = new URL(loopback.address).host
    const { id } = await networkReceiptPrinter(desk, address)
    expect(await desk.call('printing.test', { printer: id })).toMatchObject({
      failure: { code: 'web_server_there', address },
    })
    expect((await fetch(loopback.address)).status).toBe(200)
  })

  it('teaches nothing: a test that a web server answered in the end is not learnt from', async () => {
    const { id } = await networkReceiptPrinter(desk, '127.0.0.1:1')
    const { job } = await desk.must('printing.test', { printer: id })
    const learn = () => desk.call('printing.learn', { printer: id, job, answers: {} })
    expect(await learn()).toMatchObject({ failure: { code: 'not_printed_yet' } })
    await desk.writer.file.db.updateTable('printJob').set({ state: 'unknown', reason: 'web_server_there' }).execute()
    expect(await learn()).toMatchObject({ failure: { code: 'web_server_there', address: '127.0.0.1:1' } })
  })
})

describe('whoever answers', () => {
  it('is a printer unless it gives itself away', () => {
    const said = (text: string) => strangerBy(Buffer.from(text, 'latin1'))
    expect(['\x12', '\x14\x00\x00\x0f', '\x02030,0,0,1218', '7"0417\x00', '', 'HTTP'].map(said)).toEqual(
      Array.from({ length: 6 }, () => null),
    )
    expect(['-ERR unknown command', '* OK IMAP4', '+OK POP3', 'RFB 003.008'].map(said)).toEqual(
      Array.from({ length: 4 }, () => 'other_service_there'),
    )
  })

  it('costs no memory however much it says, and its greeting is kept', () => {
    const ear = new Ear()
    ear.hear(Buffer.from('SSH-2.0-x\r\n'))
    const block = new Uint8Array(65_536).fill(0x2e)
    for (let count = 0; count < 64; count += 1) ear.hear(block)
    expect(ear.heard.length).toBe(4096)
    expect(strangerBy(ear.greeting)).toBe('other_service_there')
  })
})
