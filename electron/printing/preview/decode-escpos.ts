import { codePageDecoder } from './code-pages.ts'
import type { DecodedRoll } from './decoded.ts'
import { qrModules } from './draw-codes.ts'
import { PrinterState } from './printer-state.ts'
import { readCode128 } from './read-code128.ts'

const ESC = 0x1b
const GS = 0x1d
const DLE = 0x10

/** A command: what follows its name, as parameters. Answers how many bytes it took, null when they are missing. */
type Command = (state: PrinterState, rest: Uint8Array, offset: number) => number | null

/** A command with one parameter byte. */
const one =
  (apply: (state: PrinterState, value: number, offset: number) => void): Command =>
  (state, rest, offset) => {
    const [value] = rest
    if (value === undefined) return null
    apply(state, value, offset)
    return 1
  }

const sides = ['left', 'center', 'right'] as const
const levels = ['L', 'M', 'Q', 'H'] as const

/** Parameters that come as a number or as its digit. */
const digit = (value: number) => (value >= 0x30 ? value - 0x30 : value)

const escCommands: Readonly<Record<number, Command>> = {
  64: state => {
    state.reset()
    return 0
  },
  33: one((state, value) => {
    state.font = value & 1 ? 'B' : 'A'
    state.bold = (value & 8) !== 0
    state.down = value & 16 ? 2 : 1
    state.across = value & 32 ? 2 : 1
    state.underlined = (value & 128) !== 0
  }),
  45: one((state, value) => {
    state.underlined = digit(value) > 0
  }),
  50: state => {
    state.lineSpacing = 30
    return 0
  },
  51: one((state, value) => {
    state.lineSpacing = value
  }),
  69: one((state, value) => {
    state.bold = (value & 1) === 1
  }),
  74: one((state, value, offset) => {
    if (state.pending) state.endLine(offset)
    state.things.push({ is: 'feed', dots: value })
  }),
  77: one((state, value, offset) => {
    if (digit(value) > 1) state.warn(offset, `unknown font ${value}`)
    state.font = digit(value) === 1 ? 'B' : 'A'
  }),
  97: one((state, value, offset) => {
    const side = sides[digit(value)]
    if (side === undefined) state.warn(offset, `unknown side ${value}`)
    state.side = side ?? state.side
  }),
  100: one((state, value, offset) => {
    if (state.pending) state.endLine(offset)
    state.things.push({ is: 'feed', dots: value * state.lineSpacing })
  }),
  112: (state, rest, offset) => {
    if (rest.length < 3) return null
    if (digit(rest[0] ?? 0) > 1) state.warn(offset, `unknown drawer ${rest[0]}`)
    state.things.push({ is: 'drawer' })
    return 3
  },
  116: one((state, value, offset) => {
    state.decode = codePageDecoder(value)
    if (state.decode === null) state.warn(offset, `unknown code page ${value}`)
  }),
}

const cut: Command = (state, rest) => {
  const [kind, feed] = rest
  if (kind === undefined) return null
  const feeds = kind === 65 || kind === 66
  if (feeds && feed === undefined) return null
  if (feeds && feed) state.things.push({ is: 'feed', dots: feed })
  state.things.push({ is: 'cut' })
  return feeds ? 2 : 1
}

const barcode: Command = (state, rest, offset) => {
  const [system = 0, length] = rest
  if (system < 65) {
    state.warn(offset, `barcode in the old form, system ${system}`)
    const end = rest.indexOf(0, 1)
    return end < 0 ? null : end + 1
  }
  if (length === undefined || rest.length < 2 + length) return null
  const symbol = system === 73 ? readCode128(rest.subarray(2, 2 + length)) : null
  if (symbol === null) {
    state.warn(offset, system === 73 ? 'Code 128 data the printer refuses' : `barcode system ${system} is not drawn`)
    return 2 + length
  }
  const { moduleDots, barHeight: height, side } = state
  const width = symbol.modules * moduleDots
  if (width > state.dots) state.warn(offset, `barcode of ${width} dots on paper of ${state.dots}`)
  state.things.push({ is: 'code128', text: symbol.text, values: symbol.values, moduleDots, height, width, side })
  return 2 + length
}

