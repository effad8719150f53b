import type { PrinterTransport } from '../../../shared/printing/contract.ts'
import { unreachable } from '../../../shared/result.ts'
import { parseAddress } from './parse-address.ts'
import { parseSerial } from './parse-serial.ts'

/** A queue's name as the system knows it: it is handed over as one word and can never be an option. */
const queueName = /^(?!-)[^\p{C}/#]{1,127}$/u
const usbDevice = /^\/dev\/usb\/lp\d{1,3}$/

/** Whether a typed address can be one for a kind of printer. */
export function isAddress(transport: PrinterTransport, typed: string): boolean {
  switch (transport) {
    case 'network':
      return parseAddress(typed).ok
    case 'usb':
      return usbDevice.test(typed)
    case 'serial':
      return parseSerial(typed).ok
    case 'queue':
      return queueName.test(typed)
    case 'virtual':
      return true
    default:
      return unreachable(transport)
  }
}
