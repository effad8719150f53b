import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { id, seedSales } from '../sales/seed-sales.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const band: Sent<'products.save'> = {
  sku: 'BAND-5',
  codes: ['4006381333931'],
  name: 'Resistance band set, 5 pieces',
  category: 'Fitness',
  tags: ['bands'],
  supplierName: 'Elastica GmbH',
  unitCostMinor: 700,
  priceMinor: 1999,
  taxClass: null,
  serialTracked: false,
  lotTracked: true,
  finalSale: false,
  hygiene: false,
  hazmat: false,
  dropshipped: false,
  warrantyMonths: 24,
  weightGrams: 300,
  bStockSku: null,
}

describe('products at the desk', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  it('come back as they were saved, and are found by code, barcode and name', async () => {
    const saved = await desk.must('products.save', band)
    const { supplierName, ...rest } = band
    expect(saved).toMatchObject({ ...rest, supplier: { name: supplierName } })
    for (const text of ['band-5', '4006381333931', 'tance band', 're'])
      expect((await desk.must('products.find', { text })).products.map(({ id }) => id)).toEqual([saved.id])
    expect((await desk.must('products.find', { category: 'Fitness' })).categories).toEqual(['Fitness'])
    expect((await desk.must('products.find', { category: 'Kitchen' })).products).toEqual([])
  })

  it('share a supplier by name, without case', async () => {
    const first = await desk.must('products.save', band)
    const second = await desk.must('products.save', { ...band, sku: 'B2', codes: [], supplierName: 'ELASTICA gmbh' })
    expect(second.supplier?.id).toBe(first.supplier?.id)
  })

  it('never share a code or a barcode', async () => {
    await desk.must('products.save', band)
    expect(await desk.call('products.save', { ...band, sku: 'band-5' })).toMatchObject({
      failure: { code: 'sku_taken', sku: 'band-5' },
    })
    expect(await desk.call('products.save', { ...band, sku: 'OTHER' })).toMatchObject({
      failure: { code: 'code_taken', barcode: '4006381333931', sku: 'BAND-5' },
    })
  })

  it('remember an unknown barcode from the scanner, once', async () => {
    const first = await desk.must('products.save', { ...band, codes: [] })
    const second = await desk.must('products.save', { ...band, sku: 'B2', codes: [] })
    const link = { product: first.id, code: '999' }
    expect(await desk.must('products.linkCode', link, { as: 'counter' })).toEqual({ codes: ['999'] })
    expect(await desk.must('products.linkCode', link, { as: 'counter' })).toEqual({ codes: ['999'] })
    expect(await desk.call('products.linkCode', { ...link, product: second.id })).toMatchObject({
      failure: { code: 'code_taken', barcode: '999', sku: 'BAND-5' },
    })
  })

  it('tell how many were sold and came back, and why', async () => {
    seedSales(desk.writer.file.raw)
    expect(await desk.must('products.read', { product: id('P1') })).toMatchObject({
      sold: 3,
      returned: 1,
      reasons: [{ reason: 'changed_mind', units: 1 }],
    })
  })
})
