import { type Failure, ok, type Result, refuse } from '../shared/result.ts'

/** What the bridge itself can answer, whatever was asked. */
export type BridgeFailure =
  | { readonly code: 'desk_unreachable' }
  | { readonly code: 'session_ended' }
  | { readonly code: 'too_large' }
  | { readonly code: 'unknown_operation' }
  | { readonly code: 'unexpected'; readonly reference: string }

/** What the desktop app's preload puts into the window. */
interface DesktopDoor {
  readonly call: (name: string, input: unknown, key?: string) => Promise<unknown>
}

declare global {
  interface Window {
    readonly desk?: DesktopDoor
  }
}

/** The preload's door. An element with the id `desk` would show up under the same name, so the kind is checked. */
function desktopDoor(): DesktopDoor | null {
  const door = window.desk
  return typeof door?.call === 'function' ? door : null
}

/** Which host shows this screen. */
export function host(): 'desktop' | 'browser' {
  return desktopDoor() ? 'desktop' : 'browser'
}

function refusalOf(status: number): BridgeFailure {
  if (status === 401 || status === 403) return { code: 'session_ended' }
  if (status === 404) return { code: 'unknown_operation' }
  if (status === 413) return { code: 'too_large' }
  if (status === 502 || status === 503 || status === 504) return { code: 'desk_unreachable' }
  return { code: 'unexpected', reference: `HTTP ${status}` }
}

function isReply(body: unknown): body is Result<unknown, Failure> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  return body.ok === true ? 'value' in body : 'failure' in body
}

async function post(path: string, headers: HeadersInit, body: BodyInit): Promise<Response | null> {
  try {
    return await fetch(path, { method: 'POST', headers, body, credentials: 'same-origin', cache: 'no-store' })
  } catch {
    return null
  }
}

async function readReply(response: Response | null): Promise<Result<unknown, Failure>> {
  if (!response) return refuse({ code: 'desk_unreachable' })
  const body: unknown = await response.json().catch(() => null)
  if (isReply(body)) return body
  return refuse(refusalOf(response.status))
}

/** Asks the desk. Commands carry a key; a reply that never came is `desk_unreachable`, so ask again with the same key. */
export async function callHost(name: string, input: unknown, key?: string): Promise<Result<unknown, Failure>> {
  const door = desktopDoor()
  if (door) {
    const reply = await door.call(name, input, key).catch(() => null)
    return isReply(reply) ? reply : refuse({ code: 'desk_unreachable' })
  }
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) }
  return readReply(await post(`/call/${name}`, headers, JSON.stringify(input ?? {})))
}

/**
 * Opens this window's session: a browser hands in the one-time token of its address and forgets it.
 * Without a token the session of an earlier visit may still hold; the first call tells.
 */
export async function openSession(): Promise<Result<null, BridgeFailure>> {
  if (desktopDoor()) return ok(null)
  const token = window.location.hash.slice(1)
  if (!/^[\w-]{16,}$/.test(token)) return ok(null)
  const response = await post('/session', { 'content-type': 'application/json' }, JSON.stringify({ token }))
  if (!response) return refuse({ code: 'desk_unreachable' })
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
  return ok(null)
}

/** Hands a file to the desk, streamed; the ticket names it in commands. */
export async function uploadFile(file: File): Promise<Result<{ readonly ticket: string }, BridgeFailure>> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await post(`/files?name=${encodeURIComponent(file.name)}`, headers, file)
  if (!response) return refuse({ code: 'desk_unreachable' })
  if (!response.ok) return refuse(refusalOf(response.status))
  const body: unknown = await response.json().catch(() => null)
  const ticket = typeof body === 'object' && body !== null && 'ticket' in body ? body.ticket : undefined
  return typeof ticket === 'string' ? ok({ ticket }) : refuse({ code: 'unexpected', reference: 'ticket' })
}

/** The address of a file the desk holds ready: the same path in both hosts. */
export function fileLink(ticket: string): string {
  return `/files/${encodeURIComponent(ticket)}`
}
