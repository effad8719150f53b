import type { FoundPrinter } from '../../../shared/printing/contract.ts'
import { queuesIn } from '../transports/read-lpstat.ts'

/** What discovery asks of a machine; each answers emptily where there is nothing of the kind. */
export interface Machine {
  readonly platform: NodeJS.Platform
  /** Names in a folder. */
  list(folder: string): Promise<readonly string[]>
  /** A small file's text, or null. */
  read(path: string): Promise<string | null>
  /** What a program prints; null when it isn't there or fails. */
  run(program: string, args: readonly string[]): Promise<string | null>
  has(module: 'serialport' | 'koffi'): boolean
}

type Found = Omit<FoundPrinter, 'knownAs'>

/** Everything on a machine that may be a printer: what calls itself one first. Nothing is sent to it. */
export async function findDevices(machine: Machine): Promise<readonly Found[]> {
  const [usb, queues, serial] = await Promise.all([findUsb(machine), findQueues(machine), findSerial(machine)])
  return [...usb, ...queues, ...serial]
}

async function findUsb(machine: Machine): Promise<readonly Found[]> {
  if (machine.platform !== 'linux') return []
  const names = (await machine.list('/dev/usb')).filter(name => /^lp\d{1,3}$/.test(name)).toSorted()
  return Promise.all(
    names.map(async name => {
      const id = await machine.read(`/sys/class/usbmisc/${name}/device/ieee1284_id`)
      const address = `/dev/usb/${name}`
      return { transport: 'usb' as const, address, title: titleIn(id ?? '') ?? address, usable: true }
    }),
  )
}

/** The maker and model in what IEEE 1284 calls a device's id: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;`. */
export function titleIn(id: string): string | null {
  const fields = new Map(
    id.split(';').map(field => {
      const [name = '', value = ''] = field.split(/:(.*)/s)
      return [name.trim().toUpperCase(), value.trim()] as const
    }),
  )
  const maker = fields.get('MFG') ?? fields.get('MANUFACTURER') ?? ''
  const model = fields.get('MDL') ?? fields.get('MODEL') ?? ''
  const title = model.startsWith(maker) ? model : `${maker} ${model}`.trim()
  return title === '' ? null : title.slice(0, 80)
}

async function findQueues(machine: Machine): Promise<readonly Found[]> {
  if (machine.platform === 'win32') {
    const script = 'Get-Printer | Select-Object -ExpandProperty Name'
    const out = await machine.run('powershell', ['-NoProfile', '-NonInteractive', '-Command', script])
    const names = (out ?? '').split(/\r?\n/).filter(name => name.trim() !== '')
    return names.map(name => ({ transport: 'queue', address: name, title: name, usable: machine.has('koffi') }))
  }
  const out = await machine.run('lpstat', ['-e'])
  return queuesIn(out ?? '').map(name => ({ transport: 'queue', address: name, title: name, usable: true }))
}

async function findSerial(machine: Machine): Promise<readonly Found[]> {
  const addresses = await serialPorts(machine)
  return addresses.map(address => ({
    transport: 'serial',
    address,
    title: address.replace('/dev/', ''),
    usable: machine.has('serialport'),
  }))
}

async function serialPorts(machine: Machine): Promise<readonly string[]> {
  if (machine.platform === 'win32') {
    const out = await machine.run('reg', ['query', 'HKLM\\HARDWARE\\DEVICEMAP\\SERIALCOMM'])
    return [...(out ?? '').matchAll(/REG_SZ\s+(COM\d{1,3})/g)].map(([, port = '']) => port)
  }
  const shape = machine.platform === 'darwin' ? /^cu\.[A-Za-z0-9._-]{1,60}$/ : /^(ttyUSB|ttyACM|rfcomm)\d{1,3}$/
  return (await machine.list('/dev'))
    .filter(name => shape.test(name))
    .toSorted()
    .map(name => `/dev/${name}`)
}
