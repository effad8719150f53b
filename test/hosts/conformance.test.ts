import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../../electron/desk/desk.ts'
import { answerCalls } from '../../electron/hosts/ipc.ts'
import { serveLoopback } from '../../electron/hosts/loopback.ts'
import { answerRequest, homePage } from '../../electron/hosts/protocol.ts'
import { type BuiltThreads, buildThreads } from '../support/build-entries.ts'
import { pins } from '../support/test-desk.ts'

/** A host as a screen meets it. */
interface Host {
  call(name: string, input: unknown, key?: string): Promise<unknown>
  upload(name: string, content: string): Promise<{ ticket: string }>
  download(ticket: string): Promise<number>
  close(): Promise<void>
}

type Opened = (desk: Desk) => Promise<Host>

const overLoopback: Opened = async desk => {
  const door = await serveLoopback(desk, { port: 0, client: tmpdir(), linkSecret: 'secret' })
  const { origin, hash } = new URL(door.link())
  const json = { origin, 'content-type': 'application/json' }
  const session = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token: hash.slice(1) }),
  })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    async call(name, input, key) {
      const headers = { ...json, cookie, ...(key === undefined ? {} : { 'idempotency-key': key }) }
      return (await fetch(`${origin}/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })).json()
    },
    async upload(name, content) {
      const headers = { origin, cookie, 'content-type': 'application/octet-stream' }
      const answer = await fetch(`${origin}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers,
        body: content,
      })
      return (await answer.json()) as { ticket: string }
    },
    download: async ticket => (await fetch(`${origin}/files/${ticket}`, { headers: { cookie } })).status,
    close: () => door.close(),
  }
}

type Asked = (event: unknown, name: unknown, input: unknown, key: unknown) => Promise<unknown>

const overIpc: Opened = async desk => {
  const heard = new Map<string, Asked>()
  answerCalls({ handle: (channel, listener) => void heard.set(channel, listener as Asked) }, desk, desk.openSession())
  const mainFrame = { url: `${homePage}returns` }
  const event = { sender: { mainFrame }, senderFrame: mainFrame }
  const request = (path: string, more: RequestInit = {}) =>
    answerRequest(new Request(`${homePage}${path}`, more), desk.files, tmpdir())
  return {
    call: async (name, input, key) =>
      structuredClone(await heard.get('desk.call')?.(event, name, structuredClone(input), key)),
    async upload(name, content) {
      const headers = { 'content-type': 'application/octet-stream' }
      const answer = await request(`files?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: content })
      return (await answer.json()) as { ticket: string }
    },
    download: async ticket => (await request(`files/${ticket}`)).status,
    close: async () => undefined,
  }
}

let built: BuiltThreads
beforeAll(async () => {
  built = await buildThreads()
})
afterAll(() => built.remove())

describe.each([
  ['the loopback host', overLoopback],
  ['the desktop host', overIpc],
])('%s', (_name, open) => {
  let folder: string
  let desk: Desk
  let host: Host
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'returns-desk-host-'))
    const opened = await openDesk({
      folder,
      demo: false,
      resources: fileURLToPath(new URL('../../resources', import.meta.url)),
      thread: built.thread,
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    desk = opened.value
    host = await open(desk)
  })
  afterAll(async () => {
    await host.close()
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers before anyone signed in, and only what may be known then', async () => {
    expect(await host.call('staff.me', {})).toEqual({ ok: true, value: { me: null, shop: null } })
    expect(await host.call('returns.find', {})).toEqual({ ok: false, failure: { code: 'not_signed_in' } })
  })

  it('sets a shop up once, under a key that answers a retry alike', async () => {
    const input = {
      shop: { name: 'Host shop', currency: 'JPY', timeZone: 'Asia/Tokyo' },
      owner: { name: 'Olga', pin: pins.owner },
    }
    const first = (await host.call('shop.setUp', input, 'set-up-key-01')) as { ok: boolean; value: { me: unknown } }
    expect(first.ok).toBe(true)
    const again = (await host.call('shop.setUp', input, 'set-up-key-01')) as {
      value: { me: unknown; recoveryCode: string }
    }
    expect(again.value.me).toEqual(first.value.me)
    expect(await host.call('shop.setUp', input, 'set-up-key-02')).toEqual({
      ok: false,
      failure: { code: 'already_set_up' },
    })
  })

  it('refuses a command without a key, an unknown name, an input of another shape', async () => {
    expect(await host.call('staff.saveMine', { language: 'de' })).toEqual({
      ok: false,
      failure: { code: 'key_missing' },
    })
    expect(await host.call('no.such', {})).toMatchObject({ ok: false, failure: { code: 'unknown_operation' } })
    expect(await host.call('staff.saveMine', { language: 7 }, 'wrong-shape-1')).toMatchObject({
      ok: false,
      failure: { code: 'invalid_input' },
    })
  })

  it('carries facts of a refusal whole', async () => {
    const person = {
      name: 'Kim',
      role: 'owner',
      pin: '1234',
      cashLimitMinor: null,
      overrideLimitMinor: null,
      language: null,
      active: true,
    }
    expect(await host.call('staff.save', person, 'short-pin-key')).toEqual({
      ok: false,
      failure: { code: 'pin_too_short', least: 6 },
    })
  })

  it('takes a file by ticket, and gives uploads back to nobody', async () => {
    const { ticket } = await host.upload('Umsätze.csv', 'a;b\n1;2\n')
    expect(ticket).toMatch(/^[A-Za-z0-9_-]{22,}$/)
    expect(await host.download(ticket)).toBe(404)
    expect(await host.call('sales.preview', { ticket })).toMatchObject({ ok: true, value: { fileName: 'Umsätze.csv' } })
    expect(await host.call('sales.preview', { ticket: 'x'.repeat(32) })).toMatchObject({ ok: false })
  })

  it('signs out', async () => {
    expect(await host.call('staff.signOut', {}, 'sign-out-key-1')).toEqual({ ok: true, value: {} })
    expect(await host.call('shop.read', {})).toEqual({ ok: false, failure: { code: 'not_signed_in' } })
  })
})

it('the desktop host hears only its own top frame', async () => {
  const heard: Asked[] = []
  const desk = { call: async () => ({ ok: true as const, value: 'reached' }) }
  answerCalls({ handle: (_channel, listener) => void heard.push(listener as Asked) }, desk, 'session')
  const mainFrame = { url: homePage }
  const ask = (senderFrame: unknown) => heard[0]?.({ sender: { mainFrame }, senderFrame }, 'staff.me', {}, undefined)
  expect(await ask(mainFrame)).toMatchObject({ ok: true })
  for (const frame of [null, { url: homePage }, { url: 'https://evil.example/' }])
    expect(await ask(frame)).toEqual({ ok: false, failure: { code: 'turned_away' } })
  mainFrame.url = 'https://evil.example/'
  expect(await ask(mainFrame)).toEqual({ ok: false, failure: { code: 'turned_away' } })
})
