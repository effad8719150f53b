import { createCanvas } from '@napi-rs/canvas'
import { pad, type Strokes } from '../../../shared/evidence/signature.ts'
import { type Bitmap, bitmapOf } from './bitmap.ts'
import type { Roll } from './roll.ts'

/** Widest drawing in dots: a signature across 80 mm would look like a banner. */
const widest = 448

/** Draws a hand's strokes as dots, centred on the roll. */
export function drawStrokes(strokes: Strokes, roll: Roll): Bitmap {
  const scale = Math.min(roll.dots, widest) / pad.width
  const height = Math.ceil(pad.height * scale) + 4
  const canvas = createCanvas(roll.dots, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, roll.dots, height)
  context.strokeStyle = '#000'
  context.lineWidth = 3
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.translate((roll.dots - pad.width * scale) / 2, 2)
  for (const stroke of strokes) {
    context.beginPath()
    for (let at = 0; at < stroke.length; at += 2) {
      const [x, y] = [(stroke[at] ?? 0) * scale, (stroke[at + 1] ?? 0) * scale]
      if (at === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
      if (stroke.length === 2) context.lineTo(x + 0.5, y)
    }
    context.stroke()
  }
  return bitmapOf(context, roll.dots, height)
}
