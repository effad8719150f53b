import { describe, expect, it } from 'vitest'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import { decodeEscpos } from '../../electron/printing/preview/decode-escpos.ts'
import { readHexEscapes, readZpl } from '../../electron/printing/preview/zpl-fields.ts'
import { canPrint, type Paper, type PaperTarget } from '../../shared/printing/papers/paper.ts'
import { printedLines } from './decoded-text.ts'
import { credit, giftReceipt, itemTag, type Language, returnLabel, simpleReceipt, testPaper } from './sample-papers.ts'

const targets: readonly PaperTarget[] = [
  { language: 'escpos', columns: 48 },
  { language: 'escpos', columns: 32 },
  { language: 'zpl', dpi: 203 },
  { language: 'zpl', dpi: 300 },
]

/** Everything that a paper says in letters, in one line: what wraps is joined again. */
function saidOn(paper: Paper, target: PaperTarget): string {
  const { bytes } = encodePaper(paper, target)
  const lines =
    target.language === 'escpos'
      ? printedLines(bytes, target.columns === 48 ? 576 : 384).map(line => line.text)
      : readZpl(new TextDecoder().decode(bytes))
          .filter(command => command.name === 'FD')
          .map(command => readHexEscapes(command.parameters))
  return lines.join(' ').replace(/\s+/g, ' ')
}

interface Expected {
  readonly make: (language: Language) => Paper
  readonly en: readonly string[]
  readonly de: readonly string[]
}

const label = ['Jonas Petersen', 'Lindenallee 4', '24105 Kiel', '+49 431 998877', 'Fjord & Fern Returns', 'RMA-417']
const shop = ['Fjord & Fern', 'Hafenstraße 12', '20457 Hamburg', 'Tel. +49 40 123456', 'DE123456789']

const papers: Readonly<Record<string, Expected>> = {
  receipt: {
    make: simpleReceipt,
    en: [...shop, 'Return receipt RMA-417', 'Date 23 Nov 2026 14:32', 'Sale 1042 of 11 Nov 2026', 'To you EUR 30.60'],
    de: [...shop, 'Rückgabebeleg RMA-417', 'Datum 23.11.2026 14:32', 'Kauf 1042 vom 11.11.2026', 'An Sie EUR 30,60'],
  },
  'gift receipt': {
    make: giftReceipt,
    en: [...shop, 'Gift return receipt RMA-417', '1 x Yoga mat, 6 mm, sage', 'Your store credit is ready.'],
    de: [...shop, 'Geschenk-Rückgabebeleg RMA-417', '1 x Yoga mat, 6 mm, sage', 'Bitte aufbewahren'],
  },
  'return label': {
    make: returnLabel,
    en: [
      ...label,
      'Item 1 of 2',
      'Service: DHL Paket',
      'Postage paid by the shop',
      'Weight 1.25 kg',
      'Send by 7 Dec 2026',
    ],
    de: [
      ...label,
      'Paket 1 von 2',
      'Versandart: DHL Paket',
      'Porto zahlt der Händler',
      'Gewicht 1,25 kg',
      '07.12.2026',
    ],
  },
  'third copy of a return label': {
    make: language => returnLabel(language, { copy: 3 }),
    en: ['COPY 3', ...label],
    de: ['KOPIE 3', ...label],
  },
  'item tag': {
    make: itemTag,
    en: ['Restock, open', 'box', 'Yoga mat, 6 mm, sage', 'RMA-417.1.2', 'Bin R2-04', '23 Nov 2026', 'YM-6-SAGE'],
    de: ['Verkauf als', 'geöffnet', 'Yoga mat, 6 mm, sage', 'RMA-417.1.2', 'Fach R2-04', '23.11.2026', 'YM-6-SAGE'],
  },
  'store credit': {
    make: language => credit(language),
    en: [...shop, 'Store credit 25.50 EUR', 'on 23 Nov 2026, 14:32', 'SC-7KQ2-9MZP-H4TX', 'Customer Jonas Petersen'],
    de: [...shop, 'Guthaben 25,50 EUR', 'Stand 23.11.2026, 14:32', 'SC-7KQ2-9MZP-H4TX', 'Kunde Jonas Petersen'],
  },
  'test print': {
    make: language => testPaper(language),
    en: ['Test print', 'Fjord & Fern', 'Counter', '192.168.1.50:9100', 'Ä Ö Ü ä ö ü ß €', 'Both codes read TEST-1'],
    de: ['Testdruck', 'Fjord & Fern', 'Counter', '192.168.1.50:9100', 'Ä Ö Ü ä ö ü ß €', 'Beide Codes lauten TEST-1'],
  },
}

const cases = Object.entries(papers).flatMap(([name, { make, ...expected }]) =>
  (['en', 'de'] as const).flatMap(language =>
    targets
      .filter(target => canPrint(target.language, make(language).kind))
      .map(target => ({
        title: `${name}, ${language}, ${target.language === 'escpos' ? `${target.columns} columns` : `${target.dpi} dpi`}`,
        ...{ paper: make(language), target, says: expected[language] },
      })),
  ),
)

describe('what a paper says', () => {
  it.each(cases)('$title', ({ paper, target, says }) => {
    const said = saidOn(paper, target)
    for (const part of says) expect(said).toContain(part)
  })

  it.each(targets)('a test print has one line drawn as dots, for letters no code page has: $language', target => {
    const { bytes } = encodePaper(testPaper('en'), target)
    if (target.language === 'zpl')
      return expect(readZpl(new TextDecoder().decode(bytes)).filter(({ name }) => name === 'GF')).toHaveLength(1)
    const { things } = decodeEscpos(bytes, target.columns === 48 ? 576 : 384)
    expect(things.filter(thing => thing.is === 'bitmap' && thing.height === 32)).toHaveLength(1)
  })
})
