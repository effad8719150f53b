import type { Bitmap } from './bitmap.ts'
import type { Code128Run, FittedCode128 } from './code128.ts'

const ESC = 0x1b
const GS = 0x1d

function bytes(...parts: readonly (number | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.map(part => (typeof part === 'number' ? Buffer.of(part) : part)))
}

function runBytes(run: Code128Run): Uint8Array {
  if (run.set === 'C') return bytes(0x7b, 0x43, Uint8Array.from(run.text.match(/\d\d/g) ?? [], Number))
  return new TextEncoder().encode(`{B${run.text.replaceAll('{', '{{')}`)
}

/** `GS H`, `GS w`, `GS h`, `GS k 73`: a Code 128 symbol without text below. */
export function printCode128(symbol: FittedCode128, heightDots: number): Buffer {
  const settings = bytes(GS, 0x48, 0, GS, 0x77, symbol.moduleDots, GS, 0x68, Math.min(heightDots, 255))
  const data = bytes(...symbol.runs.map(runBytes))
  return bytes(settings, GS, 0x6b, 73, data.length, data)
}

function qrFunction(fn: number, parameters: Uint8Array): Buffer {
  const length = parameters.length + 2
  return bytes(GS, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, parameters)
}

/** `GS ( k`: model 2, module size, level M, the data as UTF-8 counted in bytes, print. */
export function printQr(text: string, cellDots: number): Buffer {
  const data = new TextEncoder().encode(text)
  return Buffer.concat([
    qrFunction(0x41, Uint8Array.of(0x32, 0)),
    qrFunction(0x43, Uint8Array.of(cellDots)),
    qrFunction(0x45, Uint8Array.of(0x31)),
    qrFunction(0x50, bytes(0x30, data)),
    qrFunction(0x51, Uint8Array.of(0x30)),
  ])
}

/** `GS v 0`: dots as they are. The paper moves by their height. */
export function printBitmap(bitmap: Bitmap): Buffer {
  const { widthBytes, height, data } = bitmap
  const size = [widthBytes & 0xff, widthBytes >> 8, height & 0xff, height >> 8]
  return bytes(GS, 0x76, 0x30, 0, ...size, data)
}

/** `ESC J`: moves the paper by dots, in steps of at most 255. */
export function feedDots(dots: number): Buffer {
  const steps = Array.from({ length: Math.ceil(dots / 255) }, (_, index) => Math.min(255, dots - index * 255))
  return Buffer.concat(steps.map(step => bytes(ESC, 0x4a, step)))
}

/** `GS V 66 0`: feeds to the knife and cuts, leaving one point. */
export function cutPaper(): Buffer {
  return bytes(GS, 0x56, 66, 0)
}

/** `ESC p 0 25 250`: a pulse of 50 ms on pin 2 and 500 ms of rest, which opens the drawer that hangs on the printer. */
export function kickDrawer(): Buffer {
  return bytes(ESC, 0x70, 0, 25, 250)
}

/** `ESC @`: forgets what an earlier job left behind. */
export function resetPrinter(): Buffer {
  return bytes(ESC, 0x40)
}
