import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../papers/read-pdf.ts'
import { readCodes } from '../printing/read-codes.ts'
import { go, pack, upload } from '../support/shipped.ts'
import { sell } from '../support/sold.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({
    name: 'Birch & Bay',
    email: 'hello@birch.example',
    address: { name: 'Birch & Bay', street: 'Bergmannstraße 12', postcode: '10961', city: 'Berlin', country: 'DE' },
  })
})
afterAll(() => desk.close())

const authorized = async (reason: 'changed_mind' | 'wrong_item' = 'changed_mind') => {
  const sold = sell(desk, { lines: [{ quantity: 3, grossMinor: 3000 }, { grossMinor: 900 }] })
  const lines = sold.lines.map((saleLine, place) => ({ saleLine, quantity: place === 0 ? 3 : 1, reason }))
  const made = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines })
  const declined = [{ line: made.lines[1]?.id ?? '', quantity: 1, reason: 'hygiene' as const }]
  await desk.must('returns.authorize', { return: made.return, declined })
  return { return: made.return, number: made.number, lines: made.lines.map(line => line.id) }
}
const instructions = (id: string, more: { readonly language?: 'en' | 'de'; readonly pdf?: boolean } = {}) =>
  desk.must('returns.instructions', { return: id, ...more }, { as: 'counter' })

