import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { unreachable } from '../../../shared/result.ts'
import { monoSize, paperFont } from '../encode/paper-font.ts'
import type { Decoded, Side, TextRun } from './decoded.ts'
import { code128Bars, drawBars, drawQr, qrModules } from './draw-codes.ts'
import { cellOf } from './printer-state.ts'

const ink = '#141414'
const top = 40
const tooth = 8

/** Paper across in dots: 80 mm and 58 mm at 203 dpi, the printable dots in the middle. */
export function paperDots(dots: 576 | 384): 640 | 464 {
  return dots === 576 ? 640 : 464
}

function heightOf(thing: Decoded): number {
  switch (thing.is) {
    case 'line':
    case 'code128':
    case 'bitmap':
      return thing.height
    case 'qr':
      return (qrModules(thing.text, thing.level)?.across ?? 0) * thing.cellDots
    case 'feed':
      return thing.dots
    case 'cut':
      return 24
    case 'drawer':
      return 0
    default:
      return unreachable(thing)
  }
}

function drawRun(context: SKRSContext2D, run: TextRun, x: number, y: number): number {
  const { width, height } = cellOf(run)
  const letters = [...run.text]
  if (run.inverted) context.fillRect(x, y, width * letters.length, height)
  context.fillStyle = run.inverted ? '#fff' : ink
  const base = run.font === 'A' ? { width: 12, height: 24 } : { width: 9, height: 17 }
  context.font = paperFont(run.bold ? 'Paper Mono Bold' : 'Paper Mono', monoSize(base.width), run.text)
  for (const [index, letter] of letters.entries()) {
    if (letter === ' ') continue
    context.save()
    context.translate(x + index * width, y + height * 0.79)
    context.scale(run.across, run.down * (base.height / (monoSize(base.width) * 1.164)))
    context.fillText(letter, 0, 0)
    context.restore()
  }
  if (run.underlined) context.fillRect(x, y + height - 2, width * letters.length, 2)
  context.fillStyle = ink
  return width * letters.length
}

/** Where something starts that is printed at a side of the printable dots. */
function leftOf(side: Side, width: number, dots: number, margin: number): number {
  if (side === 'left') return margin
  return margin + (side === 'right' ? dots - width : Math.floor((dots - width) / 2))
}

function drawBitmap(context: SKRSContext2D, thing: Extract<Decoded, { is: 'bitmap' }>, x: number, y: number): void {
  for (const [index, byte] of thing.data.entries()) {
    if (byte === 0) continue
    const row = y + Math.floor(index / thing.widthBytes)
    const column = x + (index % thing.widthBytes) * 8
    if (byte === 0xff) context.fillRect(column, row, 8, 1)
    else for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) context.fillRect(column + bit, row, 1, 1)
  }
}

function draw(context: SKRSContext2D, thing: Decoded, y: number, dots: number, margin: number): void {
  switch (thing.is) {
    case 'line': {
      let x = leftOf(thing.side, thing.width, dots, margin)
      for (const run of thing.runs) x += drawRun(context, run, x, y)
      return
    }
    case 'code128': {
      const x = leftOf(thing.side, thing.width, dots, margin)
      drawBars(context, { x, y, height: thing.height }, thing.moduleDots, code128Bars(thing.values))
      return
    }
    case 'qr': {
      const qr = qrModules(thing.text, thing.level)
      if (qr) drawQr(context, leftOf(thing.side, qr.across * thing.cellDots, dots, margin), y, thing.cellDots, qr)
      return
    }
    case 'bitmap':
      drawBitmap(context, thing, leftOf(thing.side, thing.widthBytes * 8, dots, margin), y)
      return
    case 'feed':
    case 'cut':
    case 'drawer':
      return
    default:
      unreachable(thing)
  }
}

/** The torn edge that a knife leaves. */
function tear(context: SKRSContext2D, y: number, width: number): void {
  context.save()
  context.globalCompositeOperation = 'destination-out'
  context.beginPath()
  context.moveTo(0, y + tooth)
  for (let x = 0; x < width; x += tooth) {
    context.lineTo(x + tooth / 2, y)
    context.lineTo(x + tooth, y + tooth)
  }
  context.closePath()
  context.fill()
  context.restore()
}

/** A picture of a roll of paper, one pixel a dot. */
export interface RollPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Draws what a roll printer put on the paper: white, as wide as the paper, torn where it was cut. */
export function drawRoll(things: readonly Decoded[], dots: 576 | 384): RollPicture {
  const width = paperDots(dots)
  const margin = (width - dots) / 2
  const printed = things.reduce((sum, thing) => sum + heightOf(thing), top)
  const height = Math.min(Math.max(printed, 64), 32_000) + tooth
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = ink
  let y = top
  for (const thing of things) {
    draw(context, thing, y, dots, margin)
    y += heightOf(thing)
    if (thing.is === 'cut') tear(context, y - 1, width)
  }
  return { png: canvas.toBuffer('image/png'), width, height }
}
