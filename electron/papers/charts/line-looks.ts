import type { Ink } from '../ink.ts'
import { colours } from '../look.ts'
import type { PaperPattern } from '../paper-content.ts'

/** A place on the page. */
export type Point = readonly [number, number]

/** How the line of a series is broken, in points drawn and left out. */
export const dashes: Readonly<Record<PaperPattern, readonly number[]>> = {
  plain: [],
  rising: [5, 2],
  dots: [1.5, 1.5],
  crossed: [7, 2, 1.5, 2],
  level: [3, 3],
  falling: [9, 3],
  upright: [2, 4],
  rings: [6, 1.5, 1.5, 1.5],
}

/** Marks by place: square, diamond, triangle, bar. */
export function drawMark(ink: Ink, [x, y]: Point, place: number, colour: string): void {
  const shapes: readonly (readonly Point[])[] = [
    [
      [-2.2, -2.2],
      [2.2, -2.2],
      [2.2, 2.2],
      [-2.2, 2.2],
    ],
    [
      [0, -3.2],
      [3.2, 0],
      [0, 3.2],
      [-3.2, 0],
    ],
    [
      [0, -3],
      [3, 2.4],
      [-3, 2.4],
    ],
    [
      [-3, -2.4],
      [3, -2.4],
      [0, 3],
    ],
  ]
  const shape = shapes[place % shapes.length] ?? []
  ink.area(
    shape.map(([dx, dy]) => [x + dx * 1.5, y + dy * 1.5] as const),
    colours.paper,
  )
  ink.area(
    shape.map(([dx, dy]) => [x + dx, y + dy] as const),
    colour,
  )
}
