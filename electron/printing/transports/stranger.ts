/** Who answers where a printer should be: a web server, the desk itself too, or another program. */
export type Stranger = 'web_server_there' | 'other_service_there'

/** How a web server begins its answer. */
const web = /^(HTTP\/\d|<(!doctype|html|\?xml))/i
/** How shells, mail, file, screen and data servers greet or complain. */
const other = /^(SSH-\d|220[ -]|421[ -]|\* (OK|BYE)|\+OK|-ERR|RFB \d{3}|@RSYNCD)/

/** A TLS alert: what a secure web server says to what it can't read. */
function isTlsAlert([kind, major, minor = 255]: Uint8Array): boolean {
  return kind === 0x15 && major === 3 && minor <= 4
}

/** Tells who is no printer by the first bytes it says; null for a printer, and for whoever doesn't give itself away. */
export function strangerBy(greeting: Uint8Array): Stranger | null {
  const said = Buffer.from(greeting).toString('latin1')
  if (web.test(said) || isTlsAlert(greeting)) return 'web_server_there'
  return other.test(said) ? 'other_service_there' : null
}

/** Whether a reason of a print job is that no printer was there. */
export function isStranger(reason: string | null): reason is Stranger {
  return reason === 'web_server_there' || reason === 'other_service_there'
}
