import * as z from 'zod'

/** The grid of the pad that a customer signs on; strokes are points on it, so they fit a screen and a paper alike. */
export const pad = { width: 1000, height: 360 } as const

/** Strokes of a hand, each `[x, y, x, y, ...]` on the pad's grid. */
export type Strokes = readonly (readonly number[])[]

const points = z
  .array(z.int().min(0).max(pad.width))
  .min(2)
  .max(4000)
  .refine(stroke => stroke.length % 2 === 0, 'odd_point')

/** A signature as it crosses the wire: at most 10,000 points. */
export const signatureStrokes = z
  .array(points)
  .min(1)
  .max(200)
  .refine(strokes => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 20_000, 'too_long')

/** How far the hand moved in all, in units of the grid. */
function lengthOf(strokes: Strokes): number {
  return strokes.reduce((sum, stroke) => {
    let length = 0
    for (let at = 2; at < stroke.length; at += 2)
      length += Math.hypot((stroke[at] ?? 0) - (stroke[at - 2] ?? 0), (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0))
    return sum + length
  }, 0)
}

/** The least a hand moves for a signature: a fifth of the pad's width. A tap is none. */
const leastLength = pad.width / 5

/** Whether somebody signed, and did not only touch the pad. */
export function isSigned(strokes: Strokes): boolean {
  return lengthOf(strokes) >= leastLength
}

/** A stroke with one more point, inside the pad; a point next to the last one adds nothing. */
export function drawOn(stroke: readonly number[], x: number, y: number): readonly number[] {
  const [atX, atY] = [within(x, pad.width), within(y, pad.height)]
  const [lastX, lastY] = stroke.slice(-2)
  if (lastX !== undefined && lastY !== undefined && Math.hypot(atX - lastX, atY - lastY) < 3) return stroke
  return [...stroke, atX, atY]
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most))
}

/** A stroke as the `d` of an SVG path; a single point is a dot. */
export function pathOf(stroke: readonly number[]): string {
  const places = Array.from(
    { length: stroke.length / 2 },
    (_, index) => `${stroke[index * 2]} ${stroke[index * 2 + 1]}`,
  )
  const [first = '0 0', ...rest] = places
  return rest.length === 0 ? `M${first}h0.1` : `M${first}L${rest.join('L')}`
}
