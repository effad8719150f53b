import type * as SerialModule from 'serialport'
import { loadOptional } from './optional-module.ts'
import type { SerialAddress } from './parse-serial.ts'
import { type LineTreatment, sendOverLine, usualTreatment } from './send-over-line.ts'
import { SerialLine } from './serial-line.ts'
import type { NotStartedReason, Transport } from './transport.ts'

function reasonOf(problem: Error): NotStartedReason {
  if (/EACCES|EPERM|permission|access denied/i.test(problem.message)) return 'no_permission'
  return /EBUSY|EAGAIN|lock|busy/i.test(problem.message) ? 'busy' : 'unplugged'
}

function openPort(module: typeof SerialModule, address: SerialAddress): Promise<SerialLine | NotStartedReason> {
  const { path, baud, flow } = address
  const port = new module.SerialPort({
    path,
    baudRate: baud,
    rtscts: flow === 'rtscts',
    xon: flow === 'xonxoff',
    xoff: flow === 'xonxoff',
    autoOpen: false,
  })
  return new Promise(resolve => port.open(problem => resolve(problem ? reasonOf(problem) : new SerialLine(port))))
}

/** A printer on a serial port, or a Bluetooth printer by its port. The package for it is loaded with its first job. */
export function serialTransport(
  address: SerialAddress,
  changes: Partial<LineTreatment> = {},
  load: () => typeof SerialModule | null = () => loadOptional<typeof SerialModule>('serialport'),
): Transport {
  const treatment = { ...usualTreatment, statusTimeoutMs: 800, ...changes }
  return {
    async send(handover, progress) {
      const module = load()
      if (module === null) return { state: 'not_started', reason: 'module_missing' }
      return sendOverLine(() => openPort(module, address), handover, treatment, progress)
    },
  }
}
