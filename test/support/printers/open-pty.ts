import { close, read, write } from 'node:fs'
import { createRequire } from 'node:module'
import type * as KoffiModule from 'koffi'
import type { FaultyPrinter } from './faulty-printer.ts'

const noControllingTerminal = 0o400
const readAndWrite = 2
const nonBlocking = 0o4000

/** A terminal pair: `path` is the device a desk opens, the other end is the printer's. */
export interface Pty {
  readonly path: string
  close(): void
}

/** Opens a pair of terminals by libc (Linux) and lets a printer sit at its far end. */
export function openPty(printer: FaultyPrinter): Pty {
  const koffi: typeof KoffiModule = createRequire(import.meta.url)('koffi')
  const libc = koffi.load('libc.so.6')
  const call = (definition: string) => libc.func(definition)
  const far: number = call('int posix_openpt(int flags)')(readAndWrite | noControllingTerminal | nonBlocking)
  call('int grantpt(int fd)')(far)
  call('int unlockpt(int fd)')(far)
  const path: string = call('const char *ptsname(int fd)')(far)
  const near: number = call('int open(const char *path, int flags)')(path, readAndWrite | noControllingTerminal)
  const settings = Buffer.alloc(128)
  call('int tcgetattr(int fd, uint8_t *settings)')(near, settings)
  call('void cfmakeraw(uint8_t *settings)')(settings)
  call('int tcsetattr(int fd, int when, uint8_t *settings)')(near, 0, settings)

  let open = true
  const session = printer.connect()
  const buffer = Buffer.alloc(4096)
  const listen = () => {
    if (!open) return
    if (printer.faults.neverReads) return void setTimeout(listen, 5)
    read(far, buffer, 0, buffer.length, null, (_problem, count) => {
      if (!open) return
      if (!count) return void setTimeout(listen, 2)
      const { says, breaks } = session.hear(Uint8Array.from(buffer.subarray(0, count)))
      if (breaks) return hangUp()
      if (says.length > 0) write(far, says, () => setImmediate(listen))
      else setImmediate(listen)
    })
  }
  const hangUp = () => {
    if (!open) return
    open = false
    call('int close(int fd)')(near)
    close(far)
  }
  listen()
  return { path, close: hangUp }
}
