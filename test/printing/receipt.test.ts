import { describe, expect, it } from 'vitest'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import { decodeEscpos } from '../../electron/printing/preview/decode-escpos.ts'
import type { ReceiptPaper } from '../../shared/printing/papers/receipt-paper.ts'
import { printedLines } from './decoded-text.ts'
import { giftReceipt, longReceipt, simpleReceipt, simpleSettlement } from './sample-papers.ts'

const rolls = [
  { columns: 48, dots: 576 },
  { columns: 32, dots: 384 },
] as const

function linesOf(paper: ReceiptPaper, { columns, dots }: (typeof rolls)[number]) {
  return printedLines(encodePaper(paper, { language: 'escpos', columns }).bytes, dots)
}

const textOf = (paper: ReceiptPaper, roll: (typeof rolls)[number]) =>
  linesOf(paper, roll)
    .map(line => line.text.trim())
    .join('\n')

/** A text without spaces, hyphens and amounts, wherever its lines end. */
const lettersOf = (text: string) => text.replace(/\P{L}/gu, '')

describe.each(rolls)('receipt on $columns columns', roll => {
  it('ends every amount at the right edge, whole on one line', () => {
    const paper = longReceipt('de')
    const amount = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 })
    const lines = linesOf(paper, roll)
    const { settlement } = paper
    if (settlement === null) throw new Error('the sample has a settlement')
    const expected = [
      ...paper.lines.map(line => line.creditMinor ?? 0),
      ...settlement.adjustments.map(each => each.amountMinor),
      ...settlement.payouts.map(each => each.amountMinor),
      ...settlement.taxes.map(each => each.netMinor + each.taxMinor),
      settlement.goodsMinor,
      settlement.totalMinor,
    ].map(minor => amount.format(minor / 100))
    const atTheEdge = lines.filter(line => line.rightEdge === roll.dots).map(line => line.text)
    for (const text of expected) expect(atTheEdge.some(line => line.endsWith(` ${text}`))).toBe(true)
    const broken = lines.filter(line => /(^|\s)[\d.]*,$|^\d\d$|^,\d\d/.test(line.text.trim()))
    expect(broken).toEqual([])
  })

  it.each(['en', 'de'] as const)('cuts nothing of forty long lines (%s)', language => {
    const paper = longReceipt(language)
    const text = textOf(paper, roll)
    expect(text).not.toContain('…')
    for (const { name, note } of paper.lines)
      for (const part of [name, note ?? '']) expect(lettersOf(text)).toContain(lettersOf(part))
  })

  it('shows the RMA and the total larger than anything else', () => {
    const lines = linesOf(simpleReceipt('en'), roll)
    const rma = lines.find(line => line.text.trim() === 'RMA-417')
    const total = lines.find(line => /^To you EUR +30\.60$/.test(line.text))
    expect(rma).toMatchObject({ size: 9, bold: true })
    expect(total).toMatchObject({ size: 4, bold: true, rightEdge: roll.dots })
    const others = lines.filter(line => line !== rma && line !== total && line.text !== 'Fjord & Fern')
    expect(Math.max(...others.map(line => line.size))).toBe(1)
  })

  it('shows no price on a gift receipt', () => {
    expect(textOf(giftReceipt('en'), roll)).not.toMatch(/\d+\.\d\d|EUR|4242|Card/)
  })

  it('says DEMO and which copy it is in white on black', () => {
    const marks = linesOf(simpleReceipt('de', { demo: true, copy: 2 }), roll).filter(line => line.inverted)
    expect(marks.map(line => line.text.trim())).toEqual([
      'DEMO - kein echter Beleg',
      'KOPIE 2',
      'DEMO - kein echter Beleg',
    ])
    expect(linesOf(simpleReceipt('de'), roll).some(line => line.inverted)).toBe(false)
  })

  it('adds tax to the goods of a shop with prices before tax', () => {
    const settlement = { ...simpleSettlement, taxMode: 'exclusive' as const, goodsMinor: 2571, adjustments: [] }
    expect(textOf(simpleReceipt('en', { settlement }), roll)).toMatch(/Goods +25\.71\nTax +4\.89/)
  })

  it('names a reversal, and what the customer brings back', () => {
    const settlement = { ...simpleSettlement, reverses: 'S-1042', totalMinor: -3060 }
    const text = textOf(simpleReceipt('en', { settlement }), roll)
    expect(text).toContain('Reversal of settlement S-1042')
    expect(text).toMatch(/Back to shop EUR\s+-30\.60/)
  })

  it('prints currencies without and with three decimals', () => {
    const yen = simpleReceipt('en', { currency: 'JPY' })
    const dinar = simpleReceipt('en', { currency: 'KWD' })
    expect(textOf(yen, roll)).toMatch(/To you JPY +3,060/)
    expect(textOf(dinar, roll)).toMatch(/To you KWD +3\.060/)
  })

  it('prints a name that looks like a placeholder as it is', () => {
    const name = '{{copy}} $t(paper.demo)'
    expect(
      textOf(simpleReceipt('en', { customerName: name, sale: { number: name, day: '2026-01-02' } }), roll),
    ).toContain(name.slice(0, 8))
  })

  it('draws a line that the code page lacks as dots, and keeps the amount beside it', () => {
    const [line] = simpleReceipt('en').lines
    if (line === undefined) throw new Error('the sample has a line')
    const paper = simpleReceipt('en', { lines: [{ ...line, name: 'Zażółć gęślą jaźń' }], signature: false })
    const { bytes } = encodePaper(paper, { language: 'escpos', columns: roll.columns })
    const { things, warnings } = decodeEscpos(bytes, roll.dots)
    expect(warnings).toEqual([])
    const drawn = things.filter(thing => thing.is === 'bitmap' && thing.height === 32)
    expect(drawn).toHaveLength(1)
    const [bitmap] = drawn
    if (bitmap?.is !== 'bitmap') throw new Error('one line is drawn')
    const blackAtRight = bitmap.data.some((byte, at) => byte !== 0 && at % bitmap.widthBytes >= bitmap.widthBytes - 2)
    expect(blackAtRight).toBe(true)
  })
})

