import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { PaperChart, PaperContent, PaperTable } from '../../electron/papers/paper-content.ts'
import { writeReportPdf } from '../../electron/papers/report-pdf.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'returns-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const table = (rows: PaperTable['rows'], columns?: PaperTable['columns']): PaperTable => ({
  is: 'table',
  columns: columns ?? [
    { title: 'Artikel', align: 'start' },
    { title: 'Stück', align: 'end' },
    { title: 'Ausgezahlt (EUR)', align: 'end' },
  ],
  rows,
  totals: rows.length > 0 ? ['Summe', ...(columns ?? [0, 1, 2]).slice(1).map(() => '1.234,50')] : null,
  empty: 'Keine Rückgaben.',
})

const content = (parts: PaperContent['parts'], more: Partial<PaperContent> = {}): PaperContent => ({
  language: 'de',
  createdAt: '2026-11-24T10:00:00.000Z',
  shop: { name: 'Sportstube Łódź & Söhne', lines: ['Große Straße 12', '10115 Berlin'] },
  title: 'Rückgaben nach Monat',
  question: 'Wie viel kam zurück?',
  facts: [{ label: 'Zeitraum', value: 'Januar 2026' }],
  mark: null,
  parts,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  ...more,
})

let files = 0
async function written(paper: PaperContent): Promise<ReadPdf & { readonly path: string }> {
  files += 1
  const path = join(folder, `${files}.pdf`)
  await writeReportPdf(paper, path)
  return { ...(await readPdf(path)), path }
}

const chart = (kind: PaperChart['kind'], values: readonly (number | null)[]): PaperChart => ({
  is: 'chart',
  kind,
  title: 'Stück nach Grund',
  labels: values.map((_, place) => `Punkt ${place + 1}`),
  series: ['Gefällt nicht', 'Defekt'].map((name, place) => ({
    name,
    colour: place === 0 ? '#0b6e69' : '#c2463c',
    pattern: place === 0 ? 'plain' : 'crossed',
    values,
  })),
  write: value => `${value} St.`,
  whole: true,
})

