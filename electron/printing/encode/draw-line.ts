import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { type Bitmap, bitmapOf } from './bitmap.ts'
import { type LaidLine, lineHeightOf, type Piece } from './lay-out.ts'
import { monoSize, paperFont } from './paper-font.ts'
import { dotsOf, type Roll } from './roll.ts'

/** Draws a text inside its room: letters keep the width of their style unless they don't fit, then they shrink. */
function drawPiece(context: SKRSContext2D, piece: Piece, x: number, room: number, across: number): void {
  const width = Math.min(context.measureText(piece.text).width * across, room)
  const free = room - width
  const left = x + (piece.align === 'left' ? 0 : piece.align === 'right' ? free : free / 2)
  context.save()
  context.translate(left, 0)
  context.scale(across, 1)
  context.fillText(piece.text, 0, 0, Math.max(width / across, 1))
  context.restore()
}

/** Draws a line as dots, for letters that the printer's code page doesn't have. */
export function drawLine(line: LaidLine, roll: Roll): Bitmap {
  const { cellWidth, cellHeight, down, across } = dotsOf(line.style)
  const height = lineHeightOf(line)
  const canvas = createCanvas(roll.dots, height)
  const context = canvas.getContext('2d')
  context.fillStyle = line.inverted ? '#000' : '#fff'
  context.fillRect(0, 0, roll.dots, height)
  context.fillStyle = line.inverted ? '#fff' : '#000'
  const text = line.pieces.map(piece => piece.text).join('')
  context.font = paperFont(line.bold ? 'Paper Mono Bold' : 'Paper Mono', monoSize((cellWidth / across) * down), text)
  context.textBaseline = 'alphabetic'
  context.translate(0, Math.round(cellHeight * 0.8))
  let x = 0
  for (const piece of line.pieces) {
    if (piece.text !== '') drawPiece(context, piece, x, piece.columns * cellWidth, across / down)
    x += piece.columns * cellWidth
  }
  return bitmapOf(context, roll.dots, height)
}
