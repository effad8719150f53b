/** What the guard looks at before a route runs. */
export interface Knock {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly contentType: string | undefined
  readonly hasSession: boolean
}

/** What a route asks of its callers. */
export interface RouteRule {
  /** The only content type taken, for routes with a body. */
  readonly takes: 'application/json' | 'application/octet-stream' | 'nothing'
  readonly needsSession: boolean
  /** Writes need our own Origin, so that no other page can make a browser send them. `never` is for a bearer secret. */
  readonly needsOrigin: boolean
}

/** Why a request is turned away, as an HTTP status. */
export type Turned = 401 | 403 | 415

/**
 * Decides whether a request may reach its route.
 * - Host must be ours on every route: a name that resolves to this machine is not us (DNS rebinding)
 * - a foreign Origin is turned away on every route; writes must name ours
 * - bodies only in the one type a plain form can't send
 * - then the session
 */
export function judgeKnock(knock: Knock, port: number, rule: RouteRule): Turned | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (knock.host === undefined || !hosts.includes(knock.host)) return 403
  const ours = `http://${knock.host}`
  if (knock.origin !== undefined && knock.origin !== ours) return 403
  if (rule.needsOrigin && knock.origin === undefined) return 403
  if (rule.takes !== 'nothing' && mediaType(knock.contentType) !== rule.takes) return 415
  if (rule.needsSession && !knock.hasSession) return 401
  return null
}

function mediaType(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
