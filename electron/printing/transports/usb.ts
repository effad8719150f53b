import { DeviceLine } from './device-line.ts'
import { type LineTreatment, sendOverLine, usualTreatment } from './send-over-line.ts'
import type { Transport } from './transport.ts'

/** A printer on Linux's USB printer class: `/dev/usb/lp0`. */
export function usbTransport(path: string, changes: Partial<LineTreatment> = {}): Transport {
  const treatment = { ...usualTreatment, ...changes }
  return {
    send: (handover, progress) => sendOverLine(() => DeviceLine.open(path), handover, treatment, progress),
  }
}
