import { readFileSync } from 'node:fs'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openScript } from './support/shop.ts'

test.use({ demo: true })

test('an owner opens a report, narrows it, opens the returns behind a number, and takes it along', async ({
  desk,
  page,
}) => {
  const script = await openScript(desk)
  const { demo } = await script.must('staff.list', {})
  const owner = demo?.people.find(person => person.role === 'owner')
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, owner?.name ?? '', owner?.pin ?? '')
  await page.goto(`${desk.address}reports`)
  await page.getByRole('link', { name: /^Returns by month and reason/ }).click()
  await expect(page).toHaveURL(/reports\/returns_by_month/)
  const table = page.getByRole('region', { name: 'Table' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()

  await page.getByRole('button', { name: 'How it came back' }).click()
  await page.getByRole('menuitem', { name: 'At the counter' }).click()
  await expect(page).toHaveURL(/channel=counter/)
  await page.getByRole('button', { name: / to / }).click()
  await page.getByRole('menuitem', { name: 'Last 3 months' }).click()
  await expect(page).toHaveURL(/from=\d{4}-\d\d&until=\d{4}-\d\d/)
  const asked = new URL(page.url()).search

  await page.getByRole('link', { name: 'All reports' }).click()
  await page.getByRole('link', { name: /^Reasons claimed and found/ }).click()
  await expect(page).toHaveURL(url => url.pathname === '/reports/reasons_claimed_and_found' && url.search === asked)
  await expect(page.getByRole('button', { name: 'How it came back: At the counter' })).toBeVisible()
  await page.keyboard.press('g')
  await page.getByRole('menuitem', { name: 'Returns by month and reason' }).press('Enter')
  await expect(page).toHaveURL(url => url.pathname === '/reports/returns_by_month' && url.search === asked)
  await expect(table.getByRole('row').nth(1)).toBeVisible()

  const row = table.getByRole('row').nth(1)
  const behind = row.getByRole('link').first()
  const returns = Number((await behind.innerText()).trim())
  expect(returns).toBeGreaterThan(0)
  await behind.click()
  await expect(page).toHaveURL(/\/returns\?.*basis=authorized.*channel=counter/)
  await expect(page.getByRole('button', { name: /Authorized in/ })).toBeVisible()
  const list = page.getByRole('grid', { name: 'Returns' })
  // A return counts under the reason of its first line, and the list has it under each of its reasons.
  await expect.poll(() => list.getByRole('row').count()).toBeGreaterThanOrEqual(returns + 1)
  await page.goBack()

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /^CSV/ }).click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/^returns-by-month_.*\.csv$/)
  const [head] = readFileSync(await file.path(), 'utf8').split('\r\n')
  expect(head).toMatch(/^\uFEFFMonth[,;]Reason[,;]Returns/)
})
