import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { Month } from './pages/month.ts'
import { expect, test } from './support/desk.ts'
import { people, setUpShop, shopDay } from './support/shop.ts'

/** The 15th of a month so many months before the running one. */
function monthsAgo(months: number): Date {
  const now = new Date(shopDay(0))
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 15))
}

const monthOf = (months: number) => monthsAgo(months).toISOString().slice(0, 7)
const written = (months: number) =>
  new Intl.DateTimeFormat('en-IE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(monthsAgo(months))

/** A ledger of two years: most came back a year ago. */
const ledger = [
  'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID',
  ...[14, 13, 12, 2].map((ago, at) => `60010${at},LANTERN,Paper lantern,9,${monthOf(ago)}-03 09:26:00,2.50,40001`),
  `C600201,LANTERN,Paper lantern,-1,${monthOf(13)}-20 10:00:00,2.50,40001`,
  `C600202,LANTERN,Paper lantern,-4,${monthOf(12)}-20 10:00:00,2.50,40001`,
  `C600203,LANTERN,Paper lantern,-2,${monthOf(12)}-21 10:00:00,2.50,40001`,
  `C600204,LANTERN,Paper lantern,-2,${monthOf(2)}-21 10:00:00,2.50,40001`,
].join('\n')

test('an owner opens the month, goes to last year, and opens the returns behind the tallest bar', async ({
  desk,
  page,
}) => {
  await setUpShop(desk)
  const counter = new Counter(page)
  const month = new Month(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await page.getByRole('link', { name: 'Month' }).click()
  await expect(page.getByRole('heading', { name: 'No returns yet' })).toBeVisible()

  await page.goto(`${desk.address}set-up/import`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) })
  await expect(page.getByText('Everything needed is there')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Import this file' }).click()
  await expect(page.getByText('Returns', { exact: true }).last()).toBeVisible({ timeout: 30_000 })

  await page.getByRole('link', { name: 'Month' }).click()
  await expect(month.title).toHaveText(written(0))
  await month.lastYear.click()
  await expect(page).toHaveURL(new RegExp(`month=${monthOf(12)}`))
  await expect(month.title).toHaveText(written(12))
  await expect(month.figure('Units')).toContainText('6')
  await expect(month.figure('Units')).toContainText('500')

  await month.openTallest()
  await expect(page).toHaveURL(new RegExp(`/returns\\?.*from=${monthOf(12)}&until=${monthOf(12)}`))
  const list = page.getByRole('grid', { name: 'Returns' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await page.goBack()
  await expect(month.title).toHaveText(written(12))
})

test('the month by keys alone: the month before, last year, back again, and on to the pack', async ({ desk, page }) => {
  await setUpShop(desk)
  const counter = new Counter(page)
  const month = new Month(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await page.keyboard.press('Alt+5')
  await expect(month.title).toHaveText(written(0))
  await page.keyboard.press('ArrowLeft')
  await expect(month.title).toHaveText(written(1))
  await page.keyboard.press('y')
  await expect(month.title).toHaveText(written(13))
  await page.keyboard.press('t')
  await expect(month.title).toHaveText(written(0))
  await page.keyboard.press('k')
  await expect(page).toHaveURL(/\/books$/)
})
