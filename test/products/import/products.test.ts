import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLimits } from '../../../electron/files/read/limits.ts'
import { createTextParser } from '../../../electron/files/read/parse-text.ts'
import { openRows } from '../../../electron/files/read/read-rows.ts'
import { mappedProducts } from '../../../shared/products/import/mapped-products.ts'
import { createProductReader, type ProductBatch, readProducts } from '../../../shared/products/import/read-products.ts'
import { shopifyProducts } from '../../../shared/products/import/shopify-products.ts'
import { detectFormat } from '../../../shared/sales/import/detect-format.ts'
import { guessProductMapping } from '../../../shared/sales/import/guess-mapping.ts'
import { readHeader } from '../../../shared/sales/import/header.ts'

const exported = fileURLToPath(new URL('../fixtures/shopify-products.csv', import.meta.url))

async function readExport(): Promise<ProductBatch> {
  const opened = await openRows(exported, { delimiter: ',', encoding: 'utf-8' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const format = shopifyProducts(readHeader(opened.value.header), 'EUR')
  if (!format.ok) throw new Error(format.failure.code)
  const batches: ProductBatch[] = []
  try {
    for await (const batch of readProducts(opened.value.rows, createProductReader(format.value, { decimal: '.' })))
      if (batch.ok) batches.push(batch.value)
  } finally {
    await opened.value.close()
  }
  const last = batches.at(-1)
  if (last === undefined) throw new Error('nothing read')
  return {
    ...last,
    products: batches.flatMap(batch => batch.products),
    rejections: batches.flatMap(batch => batch.rejections),
  }
}

describe("Shopify's products export", () => {
  it('becomes one product for each variant with a code', async () => {
    const { products, summary } = await readExport()
    expect(products).toEqual([
      {
        sku: 'TP-BLUE',
        gtins: ['4006381333931'],
        name: 'Teapot, Blue',
        category: 'Teapots',
        supplier: 'Kiln & Co',
        tags: ['blue', 'sale'],
        currency: 'EUR',
        priceMinor: 2390,
        unitCostMinor: 813,
        line: 2,
      },
      expect.objectContaining({ sku: 'TP-RED', name: 'Teapot, Red', supplier: 'Kiln & Co', priceMinor: 2490, line: 4 }),
      expect.objectContaining({ sku: 'CUP', name: 'Cup', category: 'Home', unitCostMinor: null, gtins: [] }),
    ])
    expect(summary).toMatchObject({ rows: 8, products: 3, skipped: { no_item: 1, no_code: 1 }, rejectedRows: 3 })
  })

  it('names a price below zero, a code that stands twice and a rounded barcode', async () => {
    const { rejections } = await readExport()
    expect(rejections.map(({ line, column, code, subject }) => [line, column, code, subject])).toEqual([
      [8, 'Variant Price', 'negative_amount', 'BAD'],
      [9, null, 'product_repeated', null],
      [10, 'Variant Barcode', 'barcode_damaged', 'RND'],
    ])
  })

  it('is recognised by its titles, and names the one it lacks', () => {
    const header = readHeader(['Handle', 'Variant SKU', 'Variant Price'])
    expect(detectFormat(header)).toBe('shopify_products')
    expect(shopifyProducts(header, 'EUR')).toMatchObject({
      ok: false,
      failure: { code: 'columns_missing', columns: ['Title'] },
    })
  })
})

describe('any product file by a mapping', () => {
  const readText = (text: string) => {
    const parsed = createTextParser(';', readLimits).take(text, true)
    if ('code' in parsed) throw new Error(parsed.code)
    const [first, ...rows] = parsed
    const header = readHeader(first?.cells ?? [])
    const format = mappedProducts(header, guessProductMapping(header), 'EUR')
    if (!format.ok) throw new Error(format.failure.code)
    return createProductReader(format.value, { decimal: ',' }).take(rows, 0)
  }

  it('is read by what its titles suggest', () => {
    const { products, rejections } = readText(
      'Artikelnummer;EAN;Bezeichnung;Warengruppe;Lieferant;Verkaufspreis;Einkaufspreis;Währung\nK-1;4006381333931 4006381333948;Kännchen;Geschirr;Süd;1.012,50;0,5;CHF\n',
    )
    expect(rejections).toEqual([])
    expect(products).toEqual([
      {
        sku: 'K-1',
        gtins: ['4006381333931', '4006381333948'],
        name: 'Kännchen',
        category: 'Geschirr',
        supplier: 'Süd',
        tags: [],
        currency: 'CHF',
        priceMinor: 101250,
        unitCostMinor: 50,
        line: 2,
      },
    ])
  })

  it('rejects a row without code or with an unknown currency', () => {
    const { rejections } = readText('SKU;Price;Currency\n;1,00;EUR\nB;1,00;QQQ\nC;x;EUR\n')
    expect(rejections.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'SKU', 'cell_missing'],
      [3, 'Currency', 'unknown_currency'],
      [4, 'Price', 'not_a_number'],
    ])
  })

  it('needs a code', () => {
    const header = readHeader(['Price'])
    expect(mappedProducts(header, guessProductMapping(header), 'EUR')).toMatchObject({
      ok: false,
      failure: { code: 'fields_missing', columns: ['sku'] },
    })
  })
})
