import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test('goods that wait, by keys: open box with its B-stock number, and a lot with its paper', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const decide = async (number: string, sku: string, code: 'restock_open_box' | 'liquidate', grade: 'B' | 'C') => {
    const sold = await sellIn(desk, { number, lines: [{ sku, grossMinor: 5000 }] })
    const asked = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }
    const made = await script.must('returns.request', { sale: sold.sale, lines: [asked] })
    await script.must('returns.authorize', { return: made.return })
    const units = { return: made.return, line: made.lines[0]?.id ?? '', quantity: 1 }
    await script.must('returns.receive', { return: made.return, lines: [{ line: units.line, quantity: 1 }] })
    await script.must('grading.inspect', { ...units, grade, minutes: 1 })
    return { ...made, ...(await script.must('grading.dispose', { ...units, code, print: false })) }
  }
  const opened = await decide('5001', 'LAMP-7', 'restock_open_box', 'B')
  const sold = [await decide('5002', 'POT-1', 'liquidate', 'C'), await decide('5003', 'POT-2', 'liquidate', 'C')]
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.goto(new URL('/queues', desk.address).href)
  await expect(page.getByRole('grid', { name: 'Goods that wait' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await counter.scan(`${opened.number}.1.1`)
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('LAMP-7-B')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await counter.press('x')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('B-stock number')).toHaveValue('LAMP-7-B')
  await dialog.getByLabel('Price, tax included').fill('27.50')
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(panel.getByText('Done')).toBeVisible()
  expect((await script.must('products.find', { text: 'LAMP-7-B' })).products).toMatchObject([{ priceMinor: 2750 }])
  await counter.press('Escape')
  await expect(panel).toBeHidden()

  await counter.press('m')
  await expect(page.getByRole('toolbar')).toContainText('2 units marked')
  await counter.press('x')
  await dialog.getByLabel('To whom').fill('Second Chance')
  await dialog.getByLabel('Price, tax included').fill('20.01')
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nothing waits here')).toBeVisible()
  const got = await Promise.all(sold.map(one => script.must('dispositions.read', { disposition: one.disposition })))
  const [first] = got
  expect(first?.lot).toMatchObject({ partner: 'Second Chance', units: 2, priceMinor: 2001 })
  const [one = 0, two = 0] = got.map(({ entry }) => entry.realMinor ?? 0)
  expect(Math.abs(one - two)).toBeLessThanOrEqual(1)

  await counter.scan(`${sold[0]?.number}.1.1`)
  await expect(panel.getByText(/Second Chance/).first()).toBeVisible()
  const saved = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Lot paper (PDF)' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^LOT-.*\.pdf$/)
})
