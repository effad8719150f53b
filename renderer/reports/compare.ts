/** How a figure moved against an earlier one. */
export interface Change {
  /** Thousandths of a percent, of a percentage point, or of a day; never below nought. */
  readonly milli: number
  readonly way: 'up' | 'down' | 'same'
}

/** How an amount moved, in part of the earlier one; null when there was nothing to compare with. */
export function changeOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null || before <= 0) return null
  return change(Math.round(((now - before) / before) * 100) * 1000)
}

/** How a rate moved, in points, to the tenth; null when one of the two is not known. */
export function pointsOf(nowMilli: number | null, beforeMilli: number | null): Change | null {
  if (nowMilli === null || beforeMilli === null) return null
  return change(Math.round((nowMilli - beforeMilli) / 100) * 100)
}

/** How a number of days moved, in thousandths of a day; null when one of the two is not known. */
export function daysOf(now: number | null, before: number | null): Change | null {
  return now === null || before === null ? null : change((now - before) * 1000)
}

function change(milli: number): Change {
  return { milli: Math.abs(milli), way: milli === 0 ? 'same' : milli > 0 ? 'up' : 'down' }
}
