import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { runDesk } from './support/run-desk.ts'
import { daysAgo, openBeside, people, sellIn, setUpShop, shopDay } from './support/shop.ts'

test('a policy version is published, and an older return is still judged by its own', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '3041', lines: [{ sku: 'LAMP', grossMinor: 4900 }] })
  await sellIn(desk, { number: '3042', lines: [{ sku: 'MAT-1', grossMinor: 3400 }] })
  const line = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }
  const asked = await script.must('returns.request', { sale: sold.sale, lines: [line] })
  await script.must('returns.authorize', { return: asked.return })
  const fee = { basis: 'percent', percentMilli: 50_000 }
  const entries = [
    ...defaultPolicy.entries,
    { rule: 'restocking_fee', scope: { kind: 'shop' }, settings: fee },
  ] as const
  const document = { ...defaultPolicy, entries: [...entries] }
  await script.must('policy.publish', { document, validFrom: shopDay(0), basedOn: 1 })
  await sellIn(desk, { number: '3043', soldDay: shopDay(0), lines: [{ sku: 'MAT-2', grossMinor: 3400 }] })

  const own = asked.lines[0]?.id ?? ''
  await script.must('returns.receive', { return: asked.return, lines: [{ line: own, quantity: 1 }] })
  await script.must('grading.inspect', { return: asked.return, line: own, quantity: 1, grade: 'B', minutes: 1 })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await expect(counter.scanBox).toBeVisible()
  await counter.scan(asked.number)
  await expect(page.getByRole('heading', { name: asked.number })).toBeVisible()
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pay the customer' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Pay €49.00/ })
    .click()
  await expect(counter.paid).toContainText('€49.00')
  await page.keyboard.press('Escape')

  await page.goto(desk.address)
  await counter.openReceipt('3042')
  await counter.scan('MAT-1')
  await counter.finish('1', 'b')
  await expect(counter.paid).toContainText('€34.00')
  await counter.press('Enter')

  await counter.openReceipt('3043')
  await counter.scan('MAT-2')
  await counter.finish('1', 'b')
  await expect(counter.paid).toContainText('€17.00')
  await page.getByRole('button', { name: /^Open RMA/ }).click()
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible()
})

test('an authorization that ran out is opened again until a new last day, and its goods are awaited', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '3044', lines: [{ sku: 'TENT', grossMinor: 9000 }] })
  const line = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }
  const asked = await script.must('returns.request', { sale: sold.sale, lines: [line] })
  await script.must('returns.authorize', { return: asked.return })
  const file = openBeside(desk)
  file.raw.prepare('update rma set expires_on = ? where id = ?').run(daysAgo(2), asked.return)
  await file.close()
  await desk.kill()
  const next = await runDesk({ folder: desk.folder })
  const counter = new Counter(page)
  await counter.signIn(next.firstLink, people.supervisor, pins.supervisor)
  await expect(counter.scanBox).toBeVisible()
  await counter.scan(asked.number)
  await expect(page.getByText('Expired', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/Ran out on/)).toBeVisible()
  await page.getByRole('button', { name: 'Open it again' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New last day').fill(shopDay(-1))
  await dialog.getByLabel('Reason').fill('Was ill')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert').or(dialog.getByText(/past|over/))).toBeVisible()
  await dialog.getByLabel('New last day').fill(shopDay(7))
  await dialog.getByLabel('Reason').press('Enter')
  await expect(page.getByText(`${asked.number} is open again.`)).toBeVisible()
  await expect(page.getByText('1 Awaited')).toBeVisible()
  await page
    .getByRole('button', { name: /Receive|came/i })
    .first()
    .click()
  await expect(page.getByText('1 Received')).toBeVisible()
  await page.goto('about:blank')
  await next.close()
})
