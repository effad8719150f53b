import { ok, type Result, refuse } from '../../../shared/result.ts'

/** A serial port and how it is set. */
export interface SerialAddress {
  readonly path: string
  readonly baud: number
  readonly flow: 'none' | 'rtscts' | 'xonxoff'
}

/** Speeds that printers have. */
export const bauds: readonly number[] = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400]

/** Reads `/dev/ttyUSB0`, `COM3@19200` or `/dev/rfcomm0@9600,rtscts`; 9600 without flow control unless told. */
export function parseSerial(typed: string): Result<SerialAddress, { readonly code: 'port_not_valid' }> {
  const [, path, speed = '9600', flow = 'none'] =
    /^(\/dev\/[A-Za-z0-9._-]{1,60}|COM\d{1,3})(?:@(\d{3,6})(?:,(rtscts|xonxoff))?)?$/.exec(typed.trim()) ?? []
  const baud = Number(speed)
  if (path === undefined || !bauds.includes(baud)) return refuse({ code: 'port_not_valid' })
  return ok({ path, baud, flow: flow === 'rtscts' || flow === 'xonxoff' ? flow : 'none' })
}
