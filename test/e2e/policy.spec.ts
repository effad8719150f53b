import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openScript } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test.use({ demo: true })

test('an owner drafts a rule for a case, tries it out, confirms a law and publishes', async ({ desk, page }) => {
  test.setTimeout(120_000)
  const script = await openScript(desk)
  const { demo } = await script.must('staff.list', {})
  const owner = demo?.people.find(person => person.role === 'owner')
  await new Counter(page).signIn(desk.firstLink, owner?.name ?? '', owner?.pin ?? '')
  await page.goto(new URL('/set-up/policy', desk.address).href)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')

  await button('Try it out').click()
  await expect(dialog.getByRole('heading', { name: 'Nothing would change' })).toBeVisible()
  await dialog.getByLabel('Asked from').fill('2001-01-01')
  await dialog.getByLabel('Until').fill('2001-01-31')
  await expect(dialog.getByRole('heading', { name: 'No returns in these days' })).toBeVisible()
  await page.keyboard.press('Escape')

  await button('Change: Return window, Whole shop').click()
  await dialog.getByLabel('Days', { exact: true }).fill('2')
  await dialog.getByRole('combobox').last().click()
  await page.getByRole('option', { name: 'Price', exact: true }).click()
  await expect(dialog.getByText('Something is still missing.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await dialog.getByLabel('From, each').fill('0.01')
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByText('Only if one costs €0.01 or more')).toBeVisible()

  await button('Try it out').click()
  const table = dialog.getByRole('region', { name: /returns that would change/ })
  await expect(table.getByText('The window of 2 days from the sale ended').first()).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')

  await button('Read and confirm: Consumer law, UK').click()
  const take = dialog.getByRole('button', { name: 'Confirm and take over' })
  await expect(take).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  expect(await violationsOn(page)).toEqual([])
  await take.click()
  await expect(page.getByText('Confirmed, not published')).toBeVisible()

  await button('Publish').click()
  await dialog.getByLabel('What changed').fill('Two days')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Version 3 is published.')).toBeVisible()
  await expect(page.getByText(/^Confirmed by/)).toHaveCount(3)
})
