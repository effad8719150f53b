import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openBeside, people, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test('store credit is issued by hand, and redeemed in parts by scanning its code', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const blank = { phone: null, email: null, address: null, externalRef: null, notes: null }
  const { id } = await script.must('customers.save', { ...blank, name: 'Anna Ahrens' })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.supervisor, pins.supervisor)
  await page.goto(new URL(`/customers/${id}`, desk.address).href)
  await page.getByRole('button', { name: 'Issue store credit' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Amount')).toBeFocused()
  await page.keyboard.type('25')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Waited too long')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { name: /^SC-/ })
  await expect(title).toBeVisible()
  const code = await title.innerText()
  expect(await violationsOn(page)).toEqual([])

  await page.goto(desk.address)
  await expect(counter.scanBox).toBeVisible()
  await counter.scan(code)
  await expect(title).toHaveText(code)
  const redeem = async (amount: string) => {
    await counter.press('r')
    await expect(dialog.getByLabel('Amount')).toBeFocused()
    await page.keyboard.type(amount, { delay: 60 })
    await page.keyboard.press('Enter')
  }
  await redeem('10')
  await expect(page.getByText('Redeemed. €15.00 left.')).toBeVisible()
  await redeem('15.01')
  await expect(dialog.getByText('Only €15.00 is left on this store credit.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await redeem('15')
  await expect(page.getByText('Used up')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Redeem' })).toHaveCount(0)
  expect(await script.must('credits.read', { code })).toMatchObject({
    balanceMinor: 0,
    customer: { name: 'Anna Ahrens' },
    events: [{ kind: 'issue' }, { kind: 'redeem', amountMinor: -1000 }, { kind: 'redeem', amountMinor: -1500 }],
  })
})

test('a gift comes back: whoever brings it gets store credit, and the buyer’s card stays untouched', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '2042', gift: true, lines: [{ sku: 'MAT-1', grossMinor: 3400 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('2042')
  await expect(page.getByText('Gift', { exact: true })).toBeVisible()
  await counter.scan('MAT-1')
  await counter.finish('1', 'a')
  await expect(counter.paid).toContainText('Store credit')
  const code = (await counter.paid.getByText(/^SC-/).innerText()).trim()
  const file = openBeside(desk)
  const backOnCard = file.raw.prepare('select count(*) from payout where tender_id = ?').pluck().get(sold.tenders[0])
  await file.close()
  expect(backOnCard).toBe(0)
  expect(await script.must('credits.read', { code })).toMatchObject({ balanceMinor: 3400, customer: null })
  await page.getByRole('button', { name: /^Open RMA/ }).click()
  await expect(page.getByText(/^Gift/).first()).toBeVisible()
})
