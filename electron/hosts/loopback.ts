import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Desk } from '../desk/desk.ts'
import { contractJson } from './contract-json.ts'
import { answerFile, answerJson } from './file-answer.ts'
import { judgeKnock, type RouteRule } from './guard.ts'
import { guardHeaders, newNonce, readPage } from './pages.ts'
import { createLinkTokens, sameSecret } from './sessions.ts'

/** A desk's door on this machine. */
export interface Loopback {
  readonly address: string
  /** The address with a fresh one-time token. */
  link(): string
  /** Every route with its rule, for the test that walks them. */
  readonly routes: readonly { readonly method: string; readonly path: string; readonly rule: RouteRule }[]
  close(): Promise<void>
}

/** What the door needs to know. Port 0 takes a free one. */
export interface LoopbackOptions {
  readonly port: number
  readonly client: string
  readonly linkSecret: string
}

const mostBodyBytes = 2 * 1024 * 1024

const page: RouteRule = { takes: 'nothing', needsSession: false, needsOrigin: false }
const read: RouteRule = { takes: 'nothing', needsSession: true, needsOrigin: false }
const knocking: RouteRule = { takes: 'application/json', needsSession: false, needsOrigin: true }
const call: RouteRule = { takes: 'application/json', needsSession: true, needsOrigin: true }
const upload: RouteRule = { takes: 'application/octet-stream', needsSession: true, needsOrigin: true }

type Answer = (context: Context, session: string) => Response | Promise<Response>
type Environment = { Bindings: { incoming: IncomingMessage } }

/** Opens the desk to screens and scripts on this machine: 127.0.0.1 only. */
export async function serveLoopback(desk: Desk, options: LoopbackOptions): Promise<Loopback> {
  const tokens = createLinkTokens(() => Date.now())
  const sessions = new Set<string>()
  const app = new Hono<Environment>()
  const routes: { method: string; path: string; rule: RouteRule }[] = []
  let port = options.port
  const cookieName = () => `desk_${port}`

  const route = (method: 'GET' | 'POST', path: string, rule: RouteRule, answer: Answer) => {
    routes.push({ method, path, rule })
    app.on(method, path, async context => {
      const cookie = getCookie(context, cookieName()) ?? ''
      const turned = judgeKnock(
        {
          method,
          host: context.req.header('host'),
          origin: context.req.header('origin'),
          contentType: context.req.header('content-type'),
          hasSession: sessions.has(cookie),
        },
        port,
        rule,
      )
      if (turned !== null) return answerJson(turned, { code: turned === 401 ? 'not_signed_in' : 'turned_away' })
      return await answer(context, cookie)
    })
  }

  route('POST', '/session', knocking, async context => {
    const body = await readJson(context)
    if (!body.ok) return answerJson(body.status, { code: 'not_json' })
    const token =
      body.value !== null && typeof body.value === 'object' && 'token' in body.value ? body.value.token : null
    if (typeof token !== 'string' || !tokens.redeem(token)) return answerJson(401, { code: 'link_not_valid' })
    const session = desk.openSession()
    sessions.add(session)
    setCookie(context, cookieName(), session, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return context.body(null, 204, guardHeaders)
  })

  route('POST', '/link', { takes: 'nothing', needsSession: false, needsOrigin: false }, context => {
    const given = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
    if (given === undefined || !sameSecret(given, options.linkSecret))
      return answerJson(401, { code: 'link_not_valid' })
    return answerJson(200, { link: link() })
  })

  route('GET', '/contract.json', page, () => answerJson(200, contractJson()))

  route('POST', '/call/:name', call, async (context, session) => {
    const body = await readJson(context)
    if (!body.ok) return answerJson(body.status, { code: body.status === 413 ? 'too_large' : 'not_json' })
    const reply = await desk.call({
      name: context.req.param('name') ?? '',
      input: body.value,
      session,
      key: context.req.header('idempotency-key'),
    })
    const status = !reply.ok && reply.failure.code === 'unknown_operation' ? 404 : 200
    return answerJson(status, reply)
  })

  route('POST', '/files', upload, async context => {
    const { incoming } = context.env as Environment['Bindings']
    const accepted = await desk.files.accept(context.req.query('name') ?? 'file', incoming)
    return accepted.ok ? answerJson(200, accepted.value) : answerJson(413, accepted.failure)
  })

  route('GET', '/files/:ticket', read, async context => {
    return await answerFile(desk.files, context.req.param('ticket') ?? '')
  })

  route('GET', '*', page, async context => {
    const answer = await readPage(options.client, new URL(context.req.url).pathname, newNonce())
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  })

  app.notFound(() => answerJson(404, { code: 'not_found' }))
  app.onError(() => answerJson(500, { code: 'unexpected' }))

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 10 * 60_000, keepAliveTimeout: 5_000 },
    getRequestListener(app.fetch),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  const address = `http://127.0.0.1:${port}/`
  const link = () => `${address}#${tokens.issue()}`

  return {
    address,
    link,
    routes,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 }

async function readJson(context: Context): Promise<Body> {
  const length = Number(context.req.header('content-length') ?? 0)
  if (length > mostBodyBytes) return { ok: false, status: 413 }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of context.req.raw.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBodyBytes) return { ok: false, status: 413 }
    chunks.push(chunk)
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { ok: false, status: 400 }
  }
}
