import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, sellIn, setUpShop, shopDay } from './support/shop.ts'

test('a customer keeps what is not worth taking back, by keys alone, with both sides of the sum', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk, { labourRateMinor: 2400, defaultMinutes: 10 })
  const rule = { rule: 'keep_item' as const, scope: { kind: 'shop' as const }, settings: { upToMinor: 800 } }
  const document = { ...defaultPolicy, entries: [...defaultPolicy.entries, rule] }
  await script.must('policy.publish', { basedOn: 1, validFrom: shopDay(0), document })
  await sellIn(desk, {
    ...{ number: '2040', soldDay: shopDay(0), lines: [{ sku: 'STRAP-1', grossMinor: 595 }] },
    tenders: [{ kind: 'cash', amountMinor: 595 }],
  })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('2040')
  await counter.scan('STRAP-1')
  await counter.chooseReason('5')
  await counter.press('y')
  const dialog = page.getByRole('dialog', { name: 'Refund without return' })
  await expect(dialog.getByText('If it came back, it would bring')).toBeVisible()
  await expect(dialog.getByText('Taking it back would cost')).toBeVisible()
  await expect(dialog.getByText(/1 × /)).toBeVisible()
  const refund = dialog.getByRole('button', { name: /Refund €5\.95, item stays/ })
  await expect(refund).toBeEnabled()
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Closed').first()).toBeVisible()
  await expect(page.getByText('Item kept')).toBeVisible()
})

test('what has to come back says why, and an allowance is given instead', async ({ desk, page }) => {
  await setUpShop(desk)
  await sellIn(desk, {
    ...{ number: '2041', lines: [{ sku: 'MAT-9', grossMinor: 4000 }] },
    tenders: [{ kind: 'cash', amountMinor: 4000 }],
  })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await counter.openReceipt('2041')
  await counter.scan('MAT-9')
  await counter.chooseReason('5')
  await counter.press('y')
  const kept = page.getByRole('dialog', { name: 'Refund without return' })
  await expect(kept.getByText('The policy has no rule for refunds without return.')).toBeVisible()
  await counter.press('a')
  const dialog = page.getByRole('dialog', { name: 'Give an amount without goods' })
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('5.00')
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('A seam is crooked')
  await expect(dialog.getByRole('button', { name: /Give €5\.00/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Allowance · A seam is crooked')).toBeVisible()
})
