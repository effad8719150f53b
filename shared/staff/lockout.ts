/** Tries before the first wait. */
export const freeTries = 5
/** First wait in seconds; doubled with every further failure. */
export const firstWaitSeconds = 30
/** The longest wait in seconds. */
export const longestWaitSeconds = 15 * 60

/** How long the door stays shut after so many failures in a row, in seconds. */
export function lockSeconds(failedTries: number): number {
  if (failedTries < freeTries) return 0
  return Math.min(firstWaitSeconds * 2 ** Math.min(failedTries - freeTries, 20), longestWaitSeconds)
}

/**
 * Seconds still to wait, in milliseconds since 1970. A clock set back can't open the door earlier nor shut it
 * for longer than the lock itself.
 */
export function secondsToWait(failedTries: number, lockedUntil: number | null, now: number): number {
  if (lockedUntil === null) return 0
  return Math.min(Math.max(0, Math.ceil((lockedUntil - now) / 1000)), lockSeconds(failedTries))
}

/** The shortest PIN of a role: those who decide need six digits. */
export function leastDigits(role: string): number {
  return role === 'supervisor' || role === 'owner' ? 6 : 4
}
