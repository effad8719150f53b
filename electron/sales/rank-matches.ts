/** Orders matches of a folded text: the whole name, its beginning, the beginning of a word, anywhere; then by name. */
export function rankMatches<R>(rows: readonly R[], text: string, nameOf: (row: R) => string): R[] {
  const ranked = rows.map(row => ({ row, name: nameOf(row), rank: rankOf(nameOf(row), text) }))
  ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return ranked.map(({ row }) => row)
}

function rankOf(name: string, text: string): number {
  const at = name.indexOf(text)
  if (at < 0) return 4
  if (at === 0) return name.length === text.length ? 0 : 1
  return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 3 : 2
}
