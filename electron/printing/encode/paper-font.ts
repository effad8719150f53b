import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

const files = {
  'Paper Mono': 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  'Paper Mono Bold': 'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf',
  'Paper Sans': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'Paper Condensed Bold': 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
  'Paper Signs': '@fontsource/unifontex/files/unifontex-latin-400-normal.woff2',
} as const

/** The fonts of papers and their pictures; they ship with the desk, so a paper looks the same on every machine. */
export type PaperFont = keyof typeof files

const known = new Set<PaperFont>()

function load(font: PaperFont): void {
  if (known.has(font)) return
  const path = createRequire(import.meta.url).resolve(files[font])
  GlobalFonts.register(readFileSync(path), font)
  known.add(font)
}

/** Scripts that the usual fonts don't have, such as Chinese, Japanese and Korean. */
const beyond = /[\u2c00-\ufaff\ufb50-\uffef]/

/**
 * A canvas font of that size in dots for a text, with a wider one behind it for letters that it lacks.
 * Note: the widest has every sign of the basic plane and 2 MB, so it is loaded with the first text that needs it.
 */
export function paperFont(font: PaperFont, dots: number, text: string): string {
  load(font)
  load('Paper Sans')
  const usual = `${dots}px "${font}", "Paper Sans"`
  if (!beyond.test(text)) return usual
  load('Paper Signs')
  return `${usual}, "Paper Signs"`
}

/** Em size at which a letter of the mono font is one dot wide, times `dots`. */
export function monoSize(dots: number): number {
  return dots / 0.60205
}
