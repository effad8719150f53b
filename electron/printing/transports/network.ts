import type { NetworkAddress } from './parse-address.ts'
import { RawLine } from './raw-line.ts'
import { type LineTreatment, sendOverLine, usualTreatment } from './send-over-line.ts'
import type { Transport } from './transport.ts'

/** How a network printer is treated. */
export interface NetworkTreatment extends LineTreatment {
  readonly connectTimeoutMs: number
}

/** A printer that takes raw bytes on a TCP port. One connection a job. */
export function networkTransport(address: NetworkAddress, changes: Partial<NetworkTreatment> = {}): Transport {
  const treatment: NetworkTreatment = { connectTimeoutMs: 3000, ...usualTreatment, ...changes }
  return {
    send: (handover, progress) =>
      sendOverLine(
        () => RawLine.open(address, treatment.connectTimeoutMs, progress.signal),
        handover,
        treatment,
        progress,
      ),
  }
}
