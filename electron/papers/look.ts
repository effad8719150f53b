import type { Hand } from './ink.ts'

/** The colours of papers, by day. */
export const colours = {
  ink: '#16201f',
  muted: '#5a6866',
  line: '#d3dbd9',
  soft: '#eef2f1',
  accent: '#0b6e69',
  problem: '#b3261e',
  paper: '#ffffff',
} as const

/** The few hands of papers. */
export const hands = {
  shop: { font: 'bold', size: 10, colour: colours.ink },
  small: { font: 'text', size: 7.5, colour: colours.muted },
  smallInk: { font: 'text', size: 7.5, colour: colours.ink },
  smallBold: { font: 'bold', size: 7.5, colour: colours.ink },
  title: { font: 'bold', size: 19, colour: colours.ink },
  question: { font: 'text', size: 9, colour: colours.muted },
  heading: { font: 'bold', size: 10.5, colour: colours.ink },
  figure: { font: 'bold', size: 16, colour: colours.ink },
  body: { font: 'text', size: 10, colour: colours.ink },
  note: { font: 'text', size: 8.5, colour: colours.ink },
} as const satisfies Readonly<Record<string, Hand>>

/** Where a page's content stands, in points. */
export const margins = { side: 43, top: 40, bottom: 46 } as const
