import { describe, expect, it } from 'vitest'
import { canonicalCreditNote, canonicalSale } from '../../../shared/sales/import/canonical-sale.ts'
import { explainReadFailure, explainRejection } from '../../../shared/sales/import/explain.ts'
import { productsOfSale } from '../../../shared/sales/import/products-of-sale.ts'
import { productFields, saleFields } from '../../../shared/sales/import/profile.ts'
import { rejectionCodes, skipCodes } from '../../../shared/sales/import/rejections.ts'
import { binaryKinds } from '../../../shared/sales/import/rows.ts'
import { en } from '../../../shared/sales/import/texts.ts'
import { importedWith } from './mapped-text.ts'

const row = '1,2024-05-01,A,1,2.00,EUR,,,,'
const saleOf = (rows: readonly string[]) => {
  const sale = importedWith(rows).sales.find(found => found.number === '1')
  if (sale === undefined) throw new Error('no sale')
  return sale
}

describe("a sale's content as text", () => {
  it('is the same wherever in a file the sale stands', () => {
    expect(canonicalSale(saleOf(['0,2024-05-01,A,1,2.00,EUR,,,,', row]))).toBe(canonicalSale(saleOf([row])))
  })

  it('changes with every field of the sale', () => {
    const plain = saleOf([row])
    const [line] = plain.lines
    if (line === undefined) throw new Error('no line')
    const variants = [
      { ...plain, soldAt: '2024-05-02T00:00:00.000Z' },
      { ...plain, refundedElsewhereMinor: 1 },
      { ...plain, paymentState: 'unpaid' as const },
      { ...plain, lines: [{ ...line, quantity: 2 }] },
      { ...plain, lines: [{ ...line, grossMinor: 201 }] },
      { ...plain, lines: [{ ...line, serials: ['1'] }] },
      { ...plain, tenders: [] },
      { ...plain, shipping: { netMinor: 1, taxes: [], grossMinor: 1 } },
    ]
    const texts = new Set([plain, ...variants].map(canonicalSale))
    expect(texts.size).toBe(variants.length + 1)
  })

  it('exists for credit notes too', () => {
    const ledger = { creditNotes: ['C*'], negativeQuantities: 'reject' as const, feeCodes: [], skip: [] }
    const { notes } = importedWith(['C7,2024-05-01,A,-2,3.00,EUR,,,,'], {}, { ledger })
    expect(notes.map(canonicalCreditNote)[0]).toContain('"C7"')
  })
})

describe('the products of a sale', () => {
  it('are its lines but fees, and a code alone is no name', () => {
    const ledger = { creditNotes: [], negativeQuantities: 'reject' as const, feeCodes: ['POST'], skip: [] }
    const sale = importedWith([row, '1,2024-05-01,POST,1,2.00,EUR,,,,'], {}, { ledger }).sales[0]
    expect(sale === undefined ? [] : productsOfSale(sale)).toMatchObject([{ sku: 'A', name: null, priceMinor: 200 }])
  })
})

describe('the words for an import', () => {
  it('exist for every code and field', () => {
    const keys = [
      ...rejectionCodes.map(code => explainRejection({ code, values: {} }).key),
      ...skipCodes.map(code => `import.skipped.${code}`),
      ...binaryKinds.map(kind => explainReadFailure({ code: 'file_binary', kind }).key),
      ...[...saleFields, ...productFields].map(field => `import.field.${field}`),
    ]
    expect(keys.filter(key => !(key in en))).toEqual([])
  })
})