const inOneLine = (paper: ReceiptPaper, roll: (typeof rolls)[number]) => textOf(paper, roll).replace(/\s+/g, ' ')

describe.each(rolls)('the receipt of an exchange on $columns columns', roll => {
  const exchange = {
    number: 'EX-26-000007',
    lines: [{ name: 'Yoga mat, 8 mm, plum', quantity: 1, amountMinor: 4999, note: 'Serial SN-1' }],
    taxMode: 'inclusive',
    taxes: [{ name: 'VAT', rateMilli: 19_000, netMinor: 4201, taxMinor: 798 }],
    totalMinor: 4999,
    usedMinor: 3060,
    payments: [{ tender: 'card', amountMinor: 1939, lastFour: null, reference: 'T-9', credit: null }],
    dueDay: null,
  } as const
  const settlement = { ...simpleSettlement, payouts: [] }

  it('shows both legs in full: what came back went into the new goods, the rest was paid', () => {
    const text = inOneLine(simpleReceipt('en', { settlement, exchange }), roll)
    expect(text).toMatch(/To you EUR 30\.60/)
    expect(text).toMatch(/Into new goods (EX-26-000007 30\.60|30\.60 EX-26-000007)/)
    expect(text).toMatch(/1 x Yoga mat, 8 mm, plum 49\.99/)
    expect(text).toMatch(/New goods in all EUR 49\.99/)
    expect(text).toMatch(/What came back 30\.60 Card 19\.39 Reference T-9/)
    expect(text).toContain('Serial SN-1')
  })

  it('says by when goods given ahead are due', () => {
    const ahead = { ...exchange, dueDay: '2026-12-24' }
    expect(inOneLine(simpleReceipt('de', { settlement, exchange: ahead }), roll)).toMatch(/bis 24\.12\.2026/)
  })

  it('names no price where the goods were a gift', () => {
    const text = inOneLine({ ...giftReceipt('en'), exchange }, roll)
    expect(text).toContain('Yoga mat, 8 mm, plum')
    expect(text).not.toMatch(/\d+\.\d\d|EUR|Card/)
  })
})
