import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { daysAgo, openBeside, people, sellIn, setUpShop } from './support/shop.ts'

test('one item comes back in two scans and four keys, without a mouse', async ({ desk, page }) => {
  await setUpShop(desk)
  await sellIn(desk, {
    number: '1042',
    lines: [
      { sku: 'MAT-1', grossMinor: 3400 },
      { sku: 'BAND-5', quantity: 2, grossMinor: 3980 },
    ],
  })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.countStrokes()
  await counter.openReceipt('1042')
  await counter.scan('MAT-1')
  await counter.finish('1', 'b')
  expect(await counter.strokes()).toEqual({ scans: 2, keys: 4, clicks: 0 })
  await expect(counter.paid).toContainText('€34.00')
})

test('part of a line comes back, the rest later, and a third try is refused with the reason', async ({
  desk,
  page,
}) => {
  await setUpShop(desk)
  await sellIn(desk, { number: '1043', lines: [{ sku: 'CUP-3', quantity: 3, grossMinor: 1000 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('1043')
  await counter.scan('CUP-3')
  await counter.finish('1', 'a')
  await expect(counter.paid).toContainText('€3.33')
  await counter.press('Enter')
  await counter.openReceipt('1043')
  await counter.scan('CUP-3')
  await counter.scan('CUP-3')
  await expect(page.getByText('2 of 2')).toBeVisible()
  await counter.finish('1', 'a')
  await expect(counter.paid).toContainText('€6.67')
  await counter.press('Enter')
  await counter.openReceipt('1043')
  await expect(page.getByText('All returned (3)')).toBeVisible()
  await counter.scan('CUP-3')
  await expect(page.getByText(/all of it has come back already/)).toBeVisible()
  await expect(counter.line(/CUP-3/)).toBeDisabled()
})

test('a receipt and its items scanned in one go all arrive, in order', async ({ desk, page }) => {
  await setUpShop(desk)
  await sellIn(desk, { number: '1044', lines: [{ sku: 'TENT-2', quantity: 3, grossMinor: 9000 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.scan('1044')
  await counter.scan('TENT-2')
  await counter.scan('TENT-2')
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\/sales\//)
})

test('an amount above the limit asks a second person on the same screen', async ({ desk, page }) => {
  await setUpShop(desk, { refundLimitMinor: 10_000 })
  await sellIn(desk, {
    number: '1044',
    lines: [{ sku: 'PHONES', grossMinor: 18_900 }],
    tenders: [{ kind: 'cash', amountMinor: 18_900 }],
  })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('1044')
  await counter.scan('PHONES')
  await counter.chooseReason('4')
  await counter.press('b')
  await expect(counter.toPay.getByRole('button', { name: /Accept the goods/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(counter.toPay.getByRole('button', { name: /^Pay/ })).toBeEnabled()
  await counter.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/limit/)).toBeVisible()
  await dialog.getByRole('button', { name: new RegExp(people.supervisor) }).click()
  await page.keyboard.type(pins.supervisor, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(counter.paid).toContainText('€189.00')
  const file = openBeside(desk)
  const used = file.raw.prepare('select amount_minor, used_at from approval').all()
  await file.close()
  expect(used).toEqual([{ amount_minor: 18_900, used_at: expect.any(String) }])
})

test('an interrupted return waits on the desk’s list and goes on where it was', async ({ desk, page }) => {
  await setUpShop(desk)
  await sellIn(desk, { number: '1045', lines: [{ sku: 'LAMP', grossMinor: 4900 }] })
  await sellIn(desk, { number: '1046', lines: [{ sku: 'KETTLE', grossMinor: 3900 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('1045')
  await counter.scan('LAMP')
  await counter.chooseReason('4')
  await counter.openReceipt('1046')
  await counter.scan('KETTLE')
  await counter.finish('1', 'a')
  await counter.press('Enter')
  const draft = page.getByRole('link', { name: /Draft, yours/ })
  await expect(draft).toBeVisible()
  await draft.click()
  await page.getByRole('button', { name: 'Go on with it' }).click()
  await expect(page.getByRole('heading', { name: 'Receipt 1045' })).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'Grade' })).toBeVisible()
  await counter.press('c')
  await expect(counter.toPay.getByRole('button', { name: /Accept the goods/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(counter.toPay.getByRole('button', { name: /^Pay/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(counter.paid).toContainText('€49.00')
})

test('a settlement is reversed, and its unit can be settled again', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  await sellIn(desk, { number: '1047', lines: [{ sku: 'TENT', grossMinor: 12_000 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.supervisor, pins.supervisor)
  await counter.openReceipt('1047')
  await counter.scan('TENT')
  await counter.finish('1', 'a')
  await page.getByRole('button', { name: /^Open RMA/ }).click()
  await page.getByRole('button', { name: 'Reverse' }).click()
  await page.getByLabel('Why it is reversed').fill('Paid to the wrong person')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Reversed by Sven Supervisor: Paid to the wrong person/)).toBeVisible()
  await page.getByRole('button', { name: 'Pay the customer' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Pay €120.00/ })
    .click()
  await expect(counter.paid).toContainText('€120.00')
  const { returns } = await script.must('returns.find', {})
  expect(returns).toMatchObject([{ creditMinor: 12_000 }])
})

test('an owner with nobody to ask makes an exception with a reason', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const { details } = await script.must('staff.list', {})
  for (const person of details ?? [])
    if (person.role === 'supervisor') {
      const { initials: _initials, lockedUntil: _locked, language: _language, ...kept } = person
      await script.must('staff.save', { ...kept, language: null, active: false })
    }
  await sellIn(desk, { number: '1048', soldDay: daysAgo(60), lines: [{ sku: 'OLD-1', grossMinor: 2000 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.owner, pins.owner)
  await counter.openReceipt('1048')
  await counter.scan('OLD-1')
  await counter.chooseReason('1')
  await counter.press('a')
  await expect(counter.toPay.getByRole('button', { name: /Ask a supervisor/ })).toBeEnabled()
  await counter.press('Enter')
  await page.getByLabel('Why you make an exception').fill('A regular, and the goods are sealed')
  await page.getByRole('button', { name: /Make the exception/ }).click()
  await expect(counter.toPay.getByRole('button', { name: /^Pay/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(counter.paid).toContainText('€20.00')
})
