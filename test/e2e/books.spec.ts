import { readFileSync } from 'node:fs'
import { readZip } from '../books/read-zip.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import type { RunningDesk } from './support/run-desk.ts'
import { people, type Script, sellIn, setUpShop, shopDay } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

/** A month so many months before the running one, as text. */
function monthsAgo(months: number): string {
  const now = new Date(shopDay(0))
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 15)).toISOString().slice(0, 7)
}

const written = (month: string) =>
  new Intl.DateTimeFormat('en-IE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`))

test('an owner takes a month’s pack, closes it, is refused a change in it, and opens it again', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const last = monthsAgo(1)
  await script.must('books.closeMonth', { month: monthsAgo(2) })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await page.goto(`${desk.address}books`)

  const row = page.getByRole('row', { name: written(last) })
  await expect(row.getByText('Open', { exact: true })).toBeVisible()
  await row.getByRole('button', { name: /^Close/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Every settlement is paid.')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: `Close ${written(last)}` }).click()
  const first = readFileSync(await (await saved).path())
  await expect(row.getByText('Closed', { exact: true })).toBeVisible()
  const files = await readZip(first)
  expect([...files.keys()]).toContain('journal.csv')

  const again = page.waitForEvent('download')
  await row.getByRole('button', { name: /^Download/ }).click()
  expect(readFileSync(await (await again).path()).equals(first)).toBe(true)

  await page.goto(`${desk.address}set-up/import`)
  const ledger = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID
700101,LANTERN,Paper lantern,6,${last}-10 09:26:00,2.50,40001
700102,CANDLE,Candle,4,${monthsAgo(0)}-01 10:00:00,0.85,40002`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) })
  await expect(page.getByText('Everything needed is there')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Import this file' }).click()
  await expect(page.getByText('In a closed month')).toBeVisible({ timeout: 30_000 })

  await page.goto(`${desk.address}books`)
  await row.getByRole('button', { name: /^Reopen/ }).click()
  await page.getByRole('dialog').getByLabel('Why').fill('A credit note was missing')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Reopen/ })
    .click()
  await expect(row.getByText('Open', { exact: true })).toBeVisible()
  await expect(row).toContainText('A credit note was missing')
})

/** A return that was paid back by card today. */
async function takeBack(desk: RunningDesk, script: Script): Promise<void> {
  const sold = await sellIn(desk, { lines: [{ grossMinor: 2380, product: { unitCostMinor: 900 } }] })
  const asked = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'size_fit' as const }
  const rma = await script.must('returns.request', { sale: sold.sale, lines: [asked] })
  const units = { return: rma.return, line: rma.lines[0]?.id ?? '', quantity: 1 }
  await script.must('returns.authorize', { return: rma.return })
  await script.must('returns.receive', { return: rma.return, lines: [{ line: units.line, quantity: 1 }] })
  await script.must('grading.inspect', { ...units, grade: 'A', minutes: 1 })
  const { totalMinor } = await script.must('settlements.preview', { return: rma.return, wish: 'original' })
  const pay = { return: rma.return, wish: 'original' as const, expectedTotalMinor: totalMinor, print: false }
  await script.must('settlements.pay', { ...pay, reference: 'T-1' })
}

test('an account without a name stops the pack, says which, and leads to where it is named', async ({ desk, page }) => {
  await takeBack(desk, await setUpShop(desk))
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  const name = async (card: string) => {
    await page.goto(`${desk.address}books/accounts`)
    await page.getByLabel('Card payments').fill(card)
    await page.getByRole('button', { name: 'Save accounts' }).click()
    await expect(page.getByText('Accounts saved.')).toBeVisible()
    await page.goto(`${desk.address}books`)
  }
  await name('')
  const row = page.getByRole('row', { name: written(monthsAgo(0)) })
  await expect(row.getByText('Running', { exact: true })).toBeVisible()
  await expect(row.getByRole('button', { name: /^Close/ })).toHaveCount(0)
  await row.getByRole('button', { name: /^Download/ }).click()
  await expect(page.getByText('Name these accounts first: Card payments.')).toBeVisible()

  await name('1360 Card')
  const saved = page.waitForEvent('download')
  await row.getByRole('button', { name: /^Download/ }).click()
  const download = await saved
  expect(download.suggestedFilename()).toContain('preliminary')
  const files = await readZip(readFileSync(await download.path()))
  expect(files.get('journal.csv')?.toString('utf8')).toContain('1360 Card')
})

test('days and signs are written as the owner says, for a program that asks for one amount', async ({ desk, page }) => {
  await takeBack(desk, await setUpShop(desk))
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await page.goto(`${desk.address}books/accounts`)
  const choose = async (field: string, value: string) => {
    await page.getByRole('combobox', { name: field, exact: true }).click()
    await page.getByRole('option', { name: value, exact: true }).click()
  }
  await choose('Program that reads the journal', 'Xero')
  await choose('Dates', 'YYYY-MM-DD')
  await choose('Above zero is', 'Credit')
  await page.getByRole('button', { name: 'Save accounts' }).click()
  await expect(page.getByText('Accounts saved.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.goto(`${desk.address}books`)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download/ }).click()
  const files = await readZip(readFileSync(await (await saved).path()))
  const journal = files.get('journal.csv')?.toString('utf8') ?? ''
  expect(journal).toMatch(new RegExp(`CN-\\d+-\\d+,${monthsAgo(0)}-\\d\\d,.*,201,Tax Exempt,-20\\.00`))
})
