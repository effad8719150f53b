import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const files = { text: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const

/** The two cuts of a paper's font, from the same family as printed papers: whole letters of Europe, digits of one width. */
export type PaperFontName = keyof typeof files

const read = new Map<PaperFontName, Buffer>()

/** A font's bytes, read once. */
export function paperFontBytes(font: PaperFontName): Buffer {
  const known = read.get(font)
  if (known) return known
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${files[font]}`)
  const bytes = readFileSync(path)
  read.set(font, bytes)
  return bytes
}
