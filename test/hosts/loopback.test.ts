import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../../electron/desk/desk.ts'
import { type Loopback, serveLoopback } from '../../electron/hosts/loopback.ts'
import { type BuiltThreads, buildThreads } from '../support/build-entries.ts'

let built: BuiltThreads
let folder: string
let desk: Desk
let door: Loopback
let port: number
let cookie: string

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
      answer => {
        const chunks: Buffer[] = []
        answer.on('data', chunk => chunks.push(chunk as Buffer))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const ours = () => ({ origin: `http://127.0.0.1:${port}` })
const json = { 'content-type': 'application/json' }

beforeAll(async () => {
  built = await buildThreads()
  folder = mkdtempSync(join(tmpdir(), 'returns-desk-door-'))
  const client = join(folder, 'client')
  mkdirSync(client)
  writeFileSync(join(client, 'index.html'), '<html><meta name="csp-nonce" nonce="__NONCE__"></html>')
  const opened = await openDesk({
    folder,
    demo: false,
    resources: fileURLToPath(new URL('../../resources', import.meta.url)),
    thread: built.thread,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  desk = opened.value
  door = await serveLoopback(desk, { port: 0, client, linkSecret: 'a-secret-for-links' })
  port = Number(new URL(door.address).port)
  const token = new URL(door.link()).hash.slice(1)
  expect(token).toMatch(/^[A-Za-z0-9_-]+$/)
  const session = await ask('POST', '/session', { ...ours(), ...json }, JSON.stringify({ token }))
  expect(session.status).toBe(204)
  cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  expect(String(session.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/i)
  expect(cookie).toMatch(new RegExp(`^desk_${port}=`))
  const again = await ask('POST', '/session', { ...ours(), ...json }, JSON.stringify({ token }))
  expect(again.status).toBe(401)
})

afterAll(async () => {
  await door.close()
  await desk.close()
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('the loopback door', () => {
  it('turns away a foreign Host on every route there is', async () => {
    for (const { method, path } of door.routes) {
      const at = path.replace(':name', 'staff.me').replace(':ticket', 'x'.repeat(32)).replace('*', '/')
      for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${port}`])
        expect(await ask(method, at, { ...ours(), cookie, host }), `${method} ${path} ${host}`).toMatchObject({
          status: 403,
        })
    }
  })

  it('turns away a foreign Origin on every route there is', async () => {
    for (const { method, path } of door.routes) {
      const at = path.replace(':name', 'staff.me').replace(':ticket', 'x'.repeat(32)).replace('*', '/')
      for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`])
        expect(await ask(method, at, { origin, cookie }), `${method} ${path} ${origin}`).toMatchObject({ status: 403 })
    }
  })

  it('asks for our own Origin on every route that writes', async () => {
    const writing = door.routes.filter(route => route.method === 'POST' && route.path !== '/link')
    expect(writing.length).toBeGreaterThanOrEqual(3)
    for (const { path } of writing)
      expect(await ask('POST', path.replace(':name', 'staff.me'), { cookie, ...json }), path).toMatchObject({
        status: 403,
      })
  })

  it('asks for a session where there is something to read or do', async () => {
    expect(await ask('POST', '/call/staff.me', { ...ours(), ...json }, '{}')).toMatchObject({ status: 401 })
    expect(await ask('GET', `/files/${'x'.repeat(32)}`)).toMatchObject({ status: 401 })
    expect(
      await ask('POST', '/files?name=a.csv', { ...ours(), 'content-type': 'application/octet-stream' }, 'a'),
    ).toMatchObject({ status: 401 })
    const forged = `desk_${port}=${'A'.repeat(43)}`
    expect(await ask('POST', '/call/staff.me', { ...ours(), ...json, cookie: forged }, '{}')).toMatchObject({
      status: 401,
    })
  })

  it('takes JSON only, of a size that fits a call', async () => {
    expect(
      await ask('POST', '/call/staff.me', { ...ours(), cookie, 'content-type': 'text/plain' }, '{}'),
    ).toMatchObject({ status: 415 })
    expect(await ask('POST', '/call/staff.me', { ...ours(), cookie, ...json }, '{"a":')).toMatchObject({ status: 400 })
    const large = JSON.stringify({ a: 'x'.repeat(2_200_000) })
    expect(await ask('POST', '/call/staff.me', { ...ours(), cookie, ...json }, large)).toMatchObject({ status: 413 })
  })

  it('answers a call with 200 and the reply, an unknown name with 404', async () => {
    const me = await ask('POST', '/call/staff.me', { ...ours(), cookie, ...json }, '{}')
    expect(me.status).toBe(200)
    expect(JSON.parse(me.body)).toEqual({ ok: true, value: { me: null, shop: null } })
    expect(await ask('POST', '/call/no.such', { ...ours(), cookie, ...json }, '{}')).toMatchObject({ status: 404 })
    const keyless = await ask('POST', '/call/staff.signOut', { ...ours(), cookie, ...json }, '{}')
    expect(JSON.parse(keyless.body)).toEqual({ ok: false, failure: { code: 'key_missing' } })
  })

  it('tells the contract as JSON Schema', async () => {
    const contract = JSON.parse((await ask('GET', '/contract.json')).body) as Record<string, Record<string, unknown>>
    expect(Object.keys(contract).length).toBeGreaterThan(40)
    for (const [name, entry] of Object.entries(contract))
      expect(Object.keys(entry).sort(), name).toEqual(['failures', 'input', 'kind', 'output', 'roles'])
  })

  it('takes a file in by ticket and gives nothing out by it', async () => {
    const taken = await ask(
      'POST',
      '/files?name=..%2Fsales.csv',
      { ...ours(), cookie, 'content-type': 'application/octet-stream' },
      'a,b\n1,2\n',
    )
    const { ticket } = JSON.parse(taken.body) as { ticket: string }
    expect(ticket).toMatch(/^[A-Za-z0-9_-]{22,}$/)
    expect(await ask('GET', `/files/${ticket}`, { cookie })).toMatchObject({ status: 404 })
    expect(await ask('GET', '/files/..%2F..%2Fdesk.key', { cookie })).toMatchObject({ status: 404 })
  })

  it('gives each page a nonce of its own and lets nothing frame it', async () => {
    const [one, two] = [await ask('GET', '/'), await ask('GET', '/returns')]
    const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1] ?? ''
    expect(String(one.headers['content-security-policy'])).toContain(`'nonce-${nonce}'`)
    expect(String(one.headers['content-security-policy'])).not.toMatch(/unsafe/)
    expect(two.body).not.toContain(nonce)
    expect(one.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('gives a fresh link only to who holds the secret', async () => {
    expect(await ask('POST', '/link', { authorization: 'Bearer wrong' })).toMatchObject({ status: 401 })
    const given = await ask('POST', '/link', { authorization: 'Bearer a-secret-for-links' })
    expect(JSON.parse(given.body)).toMatchObject({
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]+$/),
    })
  })

  it('lets nobody open the same folder a second time, and says who holds it', async () => {
    const second = await openDesk({
      folder,
      demo: false,
      resources: '',
      thread: built.thread,
    })
    expect(second).toMatchObject({ ok: false, failure: { code: 'desk_in_use', pid: process.pid } })
  })
})
