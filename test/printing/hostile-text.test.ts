import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../electron/printing/encode/clean-text.ts'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import { checkZpl } from '../../electron/printing/preview/check-zpl.ts'
import { decodeEscpos } from '../../electron/printing/preview/decode-escpos.ts'
import { readZpl } from '../../electron/printing/preview/zpl-fields.ts'
import type { ReceiptPaper } from '../../shared/printing/papers/receipt-paper.ts'
import { itemTag, returnLabel, simpleReceipt, simpleSettlement, testPaper } from './sample-papers.ts'

const listed = [
  '\x1bp\x00\x19\xfa',
  '\x1b@\x1dV\x00',
  '\x10\x14\x01\x00\x05',
  '\x9b31m\x85',
  '^XA^FO0,0^FDx^FS^XZ',
  '~JR',
  '_5E_7E',
  '\\&^FS',
  '😀👩‍👩‍👧‍👦🇩🇪',
  '漢字テスト한국어',
  'مرحبا بالعالم',
  '\u202egpj.exe',
  'e\u0301'.repeat(20),
  'z\u0300\u0301\u0302\u0303\u0304'.repeat(9),
  '\ud800 lone',
  'W'.repeat(500),
  '漢'.repeat(120),
  'a '.repeat(250),
  '{{{B>:>5',
  '\n\r\t\v\f\u2028',
  '',
  ' ',
]

const hostile = fc.oneof(
  fc.constantFrom(...listed),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 200 }),
)

function hostileReceipt(texts: readonly string[]): ReceiptPaper {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] = texts
  const line = { name: a, sku: b, quantity: 2, unitMinor: 1, creditMinor: 2, reason: c, grade: d, note: e }
  return simpleReceipt('en', {
    shop: { name: f, addressLines: [g, h], phone: i, email: null, website: j, taxNumber: a, logo: null },
    rma: b,
    staffName: c,
    customerName: d,
    sale: { number: e, day: null },
    lines: [line],
    findings: [{ says: 'deny', sentence: f }],
    settlement: {
      ...simpleSettlement,
      number: g,
      adjustments: [{ label: h, amountMinor: -1 }],
      taxes: [{ name: i, rateMilli: 7000, netMinor: 1, taxMinor: 1 }],
      payouts: [
        {
          tender: 'store_credit',
          amountMinor: 1,
          lastFour: j,
          reference: a,
          credit: { code: b, balanceMinor: 1, expires: null },
        },
      ],
    },
    next: [c],
    policy: [d],
    signature: false,
  })
}

const tenTexts = fc.array(hostile, { minLength: 10, maxLength: 10 })

describe('hostile text', () => {
  it('leaves no control character, direction override or half a letter when cleaned', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u)
      }),
      { numRuns: 3500 },
    )
  })

  it.each([
    [48, 576],
    [32, 384],
  ] as const)('on a roll of %i columns opens no drawer, cuts once, and no line leaves the paper', (columns, dots) => {
    fc.assert(
      fc.property(tenTexts, texts => {
        const { bytes } = encodePaper(hostileReceipt(texts), { language: 'escpos', columns })
        const { things, warnings } = decodeEscpos(bytes, dots)
        expect(warnings).toEqual([])
        expect(things.filter(thing => thing.is === 'drawer')).toEqual([])
        expect(things.map(thing => thing.is).filter(is => is === 'cut')).toEqual(['cut'])
        expect(things.at(-1)?.is).toBe('cut')
      }),
      { numRuns: 175 },
    )
  })

  it.each([203, 300] as const)('on a label of %i dpi adds no command and stays on the label', dpi => {
    const allowed = /^(XA|XZ|CI|PW|LL|LH|MN|PQ|FO|A0|FB|FH|FD|FS|GB|GF|BY|BC|BQ|FR)$/
    fc.assert(
      fc.property(tenTexts, texts => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] = texts
        const labels = [
          returnLabel('en', {
            rma: a,
            from: { name: b, lines: [c, d], phone: e },
            to: { name: f, lines: [g], phone: null },
            service: h,
            instructions: [i, j],
            copy: 1,
            demo: true,
          }),
          itemTag('en', { rma: a, productName: b, sku: c, grade: d, disposition: e, bin: f }),
          { ...testPaper('en', '2x1'), shopName: a, printerName: b, address: c, code: d },
        ]
        for (const label of labels) {
          const zpl = new TextDecoder().decode(encodePaper(label, { language: 'zpl', dpi }).bytes)
          expect(checkZpl(zpl).warnings).toEqual([])
          const commands = readZpl(zpl)
          for (const { name } of commands) expect(name).toMatch(allowed)
          expect(zpl.match(/[\^~]/g)?.length).toBe(commands.length)
          const fields = commands.filter(command => command.name === 'FD')
          for (const field of fields) expect(field.parameters).not.toMatch(/[\p{Cc}\\]/u)
        }
      }),
      { numRuns: 150 },
    )
  })
})
