import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { daysAgo, openBeside, people, setUpShop } from './support/shop.ts'

/** A small ledger of last week: sales, a credit note that fits one, postage, a stock adjustment. */
function ledger(): string {
  const rows = [
    ['700101', 'LANTERN', 'Paper lantern', '6', `${daysAgo(6)} 09:26:00`, '2.50', '40001'],
    ['700101', 'POST', 'Postage', '1', `${daysAgo(6)} 09:26:00`, '18.00', '40001'],
    ['700102', 'CANDLE', 'Candle', '4', `${daysAgo(5)} 10:00:00`, '0.85', '40002'],
    ['C700103', 'CANDLE', 'Candle', '-1', `${daysAgo(4)} 11:00:00`, '0.85', '40002'],
    ['700104', 'CANDLE', '', '-40', `${daysAgo(4)} 12:00:00`, '0', ''],
  ]
  return [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID',
    ...rows.map(row => row.join(',')),
  ].join('\n')
}

test('a ledger is looked at, imported, and returned from', async ({ desk, page }) => {
  await setUpShop(desk)
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await page.getByRole('button', { name: 'Import sales' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger()) })
  await expect(page.getByText('Everything needed is there')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Import this file' }).click()
  const file = openBeside(desk)
  const count = (sql: string) => (file.raw.prepare(sql).get() as { n: number }).n
  await expect.poll(() => count('select count(*) n from visible_sale'), { timeout: 30_000 }).toBe(2)
  expect(count("select count(*) n from visible_rma where channel = 'imported'")).toBe(1)
  expect(count("select count(*) n from product where sku = 'POST'")).toBe(0)
  await file.close()
  await page.goto(desk.address)
  await counter.openReceipt('700101')
  await expect(counter.line(/Postage/)).toBeDisabled()
  await counter.scan('LANTERN')
  await counter.scan('LANTERN')
  await expect(page.getByText('2 of 6', { exact: true })).toBeVisible()
  await counter.finish('1', 'a')
  await expect(counter.paid).toContainText('€5.00')
  await counter.press('Enter')
  await counter.openReceipt('700102')
  await expect(page.getByText('3 of 4 left')).toBeVisible()
})

test('a file that is none is refused in a sentence', async ({ desk, page }) => {
  await setUpShop(desk)
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await page.goto(`${desk.address}set-up/import`)
  const bring = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer })
  await bring(Buffer.from(''))
  await expect(page.getByText(/empty/i).first()).toBeVisible({ timeout: 20_000 })
  await page.goto(`${desk.address}set-up/import`)
  await bring(Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 0, 0, 0, 9]))
  await expect(page.getByText(/text file|not text|binary/i).first()).toBeVisible({ timeout: 20_000 })
})
