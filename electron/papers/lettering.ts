import type { PaperFontName } from './paper-fonts.ts'

/** A font as the PDF library embeds it; the library's types leave it out, its version is pinned. */
export interface EmbeddedFont {
  readonly id: string
  ref(): unknown
  encode(text: string): readonly [glyphs: readonly string[], positions: readonly GlyphPosition[]]
}

interface GlyphPosition {
  readonly xAdvance: number
  readonly advanceWidth: number
}

/** A text as its font shows it. Width in thousandths of the font's size. */
export interface Lettered {
  readonly shown: string
  readonly width: number
}

/** Letters texts, each once: heads with kerning, running text letter by letter where its script allows. */
export interface Lettering {
  letter(font: PaperFontName, text: string): Lettered
  width(font: PaperFontName, size: number, text: string): number
  /** A text cut to a width, an ellipsis at its end. */
  cut(font: PaperFontName, size: number, text: string, width: number): string
  /** A text in at most so many lines of a width; the last is cut when it must be. */
  wrap(font: PaperFontName, size: number, text: string, width: number, mostLines: number): readonly string[]
}

/** Figures stay letter by letter, so that they stand in columns. */
const figures = /^[\d\s.,:%+\-−–—()/€£$]*$/
/** Letters that stand side by side without touching or changing each other. */
const plainLetters = /^[\u0020-\u024f\u0370-\u04ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122\u2212]*$/
const unprintable = /\p{Cc}+/gu

/** Creates the lettering of a paper's fonts. */
export function createLettering(fonts: Readonly<Record<PaperFontName, EmbeddedFont>>): Lettering {
  const known = { text: new Map<string, Lettered>(), bold: new Map<string, Lettered>() }
  const letters = {
    text: new Map<string, readonly [string, number]>(),
    bold: new Map<string, readonly [string, number]>(),
  }

  function byLetter(font: PaperFontName, text: string): Lettered {
    let shown = ''
    let width = 0
    for (const letter of text) {
      let one = letters[font].get(letter)
      if (!one) {
        const [glyphs, positions] = fonts[font].encode(letter)
        one = [glyphs.join(''), positions.reduce((sum, position) => sum + position.advanceWidth, 0)]
        letters[font].set(letter, one)
      }
      shown += one[0]
      width += one[1]
    }
    return { shown: `<${shown}> Tj`, width }
  }

  function letter(font: PaperFontName, text: string): Lettered {
    const before = known[font].get(text)
    if (before) return before
    const clean = text.replace(unprintable, ' ')
    const simple = (font === 'text' ? plainLetters : figures).test(clean)
    const made = simple ? byLetter(font, clean) : kerned(fonts[font], clean)
    known[font].set(text, made)
    return made
  }

  const width: Lettering['width'] = (font, size, text) => (letter(font, text).width * size) / 1000

  const cut: Lettering['cut'] = (font, size, text, most) => {
    if (width(font, size, text) <= most) return text
    const all = [...text]
    let [least, top] = [0, all.length]
    while (least < top) {
      const middle = Math.ceil((least + top) / 2)
      if ((byLetter(font, `${all.slice(0, middle).join('').trimEnd()}…`).width * size) / 1000 <= most) least = middle
      else top = middle - 1
    }
    return `${all.slice(0, least).join('').trimEnd()}…`
  }

  const wrap: Lettering['wrap'] = (font, size, text, most, mostLines) => {
    if (width(font, size, text) <= most) return [text]
    const lines: string[] = []
    const words = breakable(text)
    let at = 0
    while (at < words.length && lines.length < mostLines - 1) {
      let line = words[at] ?? ''
      let next = at + 1
      while (next < words.length && width(font, size, `${line}${words[next]}`.trimEnd()) <= most) {
        line += words[next]
        next += 1
      }
      if (width(font, size, line.trimEnd()) > most) {
        const part = fitting(line, piece => (byLetter(font, piece).width * size) / 1000 <= most)
        words[at] = line.slice(part.length)
        lines.push(part)
        continue
      }
      lines.push(line.trimEnd())
      at = next
    }
    const rest = words.slice(at).join('').trimEnd()
    return rest === '' ? lines : [...lines, cut(font, size, rest, most)]
  }

  return { letter, width, cut, wrap }
}

function kerned(font: EmbeddedFont, text: string): Lettered {
  const [glyphs, positions] = font.encode(text)
  let shown = ''
  let open = ''
  let width = 0
  glyphs.forEach((glyph, place) => {
    const { xAdvance, advanceWidth } = positions[place] ?? { xAdvance: 0, advanceWidth: 0 }
    open += glyph
    width += xAdvance
    const apart = Math.round(advanceWidth - xAdvance)
    if (apart === 0) return
    shown += `<${open}>${apart}`
    open = ''
  })
  if (shown === '') return { shown: `<${open}> Tj`, width }
  return { shown: `[${shown}${open === '' ? '' : `<${open}>`}] TJ`, width }
}

/** Where a text may be broken: after spaces, hyphens and slashes. */
function breakable(text: string): string[] {
  return text.match(/[^\s\-/]*[\s\-/]+|[^\s\-/]+/g) ?? [text]
}

/** The longest beginning that fits; at least one letter. */
function fitting(text: string, fits: (piece: string) => boolean): string {
  const all = [...text]
  let [least, top] = [1, all.length]
  while (least < top) {
    const middle = Math.ceil((least + top) / 2)
    if (fits(all.slice(0, middle).join(''))) least = middle
    else top = middle - 1
  }
  return all.slice(0, least).join('')
}
