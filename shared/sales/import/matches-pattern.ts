/**
 * Whether a text fits a pattern in which `*` stands for any characters and `?` for one; case is ignored, an empty
 * pattern fits an empty text. Takes time in proportion to text by pattern at most, whatever a person types.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  return fits(text.toLowerCase(), pattern.toLowerCase())
}

function fits(subject: string, wanted: string): boolean {
  let at = 0
  let p = 0
  let star = -1
  let resume = 0
  while (at < subject.length) {
    if (wanted[p] === '*') {
      star = p
      p += 1
      resume = at
    } else if (p < wanted.length && (wanted[p] === '?' || wanted[p] === subject[at])) {
      p += 1
      at += 1
    } else if (star >= 0) {
      p = star + 1
      resume += 1
      at = resume
    } else return false
  }
  while (wanted[p] === '*') p += 1
  return p === wanted.length
}

/** A test for any of several patterns; answers are remembered per text, since codes come again and again. */
export function matchesAny(patterns: readonly string[]): (text: string) => boolean {
  const wanted = patterns.map(pattern => pattern.trim().toLowerCase())
  const known = new Map<string, boolean>()
  return text => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    const subject = text.toLowerCase()
    const found = wanted.some(pattern => fits(subject, pattern))
    if (known.size >= 10_000) known.clear()
    known.set(text, found)
    return found
  }
}
