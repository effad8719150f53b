/** One measured thing against its budget. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly budget: number
  readonly unit: 'x' | 'ms' | 'MB'
  /** What it was measured beside. */
  readonly beside: string
}

/** A table of what was measured; what is over its budget says so. */
export function show(measured: readonly Measured[]): string[] {
  const rows = measured.map(one => [
    one.name,
    `${one.value.toFixed(2)} ${one.unit}`,
    `budget ${one.budget} ${one.unit}`,
    one.value > one.budget ? 'over budget' : 'ok',
    one.beside,
  ])
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}

/** The value that a share of the sorted values lies below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * The counter's commands while something else goes on, beside the idle counter of the same run, in milliseconds each: the
 * idle p99 alone moves fivefold between runs, so the median is a ratio and the p99 is not.
 */
export function counterMeanwhile(
  what: string,
  {
    busy,
    idle,
    said = [],
  }: { readonly busy: readonly number[]; readonly idle: readonly number[]; readonly said?: readonly string[] },
): Measured[] {
  const ms = (times: readonly number[], share: number) => percentile(times, share).toFixed(1)
  const commands = `${busy.length} commands, median ${ms(busy, 0.5)} ms; idle ${ms(idle, 0.5)} ms`
  return [
    {
      name: `counter commands ${what}, median`,
      value: percentile(busy, 0.5) / percentile(idle, 0.5),
      budget: 1.5,
      unit: 'x',
      beside: [commands, ...said].join('; '),
    },
    {
      name: `counter commands ${what}, p99`,
      value: percentile(busy, 0.99),
      budget: 50,
      unit: 'ms',
      beside: `idle ${ms(idle, 0.99)} ms`,
    },
  ]
}