describe('a report on paper', () => {
  it('says who, what, when and how many, in letters that are in the file', async () => {
    const pdf = await written(content([table([['Yogamatte „Äpfel“ ł 5 €', '3', '1.234,50']])]))
    expect(pdf.pages).toHaveLength(1)
    const text = pdf.pages[0]?.text ?? ''
    for (const words of [
      'Sportstube Łódź & Söhne',
      'Große Straße 12',
      'Rückgaben nach Monat',
      'Wie viel kam zurück?',
      'Januar 2026',
      'Yogamatte „Äpfel“ ł 5 €',
      '1.234,50',
      'Summe',
      'Seite 1 von 1',
    ])
      expect(text).toContain(words)
    expect(pdf.fonts.map(font => font.name).toSorted()).toEqual(['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold'])
    expect(pdf.fonts.every(font => font.embedded)).toBe(true)
    expect(pdf.pages[0]).toMatchObject({ images: 0 })
    expect(pdf.pages[0]?.width).toBeCloseTo(595.28, 0)
  })

  it('has the same bytes when made of the same at the same moment, and others a second later', async () => {
    const paper = content([chart('stacked_bars', [3, 5]), table([['a', '1', '2']])])
    const [one, two] = [await written(paper), await written(paper)]
    expect(readFileSync(one.path).equals(readFileSync(two.path))).toBe(true)
    const later = await written({ ...paper, createdAt: '2026-11-24T10:00:01.000Z' })
    expect(readFileSync(one.path).equals(readFileSync(later.path))).toBe(false)
  })

  it('of five hundred rows has every row once, its head on every page and its pages counted', async () => {
    const rows = Array.from({ length: 500 }, (_, place) => [`Artikel-${place}-`, String(place), '1,00'])
    const { pages } = await written(content([table(rows)]))
    expect(pages.length).toBeGreaterThan(5)
    const all = pages.map(page => page.text).join('\n')
    for (const [name] of rows) expect(all.split(name ?? '')).toHaveLength(2)
    pages.forEach((page, place) => {
      expect(page.text).toContain('Ausgezahlt (EUR)')
      expect(page.text).toContain(`Seite ${place + 1} von ${pages.length}`)
    })
    expect(all.split('Summe')).toHaveLength(2)
    expect(pages.at(-1)?.text).toContain('Summe')
  })

  it('of nothing says so and is a whole file', async () => {
    const { pages } = await written(content([table([])]))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).toContain('Keine Rückgaben.')
    expect(pages[0]?.text).not.toContain('Summe')
  })

  it('keeps every figure whole beside names that are far too long', async () => {
    const name = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und noch viel mehr davon '.repeat(4)
    const amount = '999.999.999.999,99'
    const { pages } = await written(content([table([[name, '1.234.567', amount]])]))
    expect(pages[0]?.text).toContain(amount)
    expect(pages[0]?.text).toContain('1.234.567')
    expect(pages[0]?.text).toContain('…')
  })

  it('lies on its side when its columns do not fit upright', async () => {
    const columns = Array.from({ length: 12 }, (_, place) => ({
      title: `Spalte ${place}`,
      align: place === 0 ? ('start' as const) : ('end' as const),
    }))
    const row = columns.map((_, place) => (place === 0 ? 'Artikel' : '1.234.567,89'))
    const { pages } = await written(content([table([row], columns)]))
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
    expect(pages[0]?.text.split('1.234.567,89')).toHaveLength(12)
  })

  it('takes any number of columns', async () => {
    const columns = Array.from({ length: 40 }, (_, place) => ({ title: `S${place}`, align: 'end' as const }))
    const { pages } = await written(content([table([columns.map(() => '1.234,00')], columns)]))
    expect(pages[0]?.text).toContain('S39')
  })

  it('marks the papers of the demo shop', async () => {
    const { pages } = await written(content([table([])], { mark: 'VORFÜHRLADEN' }))
    expect(pages[0]?.text).toContain('VORFÜHRLADEN')
  })

  it('takes letters it has no shape for, line feeds and lone halves of letters', async () => {
    const rows = [['漢字 😀', 'a\nb\tc', '\uD800']]
    expect((await written(content([table(rows)]))).pages).toHaveLength(1)
  })
})

describe('a chart on paper', () => {
  it.each(['stacked_bars', 'bars', 'lines'] as const)(
    '%s is drawn as lines and areas, named by series and label',
    async kind => {
      const { pages } = await written(content([chart(kind, [4, 10, 0, 7])]))
      const text = pages[0]?.text ?? ''
      for (const words of ['Stück nach Grund', 'Gefällt nicht', 'Defekt', 'Punkt 1', 'Punkt 4', 'St.'])
        expect(text).toContain(words)
      expect(pages[0]?.paths).toBeGreaterThan(10)
      expect(pages[0]?.images).toBe(0)
    },
  )

  it('a ranking names each thing and its amount', async () => {
    const { pages } = await written(content([chart('ranked', [40, 30, 20])]))
    for (const words of ['Punkt 2', '40 St.', '20 St.']) expect(pages[0]?.text).toContain(words)
  })

  it.each([
    ['nothing', []],
    ['noughts', [0, 0]],
    ['gaps', [null, null, 3]],
    ['amounts below nought', [-400, 300]],
    ['one point', [5]],
    ['enormous amounts', [9e14, 1]],
    ['more points than there is room for', Array.from({ length: 400 }, (_, place) => place)],
  ] as const)('of %s is drawn', async (_, values) => {
    for (const kind of ['stacked_bars', 'bars', 'ranked', 'lines'] as const)
      expect((await written(content([chart(kind, values)]))).pages.length).toBeGreaterThan(0)
  })
})

describe('key figures', () => {
  it('stand side by side with how they changed, also when there are many', async () => {
    const figures = Array.from({ length: 9 }, (_, place) => ({
      label: `Zahl ${place}`,
      value: '1.234.567.890,00',
      changes: ['12 % mehr als Oktober'],
    }))
    const { pages } = await written(content([{ is: 'figures', figures }]))
    expect(pages[0]?.text.split('1.234.567.890,00')).toHaveLength(10)
    expect(pages[0]?.text).toContain('12 % mehr als Oktober')
  })
})
