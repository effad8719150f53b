import { describe, expect, it } from 'vitest'
import { fieldOf, withMeaning } from '../../renderer/sales/import/sales-mapping.ts'

describe('what a column means', () => {
  const columns = { number: 'InvoiceNo', sku: 'StockCode' } as const

  it('is found without regard to case and spaces', () => {
    expect(fieldOf(columns, 'invoice no')).toBe('number')
    expect(fieldOf(columns, 'Country')).toBeUndefined()
  })

  it('moves a meaning from one column to another, so that no two columns mean the same', () => {
    expect(withMeaning<string>(columns, 'Code', 'sku')).toEqual({ number: 'InvoiceNo', sku: 'Code' })
  })

  it('gives a column another meaning and forgets its first', () => {
    expect(withMeaning<string>(columns, 'StockCode', 'gtin')).toEqual({ number: 'InvoiceNo', gtin: 'StockCode' })
  })

  it('makes a column mean nothing', () => {
    expect(withMeaning<string>(columns, 'StockCode', null)).toEqual({ number: 'InvoiceNo' })
  })
})
