import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** One-time tokens of links: each opens one session, within ten minutes, and is forgotten when used. */
export interface LinkTokens {
  issue(): string
  redeem(token: string): boolean
}

const validMilliseconds = 10 * 60_000
const mostTokens = 50

/** Keeps the hashes of tokens that were given out. */
export function createLinkTokens(now: () => number): LinkTokens {
  const known = new Map<string, number>()
  return {
    issue() {
      const token = randomBytes(32).toString('base64url')
      known.set(hashOf(token), now() + validMilliseconds)
      const oldest = known.keys().next()
      if (known.size > mostTokens && !oldest.done) known.delete(oldest.value)
      return token
    },
    redeem(token) {
      const hash = hashOf(token)
      const until = known.get(hash)
      known.delete(hash)
      return until !== undefined && now() <= until
    },
  }
}

/** Whether two secrets are equal, in a time that tells nothing. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given), 'hex'), Buffer.from(hashOf(expected), 'hex'))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
