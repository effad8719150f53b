import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

const files = {
  'Paper Mono': 'DejaVuSansMono.ttf',
  'Paper Mono Bold': 'DejaVuSansMono-Bold.ttf',
  'Paper Sans': 'DejaVuSans.ttf',
  'Paper Condensed Bold': 'DejaVuSansCondensed-Bold.ttf',
} as const

/** The fonts of papers and their pictures; they ship with the desk, so a paper looks the same on every machine. */
export type PaperFont = keyof typeof files

const known = new Set<PaperFont>()

function load(font: PaperFont): void {
  if (known.has(font)) return
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${files[font]}`)
  GlobalFonts.register(readFileSync(path), font)
  known.add(font)
}

/** A canvas font of that size in dots, with a wider one behind it for letters that it lacks. */
export function paperFont(font: PaperFont, dots: number): string {
  load(font)
  load('Paper Sans')
  return `${dots}px "${font}", "Paper Sans"`
}

/** Em size at which a letter of the mono font is one dot wide, times `dots`. */
export function monoSize(dots: number): number {
  return dots / 0.60205
}
