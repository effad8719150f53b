import type { Ink } from '../ink.ts'
import { colours } from '../look.ts'
import type { PaperPattern, PaperSeries } from '../paper-content.ts'

const apart = 4

/** A rectangle in a series' colour with its pattern in white over it, so that it is told apart without colour. */
export function patterned(
  ink: Ink,
  x: number,
  y: number,
  width: number,
  height: number,
  { colour, pattern }: Pick<PaperSeries, 'colour' | 'pattern'>,
): void {
  if (width <= 0 || height <= 0) return
  ink.rect(x, y, width, height, colour)
  if (pattern === 'plain') return
  ink.within(x, y, width, height, () => drawPattern(ink, x, y, width, height, pattern))
  ink.frame(x, y, width, height, colour)
}

function drawPattern(ink: Ink, x: number, y: number, width: number, height: number, pattern: PaperPattern): void {
  const right = x + width
  const foot = y + height
  const slanted = (rising: boolean) => {
    for (let at = x - height; at < right; at += pattern === 'crossed' ? 5 : apart)
      ink.line(
        rising
          ? [
              [at, foot],
              [at + height, y],
            ]
          : [
              [at, y],
              [at + height, foot],
            ],
        colours.paper,
        0.9,
      )
  }
  switch (pattern) {
    case 'rising':
      slanted(true)
      break
    case 'falling':
      slanted(false)
      break
    case 'crossed':
      slanted(true)
      slanted(false)
      break
    case 'level':
      for (let at = foot - apart / 2; at > y; at -= apart)
        ink.line(
          [
            [x, at],
            [right, at],
          ],
          colours.paper,
          1,
        )
      break
    case 'upright':
      for (let at = x + apart / 2; at < right; at += apart)
        ink.line(
          [
            [at, y],
            [at, foot],
          ],
          colours.paper,
          1,
        )
      break
    case 'dots':
    case 'rings': {
      const size = pattern === 'dots' ? 1.4 : 2.4
      let odd = false
      for (let row = foot - apart / 2; row > y - apart; row -= apart) {
        for (let at = x + (odd ? apart : apart / 2); at < right + apart; at += apart)
          ink.rect(at - size / 2, row - size / 2, size, size, colours.paper)
        odd = !odd
      }
      break
    }
  }
}
