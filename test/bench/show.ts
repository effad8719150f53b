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
