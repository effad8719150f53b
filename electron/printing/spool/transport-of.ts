import { unreachable } from '../../../shared/result.ts'
import type { Room } from '../../context.ts'
import type { Printer } from '../printer-rows.ts'
import { networkTransport } from '../transports/network.ts'
import { parseAddress } from '../transports/parse-address.ts'
import { parseSerial } from '../transports/parse-serial.ts'
import type { LineTreatment } from '../transports/send-over-line.ts'
import { serialTransport } from '../transports/serial.ts'
import { systemQueueTransport } from '../transports/system-queue.ts'
import type { NotStartedReason, Transport } from '../transports/transport.ts'
import { usbTransport } from '../transports/usb.ts'
import { virtualTransport } from '../transports/virtual.ts'
import { windowsQueueTransport } from '../transports/windows-queue.ts'

/**
 * The way to a printer. One that is known to answer is expected to; a test finds out.
 * Note: an address that can't be one (saved by hand into the file) is a printer that isn't there.
 */
export function transportOf(printer: Printer, paper: string, room: Room, now: () => string): Transport {
  const address = printer.address ?? ''
  const treatment = treatmentOf(printer, paper)
  switch (printer.transport) {
    case 'virtual':
      return virtualTransport({ folder: room.papers, now, draw: room.drawing.paper })
    case 'network': {
      const parsed = parseAddress(address)
      return parsed.ok ? networkTransport(parsed.value, treatment) : nowhere('name_not_found')
    }
    case 'usb':
      return usbTransport(address, treatment)
    case 'serial': {
      const parsed = parseSerial(address)
      return parsed.ok ? serialTransport(parsed.value, treatment) : nowhere('unplugged')
    }
    case 'queue':
      return process.platform === 'win32' ? windowsQueueTransport(address) : systemQueueTransport(address)
    default:
      return unreachable(printer.transport)
  }
}

/** How a printer is treated by what is known of it. */
export function treatmentOf(
  { abilities }: Pick<Printer, 'abilities'>,
  paper: string,
): Pick<LineTreatment, 'status' | 'confirm'> {
  if (paper === 'drawer') return { status: abilities.status === false ? 'never' : 'try', confirm: 'never' }
  if (paper === 'test') return { status: 'try', confirm: 'try' }
  return {
    status: abilities.status === true ? 'expect' : 'try',
    confirm: abilities.confirms === true ? 'expect' : 'never',
  }
}

function nowhere(reason: NotStartedReason): Transport {
  return { send: async () => ({ state: 'not_started', reason }) }
}
