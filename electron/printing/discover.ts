import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { findDevices } from './discovery/find-devices.ts'
import { thisMachine } from './discovery/this-machine.ts'

/** Looks what on this machine may be a printer: USB devices, serial ports, the system's queues. */
export const discoverPrinters: Handler<'printing.discover'> = async desk => {
  const found = await findDevices(thisMachine())
  const printers = await desk.db.selectFrom('printer').select(['transport', 'address', 'name']).execute()
  const nameAt = (transport: string, address: string) =>
    printers.find(one => one.transport === transport && one.address?.split('@')[0] === address)?.name ?? null
  return ok({ found: found.map(one => ({ ...one, knownAs: nameAt(one.transport, one.address) })) })
}
