import type { makeLabel } from './labels/make-label.ts'
import type { makeLogo } from './labels/make-logo.ts'
import type { drawBytes } from './preview/draw-bytes.ts'

/** Work with pictures: a large label takes a second of it. */
export interface Drawing {
  readonly label: typeof makeLabel
  readonly logo: typeof makeLogo
  readonly paper: typeof drawBytes
}

/** Pictures made in the thread that asks: the drawing thread itself, and a desk that is one thread. What makes them is loaded with the first. */
export const drawingHere: Drawing = {
  label: async (...given) => (await import('./labels/make-label.ts')).makeLabel(...given),
  logo: async (...given) => (await import('./labels/make-logo.ts')).makeLogo(...given),
  paper: async (...given) => (await import('./preview/draw-bytes.ts')).drawBytes(...given),
}
