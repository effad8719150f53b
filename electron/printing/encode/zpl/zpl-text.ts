import { createCanvas } from '@napi-rs/canvas'
import { bitmapOf } from '../bitmap.ts'
import { cleanText } from '../clean-text.ts'
import { graphemes } from '../measure-columns.ts'
import { paperFont } from '../paper-font.ts'

/** Em size of the drawn font for a letter height of 1, and how much wider font 0 may run. */
const drawn = 0.78
const wider = 1.09
const context = createCanvas(8, 8).getContext('2d')

/** Letters that font 0 of every label printer has: Latin and common signs. */
const inFont0 = /^[\x20-\x7e\u00A0-\u017F\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u20AC]*$/

/** Whether font 0 can write a clean text; if not, it is drawn. */
export function fitsFont0(text: string): boolean {
  return inFont0.test(text)
}

function measureDrawn(text: string, height: number): number {
  context.font = paperFont('Paper Condensed Bold', height * drawn, text)
  return context.measureText(text).width
}

/** Dots that a text of that letter height takes at most, whether font 0 writes it or it is drawn. */
export function measureZpl(text: string, height: number): number {
  const wide = text.replaceAll('-', '\u2014').replace(/[_@%]/g, 'W')
  return Math.ceil(measureDrawn(wide, height) * wider)
}

/** The letter height, or the largest smaller one down to half of it, at which a text fits. */
export function fitZplHeight(text: string, height: number, width: number): number {
  const needed = measureZpl(cleanText(text), height)
  return needed <= width ? height : Math.max(Math.floor(height / 2), Math.floor((height * width) / needed))
}

/** A text cut to a width in dots, with `…` at its end when something was cut. */
export function cutZpl(text: string, height: number, width: number): string {
  if (measureZpl(text, height) <= width) return text
  const parts = graphemes(text)
  let [fits, tooMany] = [0, parts.length]
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2)
    if (measureZpl(`${parts.slice(0, half).join('')}…`, height) <= width) fits = half
    else tooMany = half
  }
  return `${parts.slice(0, fits).join('').trimEnd()}…`
}

/** Breaks any text into at most `maxLines` clean lines that fit into `width` dots. */
export function wrapZpl(text: string, height: number, width: number, maxLines: number): readonly string[] {
  const words = cleanText(text).slice(0, 2000).split(' ')
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of words) {
    const joined = line === '' ? word : `${line} ${word}`
    if (line === '' || measureZpl(joined, height) <= width) line = joined
    else {
      lines.push(line)
      line = word
    }
    if (lines.length === maxLines) break
    taken += 1
  }
  if (lines.length < maxLines) lines.push(line)
  else lines[maxLines - 1] = `${lines[maxLines - 1] ?? ''} ${words.slice(taken).join(' ')}`
  return lines.filter(each => each !== '').map(each => cutZpl(each, height, width))
}

/** A text as `^GFA` dots, for letters that font 0 lacks. */
export function drawZplText(text: string, height: number): { readonly command: string; readonly width: number } {
  const width = Math.max(8, Math.ceil(measureDrawn(text, height) / 8) * 8)
  const canvas = createCanvas(width, height)
  const ink = canvas.getContext('2d')
  ink.fillStyle = '#fff'
  ink.fillRect(0, 0, width, height)
  ink.fillStyle = '#000'
  ink.font = paperFont('Paper Condensed Bold', height * drawn, text)
  ink.fillText(text, 0, Math.round(height * 0.76), width)
  const { widthBytes, data } = bitmapOf(ink, width, height)
  const hex = Buffer.from(data).toString('hex').toUpperCase()
  return { command: `^GFA,${data.length},${data.length},${widthBytes},${hex}`, width }
}
