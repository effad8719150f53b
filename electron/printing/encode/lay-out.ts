import { unreachable } from '../../../shared/result.ts'
import { cleanText } from './clean-text.ts'
import type { Align, Element, TextStyle } from './element.ts'
import { measureColumns } from './measure-columns.ts'
import { columnsOf, dotsOf, type Roll } from './roll.ts'
import { cutText, wrapText } from './wrap-text.ts'

/** A clean text in its place on a line; `columns` is room, the text is never wider. */
export interface Piece {
  readonly text: string
  readonly columns: number
  readonly align: Align
}

/** A line that fits: its pieces' columns add up to the width of its style. */
export interface LaidLine {
  readonly is: 'line'
  readonly style: TextStyle
  readonly bold: boolean
  readonly inverted: boolean
  readonly pieces: readonly Piece[]
}

/** Dots from one line to the next; white on black leaves no gap. */
export function lineHeightOf(line: LaidLine): number {
  const { cellHeight, lineHeight } = dotsOf(line.style)
  return line.inverted ? cellHeight : lineHeight
}

/** What is left to print once every text has been cleaned, wrapped and placed. */
export type Laid = LaidLine | Extract<Element, { readonly is: 'rule' | 'gap' | 'barcode' | 'qr' | 'drawing' | 'dots' }>

type Of<K extends Element['is']> = Extract<Element, { readonly is: K }>

const narrower: Readonly<Record<TextStyle, TextStyle>> = {
  huge: 'large',
  large: 'tall',
  tall: 'tall',
  normal: 'small',
  small: 'small',
}

/** The style itself, or the first narrower one in which the text fits on one line. */
function fitting(text: string, style: TextStyle, roll: Roll): TextStyle {
  const next = narrower[style]
  return measureColumns(text) <= columnsOf(roll, style) || next === style ? style : fitting(text, next, roll)
}

function line(style: TextStyle, bold: boolean, pieces: readonly Piece[], inverted = false): LaidLine {
  return { is: 'line', style, bold, inverted, pieces: pieces.filter(piece => piece.columns > 0) }
}

function layText(element: Of<'text'>, roll: Roll): readonly LaidLine[] {
  const { style = 'normal', bold = false, align = 'left', indent = 0 } = element
  const columns = columnsOf(roll, style) - indent
  const edge: Piece = { text: '', columns: indent, align: 'left' }
  return wrapText(cleanText(element.text), { columns, maxLines: element.maxLines }).map(text =>
    line(style, bold, [edge, { text, columns, align }]),
  )
}

/** A first line this narrow lets the following lines run under the value. */
const narrow = 24

function layPair(element: Of<'pair'>, roll: Roll): readonly LaidLine[] {
  const { bold = false, indent = 0, maxLines } = element
  const right = cleanText(element.right)
  const style = fitting(right, element.style ?? 'normal', roll)
  const columns = columnsOf(roll, style)
  const taken = measureColumns(right)
  const room = columns - indent - taken - 1
  const left = cleanText(element.left)
  const edge: Piece = { text: '', columns: indent, align: 'left' }
  const wholeLines = (texts: readonly string[]) =>
    texts.map(text => line(style, bold, [edge, { text, columns: columns - indent, align: 'left' }]))
  const beside = (text: string) =>
    line(style, bold, [
      edge,
      { text, columns: room, align: 'left' },
      { text: right, columns: taken + 1, align: 'right' },
    ])
  /** The value stands at the end of the words, where the first of them leaves no room for it. */
  const valueAtLast = (text: string) =>
    measureColumns(text) <= room ? [beside(text)] : [...wholeLines([text]), beside('')]
  const tight = room < Math.min(measureColumns(left), 10)
  if (tight || taken > columns) {
    const words = wrapText(left, { columns: columns - indent, maxLines })
    return [...wholeLines(words), line(style, bold, [{ text: cutText(right, columns), columns, align: 'right' }])]
  }
  const below = columns - indent - (room < narrow ? 0 : taken + 1)
  const lines = wrapText(left, { columns: below, first: room, maxLines })
  if (lines[0] === '') return [...wholeLines(lines.slice(1, -1)), ...valueAtLast(lines.at(-1) ?? '')]
  return [beside(lines[0] ?? ''), ...wholeLines(lines.slice(1))]
}

function layRow(element: Of<'row'>): LaidLine {
  const pieces = element.cells.map(cell => ({ ...cell, text: cutText(cleanText(cell.text), cell.columns) }))
  return line(element.style ?? 'normal', element.bold ?? false, pieces)
}

function layFact(element: Of<'fact'>, roll: Roll): readonly LaidLine[] {
  const columns = columnsOf(roll, 'normal') - element.nameColumns
  const name = cutText(cleanText(element.name), element.nameColumns - 1)
  return wrapText(cleanText(element.value), { columns, maxLines: 8 }).map((text, index) =>
    line('normal', false, [
      { text: index === 0 ? name : '', columns: element.nameColumns, align: 'left' },
      { text, columns, align: 'left' },
    ]),
  )
}

function layBanner(element: Of<'banner'>, roll: Roll): readonly Laid[] {
  const columns = columnsOf(roll, 'normal')
  const edge: Laid = { is: 'rule', weight: 'thick' }
  const lines = wrapText(cleanText(element.text), { columns: columns - 2 }).map(text =>
    line('normal', true, [{ text, columns, align: 'center' }], true),
  )
  return [edge, ...lines, edge]
}

/** Cleans, wraps and places everything on a roll: no line is wider than the paper, no amount is broken. */
export function layOut(elements: readonly Element[], roll: Roll): readonly Laid[] {
  return elements.flatMap((element): readonly Laid[] => {
    switch (element.is) {
      case 'text':
        return layText(element, roll)
      case 'pair':
        return layPair(element, roll)
      case 'row':
        return [layRow(element)]
      case 'fact':
        return layFact(element, roll)
      case 'banner':
        return layBanner(element, roll)
      case 'barcode':
      case 'qr':
        return [{ ...element, value: cleanText(element.value) }]
      case 'rule':
      case 'gap':
      case 'drawing':
      case 'dots':
        return [element]
      default:
        return unreachable(element)
    }
  })
}
