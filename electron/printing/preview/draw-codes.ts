import type { SKRSContext2D } from '@napi-rs/canvas'
import bwip from 'bwip-js/node'

type Level = 'L' | 'M' | 'Q' | 'H'

interface QrModules {
  readonly across: number
  readonly dark: readonly boolean[]
}

/** The modules of a QR code without quiet zone; null when the text is too long for one. */
export function qrModules(text: string, level: Level): QrModules | null {
  try {
    const [symbol] = bwip.raw('qrcode', Buffer.from(text).toString('latin1'), `eclevel=${level} binarytext`)
    if (symbol === undefined || !('pixs' in symbol)) return null
    return { across: symbol.pixx, dark: symbol.pixs.map(pixel => pixel === 1) }
  } catch {
    return null
  }
}

/** Draws a QR code with its upper left corner at x, y; answers its width in dots. */
export function drawQr(context: SKRSContext2D, x: number, y: number, cell: number, qr: QrModules): number {
  for (const [index, dark] of qr.dark.entries()) {
    if (dark) context.fillRect(x + (index % qr.across) * cell, y + Math.floor(index / qr.across) * cell, cell, cell)
  }
  return qr.across * cell
}

/** Bars and spaces of a Code 128 symbol in modules, from its symbol values without check and stop. */
export function code128Bars(values: readonly number[]): readonly number[] {
  const codewords = values.map(value => `^${String(value).padStart(3, '0')}`).join('')
  const [symbol] = bwip.raw('code128', codewords, 'raw')
  return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : []
}

/** Draws bars of whole dots with their left edge at x. */
export function drawBars(
  context: SKRSContext2D,
  at: { readonly x: number; readonly y: number; readonly height: number },
  moduleDots: number,
  bars: readonly number[],
): void {
  let x = at.x
  for (const [index, modules] of bars.entries()) {
    if (index % 2 === 0) context.fillRect(x, at.y, modules * moduleDots, at.height)
    x += modules * moduleDots
  }
}
