/** Places along a value axis: round steps that hold all values and nought. */
export interface Scale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** A scale over some values, of about `steps` steps of 1, 2 or 5 times a power of ten; `whole` has no halves. */
export function scaleOf(values: readonly number[], steps: number, whole: boolean): Scale {
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const raw = (most - least || 1) / steps
  const power = 10 ** Math.floor(Math.log10(raw))
  const fit = [1, 2, 5, 10].find(factor => factor * power >= raw * 0.999) ?? 10
  const step = whole ? Math.max(1, Math.round(fit * power)) : fit * power
  const from = Math.floor(least / step + 1e-9)
  const to = Math.max(from + 1, Math.ceil(most / step - 1e-9))
  const ticks = Array.from({ length: to - from + 1 }, (_, place) => Number(((from + place) * step).toPrecision(12)))
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks }
}
