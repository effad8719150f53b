import { describe, expect, it } from 'vitest'
import { encodePaper, templateVersion } from '../../electron/printing/encode/encode-paper.ts'
import { drawBytes } from '../../electron/printing/preview/draw-bytes.ts'
import { itemTagCode, readItemTagCode } from '../../shared/printing/papers/item-tag-code.ts'
import { canPrint, type Paper, type PaperTarget } from '../../shared/printing/papers/paper.ts'
import { readCodes } from './read-codes.ts'
import {
  credit,
  giftReceipt,
  itemTag,
  type Language,
  longReceipt,
  returnLabel,
  simpleReceipt,
  testPaper,
} from './sample-papers.ts'

const targets: readonly PaperTarget[] = [
  { language: 'escpos', columns: 48 },
  { language: 'escpos', columns: 32 },
  { language: 'zpl', dpi: 203 },
  { language: 'zpl', dpi: 300 },
]

const scribble = {
  strokes: [
    [120, 260, 180, 90, 240, 250, 320, 120, 420, 240],
    [500, 180, 860, 170],
  ],
  signer: 'Jonas Petersen',
  at: { day: '2026-11-23', time: '14:33' },
} as const

const papers: Readonly<Record<string, (language: Language) => Paper>> = {
  'receipt of one line': simpleReceipt,
  'signed receipt': language => simpleReceipt(language, { signed: scribble }),
  'receipt before settlement': language => simpleReceipt(language, { settlement: null }),
  'receipt of forty lines': longReceipt,
  'gift receipt': giftReceipt,
  'return label': returnLabel,
  'copied demo label': language => returnLabel(language, { demo: true, copy: 3, rma: 'RMA-2026-004171' }),
  'item tag': itemTag,
  'item tag of a long number': language => itemTag(language, { rma: 'RMA-2026-004171', demo: true }),
  'store credit': language => credit(language),
  'copied demo store credit for nobody': language => credit(language, { copy: 2, demo: true, customerName: null }),
  'test print': language => testPaper(language),
  'test print on a tag': language => testPaper(language, '2x1'),
}

function codeOf(paper: Paper): string {
  if (paper.kind === 'test' || paper.kind === 'credit') return paper.code
  return paper.kind === 'item_tag' ? itemTagCode(paper) : paper.rma
}

const cases = Object.entries(papers).flatMap(([name, make]) =>
  (['en', 'de'] as const).flatMap(language =>
    targets.flatMap(target => {
      const paper = make(language)
      const size = target.language === 'escpos' ? `${target.columns} columns` : `${target.dpi} dpi`
      return canPrint(target.language, paper.kind) ? [{ title: `${name}, ${language}, ${size}`, paper, target }] : []
    }),
  ),
)

describe('every paper', () => {
  it.each(cases)('$title: is drawn without a warning and its codes read back', async ({ paper, target }) => {
    const encoded = encodePaper(paper, target)
    expect(encoded.templateVersion).toBe(templateVersion)
    const picture = await drawBytes(encoded.bytes, target)
    expect(picture.warnings).toEqual([])
    const codes = await readCodes(picture.png)
    expect(codes.length).toBeGreaterThan(0)
    const small =
      paper.kind === 'item_tag' ||
      paper.kind === 'credit' ||
      (paper.kind === 'test' && paper.stock === '2x1' && target.language === 'zpl')
    if (!small) expect(codes).toEqual([`Code128 ${codeOf(paper)}`, `QRCode ${codeOf(paper)}`])
    else for (const code of codes) expect(code).toMatch(new RegExp(` ${codeOf(paper)}$`))
  })

  it('gives the same bytes for the same paper', () => {
    for (const target of targets)
      expect(encodePaper(itemTag('en'), target).bytes).toEqual(encodePaper(itemTag('en'), target).bytes)
  })

  it('has the size of its paper', async () => {
    const sizes = await Promise.all(
      targets.map(async target => {
        const { width, height } = await drawBytes(encodePaper(returnLabel('en'), target).bytes, target)
        return target.language === 'zpl' ? [width, height] : [width]
      }),
    )
    expect(sizes).toEqual([[640], [464], [812, 1218], [1200, 1800]])
  })

  it('has no ZPL form for a receipt, and says so', () => {
    expect(canPrint('zpl', 'receipt')).toBe(false)
    expect(() => encodePaper(simpleReceipt('en'), { language: 'zpl', dpi: 203 })).toThrow(RangeError)
  })
})

describe('item tag code', () => {
  it('is read back as the unit it names', () => {
    const unit = { rma: 'RMA-2026.7', line: 3, unit: 12 }
    expect(readItemTagCode(` ${itemTagCode(unit)} `)).toEqual(unit)
  })

  it.each(['RMA-417', 'RMA-417.1', '.1.2', 'RMA-417.0.1', 'RMA-417.1.x', ''])('is not %j', code => {
    expect(readItemTagCode(code)).toBeNull()
  })
})
