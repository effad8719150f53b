import { createServer, type Socket } from 'node:net'
import type { NetworkAddress } from '../../../electron/printing/transports/parse-address.ts'
import type { FaultyPrinter } from './faulty-printer.ts'

/** A virtual printer on loopback. */
export interface ServedPrinter {
  readonly address: NetworkAddress
  close(): Promise<void>
}

/** Puts a virtual printer on loopback. One that refuses has no port; a black hole needs a full queue, not this. */
export async function servePrinter(printer: FaultyPrinter): Promise<ServedPrinter> {
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    const session = printer.connect()
    if (printer.faults.closesOnAccept) socket.end()
    if (printer.faults.neverReads || printer.faults.closesOnAccept) return
    socket.on('data', bytes => {
      const { says, breaks } = session.hear(bytes)
      if (breaks) socket.resetAndDestroy()
      else if (says.length > 0) socket.write(says)
    })
    socket.on('end', () => socket.end())
  })
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : 0)
    })
  })
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise(resolve => server.close(resolve))
  }
  if (printer.faults.refuses) await close()
  return { address: { host: '127.0.0.1', port }, close: printer.faults.refuses ? async () => undefined : close }
}
