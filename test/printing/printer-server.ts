import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import type { NetworkAddress } from '../../electron/printing/transports/parse-address.ts'

/** A printer on loopback: what it heard so far, status questions taken out. */
export interface PrinterServer {
  readonly address: NetworkAddress
  readonly payload: () => Uint8Array
  readonly connections: () => number
}

/** What a test printer does with one connection. */
export interface Behaviour {
  /** Bytes that answer `DLE EOT n`; null is mute. */
  readonly status?: (n: number) => Uint8Array | null
  readonly connected?: (socket: Socket) => void
  /** Called with all payload so far; status questions are not payload. */
  readonly heard?: (payload: Uint8Array, socket: Socket) => void
  /** What to do when the desk ends: by default the printer ends too. */
  readonly ended?: (socket: Socket) => void
  /** Never reads at all. */
  readonly deaf?: boolean
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : 0)
    })
  })
}

/** Takes `DLE EOT n` out of what was heard and answers it. */
function answerStatus(bytes: Buffer, socket: Socket, behaviour: Behaviour): Buffer {
  const at = bytes.indexOf(Buffer.of(0x10, 0x04))
  if (at < 0) return bytes
  const answer = behaviour.status?.(bytes[at + 2] ?? 0) ?? null
  if (answer !== null) socket.write(answer)
  return answerStatus(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 3)]), socket, behaviour)
}

/** Starts a printer that ends with its test. */
export async function startPrinter(behaviour: Behaviour): Promise<PrinterServer> {
  let payload = Buffer.alloc(0)
  let connections = 0
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, socket => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    behaviour.connected?.(socket)
    if (behaviour.deaf) return
    socket.on('data', bytes => {
      payload = Buffer.concat([payload, answerStatus(bytes, socket, behaviour)])
      if (payload.length > 0) behaviour.heard?.(payload, socket)
    })
    socket.on('end', () => (behaviour.ended ? behaviour.ended(socket) : socket.end()))
  })
  const port = await listen(server)
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise(resolve => server.close(resolve))
  })
  return { address: { host: '127.0.0.1', port }, payload: () => payload, connections: () => connections }
}

/** A port on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise(resolve => server.close(resolve))
  return port
}

const neverAccepts = `
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:worker_threads').parentPort.postMessage(server.address().port)
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
  })`

/** An address whose queue is full, so that no connection is ever answered. */
export async function startBlackHole(): Promise<NetworkAddress> {
  const worker = new Worker(neverAccepts, { eval: true })
  const [port]: readonly number[] = await once(worker, 'message')
  const address = { host: '127.0.0.1', port: port ?? 0 }
  const fillers = Array.from({ length: 4 }, () => connect(address).on('error', () => undefined))
  await Promise.all(fillers.slice(0, 2).map(filler => once(filler, 'connect')))
  onTestFinished(async () => {
    for (const filler of fillers) filler.destroy()
    await worker.terminate()
  })
  return address
}
