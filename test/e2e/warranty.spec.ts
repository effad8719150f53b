import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test('a warranty repair: claimed, sent out, back with its cost, handed over', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '4001', lines: [{ sku: 'LAMP-2', grossMinor: 5000 }] })
  const saleLine = sold.lines[0] ?? ''
  const made = await script.must('returns.request', {
    sale: sold.sale,
    lines: [{ saleLine, quantity: 1, reason: 'failed_in_use' }],
  })
  await script.must('returns.authorize', { return: made.return })
  const line = made.lines[0]?.id ?? ''
  await script.must('returns.receive', { return: made.return, lines: [{ line, quantity: 1 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.supervisor, pins.supervisor)
  const open = (path: string) => page.goto(new URL(path, desk.address).href)
  await open('/warranty')
  await expect(page.getByText('No claim is open')).toBeVisible()
  await open(`/returns/${made.return}`)
  await page.getByRole('button', { name: 'Open a claim' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Maker’s warranty' }).check()
  await dialog.getByLabel('Last day on the maker’s paper').fill('2090-12-31')
  await dialog.getByLabel('What is wrong').fill('Stays dark')
  expect(await violationsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Open a claim' }).click()
  await expect(page.getByText(/Covered until 31 Dec 2090/)).toBeVisible()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press('Repair')
  await press('Send to the repairer')
  await dialog.getByLabel('Repairer').fill('Lamp Doctor')
  await dialog.getByRole('button', { name: 'Send to the repairer' }).click()
  await expect(page.getByText(/At Lamp Doctor since/)).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await open('/warranty')
  await page.getByText('at the repairer').click()
  await press('Back from the repairer')
  await dialog.getByLabel('What it cost us').fill('12.50')
  await dialog.getByRole('button', { name: 'Back from the repairer' }).click()
  await press('Hand over to the customer')
  await expect(page.getByText('Handed over')).toBeVisible()
  expect(await script.must('returns.read', { return: made.return })).toMatchObject({
    status: 'closed',
    lines: [{ units: { handed_back: 1 } }],
    settlements: [],
  })
  expect((await script.must('costs.read', { return: made.return })).totalMinor).toBe(1250)
})
