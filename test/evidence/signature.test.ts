import { describe, expect, it } from 'vitest'
import { drawOn, isSigned, pad, pathOf, signatureStrokes } from '../../shared/evidence/signature.ts'

describe('the signature pad', () => {
  it('keeps points inside its grid, whole, and leaves out those that add nothing', () => {
    expect(drawOn([], -5, 9999)).toEqual([0, pad.height])
    expect(drawOn([10, 10], 11.4, 10.9)).toEqual([10, 10])
    expect(drawOn([10, 10], 20.4, 10.6)).toEqual([10, 10, 20, 11])
  })
  it('tells a signature from a tap or a short slip', () => {
    expect(isSigned([])).toBe(false)
    expect(
      isSigned([
        [500, 100],
        [10, 10],
      ]),
    ).toBe(false)
    expect(isSigned([[0, 0, 199, 0]])).toBe(false)
    expect(
      isSigned([
        [0, 0, 100, 0],
        [0, 50, 100, 50],
      ]),
    ).toBe(true)
  })
  it('is drawn as paths, a tap as a dot', () => {
    expect(pathOf([1, 2])).toBe('M1 2h0.1')
    expect(pathOf([1, 2, 3, 4, 5, 6])).toBe('M1 2L3 4L5 6')
  })
  it('takes no half points, none off the grid, and no scribble without end', () => {
    const fits = (strokes: unknown) => signatureStrokes.safeParse(strokes).success
    expect(fits([[1, 2, 3, 4]])).toBe(true)
    for (const wrong of [[], [[]], [[1, 2, 3]], [[1, 1001]], [[1.5, 2]], [[-1, 2]]]) expect(fits(wrong)).toBe(false)
    expect(fits(Array.from({ length: 6 }, () => Array.from({ length: 4000 }, () => 1)))).toBe(false)
  })
})
