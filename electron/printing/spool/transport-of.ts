import type { Room } from '../../context.ts'
import { drawBytes } from '../preview/draw-bytes.ts'
import type { Printer } from '../printer-rows.ts'
import { networkTransport } from '../transports/network.ts'
import { parseAddress } from '../transports/parse-address.ts'
import type { Transport } from '../transports/transport.ts'
import { virtualTransport } from '../transports/virtual.ts'

/**
 * The way to a printer. A network printer is asked to confirm when it is known to, or when a test finds out.
 * Note: an address that can't be one (saved by hand into the file) is a name that isn't found.
 */
export function transportOf(printer: Printer, paper: string, room: Room, now: () => string): Transport {
  if (printer.transport === 'virtual') return virtualTransport({ folder: room.papers, now, draw: drawBytes })
  const address = parseAddress(printer.address ?? '')
  if (!address.ok) return { send: async () => ({ state: 'not_started', reason: 'name_not_found' }) }
  const confirms = (JSON.parse(printer.abilities) as { readonly confirms?: boolean }).confirms === true
  return networkTransport(address.value, { confirm: paper === 'test' ? 'try' : confirms ? 'expect' : 'never' })
}
