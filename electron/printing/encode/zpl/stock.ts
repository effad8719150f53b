/** A label's size in dots, and how the dots of a 203 dpi drawing become the printer's. */
export interface Stock {
  readonly width: number
  readonly height: number
  readonly scale: (dots203: number) => number
}

const inches = { '4x6': [4, 6], '2x1': [2, 1] } as const

/** A label of that size: 4x6 is 812 x 1218 dots at 203 dpi and 1200 x 1800 at 300 dpi. */
export function stockOf(size: '4x6' | '2x1', dpi: 203 | 300): Stock {
  const [width, height] = inches[size]
  return { width: width * dpi, height: height * dpi, scale: dots => Math.round((dots * dpi) / 203) }
}
