import { shelve } from '../support/goods.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openBeside, people, sellIn, setUpShop } from './support/shop.ts'
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
