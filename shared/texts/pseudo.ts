const accented: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ē',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ÿ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  A: 'Å',
  E: 'É',
  I: 'Ï',
  O: 'Ø',
  U: 'Ü',
  S: 'Š',
}

/** A text as a pseudo-language writes it: accented, about a third longer, in brackets; values and tags are kept. */
export function pseudoText(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\}|<\/?[^>]+>)/)
  const written = parts.map((part, index) =>
    index % 2 === 1 ? part : [...part].map(letter => accented[letter] ?? letter).join(''),
  )
  return `[${written.join('')}${'·'.repeat(Math.ceil(text.length / 3))}]`
}

/** A whole catalogue in the pseudo-language. */
export function pseudoCatalogue(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, pseudoText(text)]))
}
