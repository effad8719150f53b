/** Letters and digits that can't be mistaken for one another; 31 of them, so that the check finds every swap. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** How many random places a code has, and so how many numbers below {@link creditCodeBase} it is made of. */
export const creditCodePlaces = 11
export const creditCodeBase = alphabet.length

/** The code of a store credit from random numbers, `SC-7K3M-9QXD-2H4R`: the last letter checks the others. */
export function creditCodeOf(numbers: readonly number[]): string {
  const body = numbers.slice(0, creditCodePlaces).map(number => alphabet[number % creditCodeBase] ?? '')
  const letters = [...body, checkLetter(body)].join('')
  return `SC-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}

/** A code as it is stored, whatever the case and spacing it was typed in; null for one that can't be right. */
export function readCreditCode(typed: string): string | null {
  const folded = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const letters = [...(folded.startsWith('SC') && folded.length > creditCodePlaces + 1 ? folded.slice(2) : folded)]
  if (letters.length !== creditCodePlaces + 1 || letters.some(letter => !alphabet.includes(letter))) return null
  const body = letters.slice(0, creditCodePlaces)
  if (checkLetter(body) !== letters[creditCodePlaces]) return null
  return creditCodeOf(body.map(letter => alphabet.indexOf(letter)))
}

/** Weighted sum modulo a prime: one wrong letter or two swapped ones never give the same letter. */
function checkLetter(body: readonly string[]): string {
  const sum = body.reduce((total, letter, index) => total + alphabet.indexOf(letter) * (index + 2), 0)
  return alphabet[sum % creditCodeBase] ?? ''
}