function qrFunction(state: PrinterState, fn: number, parameters: Uint8Array, offset: number): void {
  const [first = 0] = parameters
  const count = { 65: 2, 67: 1, 69: 1, 81: 1 }[fn]
  if (count !== undefined && parameters.length !== count)
    state.warn(offset, `QR function ${fn} takes ${count} parameters`)
  if (fn === 67) state.qrCell = first
  else if (fn === 69) state.qrLevel = levels[digit(first)] ?? 'L'
  else if (fn === 80) state.qrData = parameters.slice(1)
  else if (fn === 81) {
    if (state.qrData === null || state.qrData.length === 0) state.warn(offset, 'QR code without data')
    const text = new TextDecoder().decode(state.qrData ?? new Uint8Array())
    const width = (qrModules(text, state.qrLevel)?.across ?? 0) * state.qrCell
    if (width > state.dots) state.warn(offset, `QR code of ${width} dots on paper of ${state.dots}`)
    if (text !== '')
      state.things.push({ is: 'qr', text, cellDots: state.qrCell, level: state.qrLevel, side: state.side })
  } else if (fn !== 65) state.warn(offset, `unknown QR function ${fn}`)
}

/** `GS ( x`: commands that say how long they are. */
const extended: Command = (state, rest, offset) => {
  const [name = 0, low, high] = rest
  if (low === undefined || high === undefined) return null
  const length = low + high * 256
  if (rest.length < 3 + length) return null
  const [group = 0, fn = 0] = rest.subarray(3)
  if (name === 0x6b && group === 0x31 && length >= 2) qrFunction(state, fn, rest.subarray(5, 3 + length), offset)
  else if (name !== 0x48) state.warn(offset, `unknown command GS ( ${name}`)
  return 3 + length
}

const bitmap: Command = (state, rest, offset) => {
  if (rest.length < 6) return null
  const [zero, mode, xl = 0, xh = 0, yl = 0, yh = 0] = rest
  if (zero !== 0x30 || (mode !== 0 && mode !== 0x30)) state.warn(offset, `raster mode ${mode} is not drawn`)
  const widthBytes = xl + xh * 256
  const height = yl + yh * 256
  const size = widthBytes * height
  if (rest.length < 6 + size) return null
  if (widthBytes * 8 > state.dots) state.warn(offset, `image of ${widthBytes * 8} dots on paper of ${state.dots}`)
  state.things.push({ is: 'bitmap', widthBytes, height, data: rest.slice(6, 6 + size), side: state.side })
  return 6 + size
}

const gsCommands: Readonly<Record<number, Command>> = {
  33: one((state, value, offset) => {
    if (value & 0x88) state.warn(offset, `letter size ${value}`)
    state.across = ((value >> 4) & 7) + 1
    state.down = (value & 7) + 1
  }),
  40: extended,
  66: one((state, value) => {
    state.inverted = (value & 1) === 1
  }),
  72: one((state, value, offset) => {
    if (digit(value) !== 0) state.warn(offset, 'text beside barcodes is not drawn')
  }),
  86: cut,
  102: one(() => undefined),
  104: one((state, value) => {
    state.barHeight = value
  }),
  107: barcode,
  118: bitmap,
  119: one((state, value, offset) => {
    if (value < 2 || value > 6) state.warn(offset, `bars of ${value} dots`)
    state.moduleDots = value
  }),
}

/** Carries out the command at `offset`; answers the offset behind it. */
function carryOut(state: PrinterState, bytes: Uint8Array, offset: number): number {
  const [lead, name] = bytes.subarray(offset)
  const command = name === undefined ? undefined : (lead === ESC ? escCommands : gsCommands)[name]
  const title = `${lead === ESC ? 'ESC' : 'GS'} ${name === undefined ? '' : String.fromCharCode(name)}`
  if (command === undefined) {
    state.warn(offset, `unknown command ${title}`)
    return offset + 2
  }
  if (lead === GS && (name === 0x6b || name === 0x76 || name === 0x56) && state.pending)
    state.warn(offset, `${title} in the middle of a line`)
  const taken = command(state, bytes.subarray(offset + 2), offset)
  if (taken !== null) return offset + 2 + taken
  state.warn(offset, `${title} lacks parameters`)
  return bytes.length
}

/** Reads ESC/POS bytes as a printer of that width would. Never throws, whatever the bytes are. */
export function decodeEscpos(bytes: Uint8Array, dots: 576 | 384): DecodedRoll {
  const state = new PrinterState(dots)
  let offset = 0
  while (offset < bytes.length) {
    const byte = bytes[offset] ?? 0
    if (byte === ESC || byte === GS) {
      offset = carryOut(state, bytes, offset)
      continue
    }
    if (byte === 0x0a) state.endLine(offset)
    else if (byte === DLE || byte < 0x20 || byte === 0x7f) state.warn(offset, `control character ${byte}`)
    else state.write(byte, offset)
    offset += 1
  }
  if (state.pending) state.warn(offset, 'the last line has no end')
  return { things: state.things, warnings: state.warnings }
}
