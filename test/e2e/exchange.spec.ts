import { shelve } from '../support/goods.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { daysAgo, openBeside, people, sellIn, setUpShop, shopDay } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test('an uneven exchange paid by card: scanned, both legs seen, the difference taken, keys and scanner only', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  await sellIn(desk, { number: '5001', lines: [{ sku: 'MAT-6', grossMinor: 3400 }] })
  const file = openBeside(desk)
  const now = () => new Date().toISOString()
  const product = shelve({ writer: { file }, now }, { name: 'Yoga mat, 8 mm', priceMinor: 4999 })
  const sku = String(file.raw.prepare('select sku from product where id = ?').pluck().get(product))
  await file.close()
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('5001')
  await counter.countStrokes()
  await counter.scan('MAT-6')
  await counter.chooseReason('1')
  await counter.press('a')
  await expect(counter.toPay.getByRole('button', { name: /Accept the goods/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(counter.toPay.getByRole('button', { name: 'Exchange instead' })).toBeVisible()
  await counter.press('e')
  const panel = page.getByRole('complementary', { name: 'Exchange' })
  await expect(panel.getByText('Scan what the customer gets instead.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await counter.scan(sku)
  await expect(panel.getByText('For what comes back')).toBeVisible()
  await expect(panel.getByText('34.00').first()).toBeVisible()
  await expect(panel.getByText('49.99').first()).toBeVisible()
  const take = panel.getByRole('button', { name: /Take €15\.99 and print/ })
  await expect(take).toBeDisabled()
  await counter.press('c')
  await expect(take).toBeEnabled()
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')
  const done = page.getByRole('status').filter({ hasText: 'Exchanged' })
  await expect(done).toContainText(/New receipt EX-\d\d-000001/)
  await counter.press('t')
  await expect(done.getByRole('button', { name: 'Carried out' })).toHaveCount(0)
  expect(await violationsOn(page)).toEqual([])
  expect(await counter.strokes()).toEqual({ scans: 2, keys: 7, clicks: 0 })
  const number = /EX-\d\d-\d+/.exec(await done.innerText())?.[0] ?? ''
  expect(await script.must('sales.read', { sale: number })).toMatchObject({
    totalMinor: 4999,
    tenders: [
      { kind: 'card', amountMinor: 3400, lastFour: '4242' },
      { kind: 'card', amountMinor: 1599 },
    ],
  })
  await counter.press('Enter')
  await counter.openReceipt(number)
  await counter.scan(sku)
  await counter.finish('1', 'a')
  await expect(counter.paid).toContainText('49.99')
})

test('goods given ahead: due when the return runs out, noted, charged back and collected, by keys', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '5002', channel: 'distance', lines: [{ sku: 'MAT-7', grossMinor: 3400 }] })
  const shelf = openBeside(desk)
  const product = shelve({ writer: { file: shelf }, now: () => new Date().toISOString() }, { priceMinor: 3400 })
  const sku = String(shelf.raw.prepare('select sku from product where id = ?').pluck().get(product))
  await shelf.close()
  const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'size_fit' as const }]
  const rma = await script.must('returns.request', { sale: sold.sale, channel: 'post', lines })
  await script.must('returns.authorize', { return: rma.return })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.supervisor, pins.supervisor)
  await page.goto(new URL(`/returns/${rma.return}`, desk.address).href)
  await expect(page.getByRole('heading', { name: rma.number })).toBeVisible()
  await counter.press('a')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('The old goods are due by')).toHaveValue(shopDay(14))
  await counter.scan(sku)
  await expect(dialog.getByRole('button', { name: 'Exchange and print' })).toBeEnabled()
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')
  await expect(dialog.getByText('Exchanged')).toBeVisible()
  await counter.press('Enter')
  await expect(page.getByText('Waiting for the old goods')).toBeVisible()
  await expect(counter.scanBox).toBeFocused()

  const file = openBeside(desk)
  file.raw.prepare('update exchange set due_day = ?').run(daysAgo(1))
  await file.close()
  await page.reload()
  await expect(page.getByText('Tell the customer and note it here')).toBeVisible()
  await counter.press('m')
  await dialog.getByLabel('How and when').fill('Called, comes on Friday')
  await counter.press('Enter')
  await expect(page.getByText(/Reminded .* Called, comes on Friday/)).toBeVisible()
  await counter.press('d')
  await dialog.getByLabel('Why').fill('Never came')
  await counter.press('Enter')
  await expect(page.getByText('The customer owes €34.00')).toBeVisible()
  await counter.press('k')
  await expect(dialog.getByRole('button', { name: /Collect €34\.00/ })).toBeDisabled()
  await counter.press('k')
  await counter.press('Enter')
  await expect(page.getByText('The customer owes')).toHaveCount(0)
  expect((await script.must('exchanges.find', { return: rma.return })).exchanges).toMatchObject([
    { state: 'charged_back', owesMinor: 0, payments: [{ kind: 'cash', amountMinor: 3400 }] },
  ])
})
