import type { Page } from '@playwright/test'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openBeside, people, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

const blank = { phone: null, email: null, address: null, externalRef: null, notes: null }

/** Types into a search and takes the first hit with Enter, as staff do. */
async function pick(page: Page, label: string, text: string, hit: RegExp): Promise<void> {
  const search = page.getByRole('searchbox', { name: label })
  await search.fill(text)
  await expect(page.getByRole('button', { name: hit })).toBeVisible()
  await search.press('Enter')
}

test('a return without a receipt over its cap: a second person signs, then it is store credit', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  await sellIn(desk, { number: '3001', lines: [{ sku: 'LAMP-1', grossMinor: 12_000 }] })
  const file = openBeside(desk)
  file.raw.prepare("update product set sku_folded = 'lamp-1' where sku = 'LAMP-1'").run()
  await file.close()
  await script.must('customers.save', { ...blank, name: 'Nora Nachweis' })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await expect(page.getByRole('button', { name: 'Without a receipt' })).toBeVisible()
  await counter.press('w')
  await expect(page.getByRole('heading', { name: 'Without a receipt' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await pick(page, 'Find the customer', 'Nora', /Nora Nachweis/)
  await pick(page, 'Scan or find the product', 'LAMP-1', /LAMP-1/)
  await page.getByRole('combobox', { name: 'Reason' }).click()
  await page.getByRole('option', { name: 'Changed their mind' }).click()
  await expect(page.getByText('At most €120.00. Empty gives that.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: /Ask a supervisor/ }).click()
  await page.getByLabel('Why you make an exception').fill('Known for years')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Sven Supervisor/ }).click()
  await page.keyboard.type(pins.supervisor, { delay: 60 })
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { name: /^RMA-/ })
  await expect(title).toBeVisible()
  const read = await script.must('returns.read', { return: await title.innerText() })
  expect(read).toMatchObject({ type: 'no_receipt', sale: null, shown: 'received' })
  const line = read.lines[0]?.id ?? ''
  await script.must('grading.inspect', { return: read.id, line, quantity: 1, grade: 'A', minutes: 1 })
  await page.reload()
  await page.getByRole('button', { name: 'Pay the customer' }).click()
  await page.getByRole('button', { name: /^Pay €120\.00/ }).click()
  await expect(page.getByText(/^SC-/)).toBeVisible()
  expect(await script.must('returns.read', { return: read.id })).toMatchObject({
    status: 'closed',
    settlements: [{ outcome: 'store_credit', totalMinor: 12_000 }],
  })
})

test('old goods that were never ours are taken back for nothing', async ({ desk, page }) => {
  await setUpShop(desk)
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await expect(page.getByRole('button', { name: 'Without a receipt' })).toBeVisible()
  await counter.press('w')
  await page.getByRole('radio', { name: 'Old goods taken back' }).click()
  await pick(page, 'Scan or find the product', 'Kettle of another make', /Not a product of ours/)
  await page.getByLabel('Note (needed)').fill('Brought along with a new one')
  await page.getByRole('button', { name: /Take in/ }).click()
  await expect(page.getByRole('heading', { name: /^RMA-/ })).toBeVisible()
  await expect(page.getByText('Kettle of another make')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pay the customer' })).toHaveCount(0)
})
