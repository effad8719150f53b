/** A run of a Code 128 symbol: set B holds printable ASCII, set C two digits in one symbol. */
export interface Code128Run {
  readonly set: 'B' | 'C'
  readonly text: string
}

/** A symbol that fits, and the width of its thinnest bar. */
export interface FittedCode128 {
  readonly runs: readonly Code128Run[]
  /** Width of the bars in modules, without quiet zones. */
  readonly modules: number
  readonly moduleDots: number
}

/** Runs of four and more digits in set C, everything else in set B. */
function mixed(text: string): readonly Code128Run[] {
  const parts = text.match(/(?:\d\d){2,}|(?:(?!(?:\d\d){2}).)+/g) ?? []
  return parts.map(part => ({ set: /^\d{4,}$/.test(part) ? 'C' : 'B', text: part }))
}

/** Start or switch before each run, one symbol a character or pair, check symbol, stop pattern. */
function modulesOf(runs: readonly Code128Run[]): number {
  const symbols = runs.reduce((sum, run) => sum + 1 + run.text.length / (run.set === 'C' ? 2 : 1), 0)
  return 11 * (symbols + 1) + 13
}

/**
 * The symbol that fits in `dots`, with bars of whole dots between `min` and `max`.
 * Set B alone where it fits, because some printers don't know the others; else with set C for digits.
 * Null when nothing fits or the text isn't printable ASCII.
 */
export function fitCode128(text: string, dots: number, min: number, max: number): FittedCode128 | null {
  if (!/^[\x20-\x7e]{1,80}$/.test(text)) return null
  for (const runs of [[{ set: 'B', text } as const], mixed(text)]) {
    const modules = modulesOf(runs)
    const moduleDots = Math.min(max, Math.floor(dots / modules))
    if (moduleDots >= min) return { runs, modules, moduleDots }
  }
  return null
}
