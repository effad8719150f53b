import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { upload } from '../sales/import-file.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const shopify = readFileSync(new URL('./fixtures/shopify-products.csv', import.meta.url), 'utf8')

describe('importing products', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  async function bring(text: string, leaveOutRejected = true) {
    const ticket = await upload(desk, text, 'products.csv')
    const seen = await desk.must('products.preview', { ticket })
    const profile = seen.profile ?? undefined
    const { job } = await desk.must('products.import', { ticket, format: seen.format, profile, leaveOutRejected })
    await desk.runJobs()
    return desk.must('jobs.read', { job })
  }
  const titles = 'sku,name,category,supplier,price,cost,barcode'

  it('reads a Shopify export by itself', async () => {
    const job = await bring(shopify)
    expect(job.state).toBe('done')
    const { products } = await desk.must('products.find', {})
    expect(products.length).toBe(job.result?.products)
    expect(products.length).toBeGreaterThan(1)
  })

  it('adds new products and tells known ones what is new, without blanking anything', async () => {
    expect(await bring(`${titles}\nA-1,Apple press,Kitchen,Obst & Co,49.90,20.00,4006381333931\n`)).toMatchObject({
      state: 'done',
      result: { products: 1, updated: 0 },
    })
    expect(await bring(`${titles}\na-1,,,,59.90,,\nB-2,Bread bin,Kitchen,OBST & CO,19.90,,\n`)).toMatchObject({
      result: { products: 1, updated: 1 },
    })
    const { products } = await desk.must('products.find', { category: 'Kitchen' })
    expect(products).toMatchObject([
      { sku: 'A-1', name: 'Apple press', priceMinor: 5990, unitCostMinor: 2000 },
      { sku: 'B-2', name: 'Bread bin', priceMinor: 1990 },
    ])
    const [first, second] = await Promise.all(products.map(one => desk.must('products.read', { product: one.id })))
    expect(first?.product.codes).toEqual(['4006381333931'])
    expect(first?.product.supplier).toEqual(second?.product.supplier)
    expect(await desk.must('sales.find', { text: 'bread b' })).toMatchObject({ hits: [{ kind: 'product' }] })
  })

  it('refuses a file with a wrong row whole, and names the row', async () => {
    const job = await bring(`${titles}\nA-1,Apple press,,,49.90,,\nA-1,Again,,,1.00,,\n`, false)
    expect(job).toMatchObject({
      state: 'failed',
      failure: { key: 'failure.rows_rejected', values: { count: 1 } },
      result: { rejected: [{ line: 3, reason: { key: 'import.product_repeated' } }] },
    })
    expect((await desk.must('products.find', {})).products).toEqual([])
  })
})