describe('instructions for who sends goods back', () => {
  it('say number, items, what is left out, address, what to enclose, who pays, until when, and what follows', async () => {
    const rma = await authorized()
    const { subject, text, language } = await instructions(rma.return)
    expect(language).toBe('en')
    expect(subject).toBe(`Your return ${rma.number}, Birch & Bay`)
    for (const part of [
      `Your return ${rma.number} is authorized`,
      'What comes back:\n3 × Item',
      'What we can’t take back:\n1 × Item',
      'Hygiene item, opened',
      'Birch & Bay\nBergmannstraße 12\n10961 Berlin',
      `a slip with the number ${rma.number}`,
      'You pay the postage.',
      'Please send it by 28 May 2025',
      'within 3 business days',
      'hello@birch.example',
    ])
      expect(text).toContain(part)
  })
  it('speak German when asked to, without a single English piece', async () => {
    const rma = await authorized('wrong_item')
    const { text, subject } = await instructions(rma.return, { language: 'de' })
    expect(subject).toBe(`Ihre Rücksendung ${rma.number}, Birch & Bay`)
    expect(text).toContain('Das Porto zahlen wir.')
    expect(text).toContain('28. Mai 2025')
    expect(text).not.toMatch(/instructions\.|Please|postage/)
  })
  it('come as a PDF with the same words, and the number as a barcode that a scanner reads', async () => {
    const rma = await authorized()
    const { pdf } = await instructions(rma.return, { pdf: true, language: 'de' })
    const path = join(desk.folder, 'exports', pdf?.ticket ?? '')
    const read = await readPdf(path)
    expect(read.fonts.every(font => font.embedded)).toBe(true)
    expect(read.pages).toHaveLength(1)
    const words = read.pages[0]?.text ?? ''
    for (const part of [rma.number, 'Bergmannstraße 12', 'Das Porto zahlen Sie.', 'Hygieneartikel', '28. Mai 2025'])
      expect(words).toContain(part)
    expect(await codesOf(path)).toEqual([`Code128 ${rma.number}`])
    expect(pdf?.name).toMatch(/\.pdf$/)
  })
  it('carry the shop’s logo at their head, row for row, and stay a page with a code that can be read', async () => {
    const rma = await authorized()
    const paths = async () => {
      const { pdf } = await instructions(rma.return, { pdf: true })
      const path = join(desk.folder, 'exports', pdf?.ticket ?? '')
      const { pages } = await readPdf(path)
      return { path, pages: pages.length, paths: pages[0]?.paths ?? 0, text: pages[0]?.text ?? '' }
    }
    const without = await paths()
    const canvas = createCanvas(32, 16)
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 32, 16)
    pen.fillStyle = '#000'
    pen.fillRect(0, 0, 8, 16)
    pen.fillRect(24, 0, 8, 16)
    await desk.must('printing.saveLogo', { file: await upload(desk, 'logo.png', canvas.toBuffer('image/png')) })
    const drawn = await paths()
    expect(drawn.paths - without.paths).toBe(2 * 16)
    expect(drawn).toMatchObject({ pages: 1, text: without.text })
    expect(await codesOf(drawn.path)).toEqual([`Code128 ${rma.number}`])
    await desk.must('printing.saveLogo', { file: null })
    expect((await paths()).paths).toBe(without.paths)
  })
  it.each([
    ['changed_mind', 'customer', 0, 'customer'],
    ['changed_mind', 'shop', 450, 'customer_fee'],
    ['wrong_item', 'customer', 0, 'own_carrier'],
    ['wrong_item', 'shop', 0, 'shop'],
    ['wrong_item', 'maker', 0, 'maker'],
  ] as const)(
    'for %s with the carrier paid by the %s (charged %i) say that the postage is paid by: %s',
    async (reason, payer, chargedMinor, expected) => {
      const rma = await authorized(reason)
      await pack(desk, rma, { payer, chargedMinor })
      expect((await instructions(rma.return)).payer).toBe(expected)
    },
  )
  it('say when the goods are picked up instead of where to send them', async () => {
    const rma = await authorized()
    const address = { name: 'Ada', street: 'Lane 1', postcode: '10115', city: 'Berlin', country: '' }
    await pack(desk, rma, { way: 'pickup', pickup: { day: '2025-05-20', from: '10:00', until: '12:00', address } })
    const { text } = await instructions(rma.return)
    expect(text).toContain('20 May 2025, between 10:00 and 12:00\nAda\nLane 1')
    expect(text).not.toContain('Bergmannstraße')
  })
  it('forget a parcel that went back to its sender', async () => {
    const rma = await authorized('wrong_item')
    await go(desk, await pack(desk, rma, { payer: 'maker' }), 'print', 'hand_over', 'return_to_sender')
    expect((await instructions(rma.return)).payer).toBe('shop')
  })
  it('send goods of a dropshipper to the supplier’s address', async () => {
    const sold = sell(desk, { soldDay: '2025-05-14', lines: [{ grossMinor: 900 }] })
    const { raw } = desk.writer.file
    const supplier = '01SVPPTYER0000000000000000'
    raw
      .prepare('insert into supplier (id, name, name_folded, created_at) values (?, ?, ?, ?)')
      .run(supplier, 'Faraway Ltd', 'faraway ltd', desk.now())
    raw
      .prepare(
        'update product set supplier_id = ?, dropshipped = 1 where id = (select product_id from sale_line where id = ?)',
      )
      .run(supplier, sold.lines[0])
    const address = {
      name: 'Faraway Ltd, returns',
      street: 'Dock 4',
      postcode: '20457',
      city: 'Hamburg',
      country: 'DE',
    }
    await desk.must('suppliers.setReturnAddress', { supplier, returnAddress: address })
    await desk.must('policy.publish', {
      document: {
        format: 1,
        entries: [{ rule: 'dropshipped', scope: { kind: 'shop' }, settings: { target: 'supplier' } }],
      },
      validFrom: desk.now().slice(0, 10),
      note: 'To the supplier',
      basedOn: 1,
    })
    const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'wrong_item' as const }]
    const made = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines })
    await desk.must('returns.authorize', { return: made.return })
    const { text } = await instructions(made.return)
    expect(text).toContain('Faraway Ltd, returns\nDock 4\n20457 Hamburg')
    expect(text).not.toContain('Bergmannstraße')
  })
  it('are refused for a return that is not authorized, and one that is not there', async () => {
    const rma = await authorized()
    await desk.must('returns.cancel', { return: rma.return })
    expect(await desk.call('returns.instructions', { return: rma.return })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'cancelled' },
    })
    expect(await desk.call('returns.instructions', { return: '0'.repeat(26) })).toMatchObject({
      failure: { code: 'not_found' },
    })
  })
})

async function codesOf(path: string): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(readFileSync(path))
  try {
    const { data, width, height } = await document.getPage(0).render({ scale: 3, render: 'bitmap' })
    const canvas = createCanvas(width, height)
    const pixels = new Uint8ClampedArray(data)
    canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
    return await readCodes(canvas.toBuffer('image/png'))
  } finally {
    document.destroy()
    library.destroy()
  }
}
