/** One thing a person means to do once, however often it is sent. */
export interface Attempt {
  readonly key: string
  /** The input the key was spent on, as canonical JSON; null while nothing was sent. */
  readonly sent: string | null
}

/** JSON with sorted names, so that equal inputs are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}

/** A fresh attempt, made when a form opens. */
export function openAttempt(newKey: () => string): Attempt {
  return { key: newKey(), sent: null }
}

/** The attempt to send an input with: the same key for the same input, a new one for another. */
export function nextAttempt(attempt: Attempt, input: unknown, newKey: () => string): Attempt {
  const sent = canonical(input)
  if (attempt.sent === null || attempt.sent === sent) return { key: attempt.key, sent }
  return { key: newKey(), sent }
}
