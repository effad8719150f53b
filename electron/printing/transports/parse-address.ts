import { isIP } from 'node:net'
import { ok, type Result, refuse } from '../../../shared/result.ts'

/** Where a network printer is reached. */
export interface NetworkAddress {
  /** Name or IP address, IPv6 without brackets. */
  readonly host: string
  readonly port: number
}

/** Why a typed address can't be one. */
export type AddressFailure =
  | { readonly code: 'address_missing' }
  | { readonly code: 'address_has_scheme'; readonly scheme: string }
  | { readonly code: 'host_not_valid'; readonly host: string }
  | { readonly code: 'port_not_valid'; readonly port: string }

/** The port that printers listen on for raw data. */
export const rawPort = 9100

function split(text: string): { readonly host: string; readonly port: string | null } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text)
  if (bracketed) return { host: bracketed[1] ?? '', port: bracketed[2] ?? null }
  if (isIP(text) === 6) return { host: text, port: null }
  const colon = text.lastIndexOf(':')
  return colon < 0 ? { host: text, port: null } : { host: text.slice(0, colon), port: text.slice(colon + 1) }
}

/** A host name of letters, digits and hyphens; all digits and points would be a broken IP address. */
function isHostName(host: string): boolean {
  if (host.length > 253 || /^[\d.]+$/.test(host)) return false
  return host.split('.').every(label => /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/.test(label))
}

function isIPv6Host(host: string): boolean {
  return host.includes(':') && isIP(host) === 6
}

/** Reads `host`, `host:port`, `[IPv6]:port` or a bare IPv6 address; the port is 9100 if none is given. */
export function parseAddress(typed: string): Result<NetworkAddress, AddressFailure> {
  const text = typed.trim()
  if (text === '') return refuse({ code: 'address_missing' })
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]
  if (scheme !== undefined) return refuse({ code: 'address_has_scheme', scheme })
  const { host, port } = split(text)
  if (!(isIP(host) === 4 || isIPv6Host(host) || isHostName(host))) return refuse({ code: 'host_not_valid', host })
  if (port === null) return ok({ host, port: rawPort })
  const number = Number(port)
  if (!/^\d{1,5}$/.test(port) || number < 1 || number > 65_535) return refuse({ code: 'port_not_valid', port })
  return ok({ host, port: number })
}
