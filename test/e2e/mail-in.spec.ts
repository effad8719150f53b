import type { Page } from '@playwright/test'
import { zplLabel } from '../shipments/labels.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

const address = { name: 'Bergblick', street: 'Hauptstraße 1', postcode: '80331', city: 'München', country: 'DE' }

/** Finds the sale as staff on the phone do: the key, the number, Enter. */
async function findSale(page: Page, counter: Counter, number: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Return by post or pickup' })).toBeVisible()
  await counter.press('m')
  const search = page.getByRole('searchbox', { name: 'Find the sale' })
  await search.fill(number)
  await expect(page.getByRole('button', { name: new RegExp(number) })).toBeVisible()
  await search.press('Enter')
  await expect(page.getByRole('heading', { name: `Receipt ${number}` })).toBeVisible()
}

test('a mail-in return with an imported carrier label, two parcels and one wrong item, from phone to payment', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk, { address, email: 'shop@bergblick.example' })
  await sellIn(desk, {
    number: '4001',
    channel: 'distance',
    lines: [
      { sku: 'BAND', quantity: 2, grossMinor: 3980 },
      { sku: 'MAT', grossMinor: 3400 },
    ],
  })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await findSale(page, counter, '4001')

  await counter.press('Alt+Shift+1')
  await counter.press('+')
  await expect(page.getByText('2 of 2', { exact: true })).toBeVisible()
  await counter.press('6')
  await expect(page.getByText('We pay for the way back.')).toBeVisible()
  await counter.press('Alt+Shift+2')
  await counter.press('6')
  await expect(page.getByRole('complementary', { name: 'Return by post or pickup' })).toContainText('€73.80')
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')

  const title = page.getByRole('heading', { name: /^RMA-/ })
  await expect(title).toBeVisible()
  const number = await title.innerText()
  const instructions = page.getByText('Hauptstraße 1', { exact: false })
  await expect(instructions).toContainText(`Your return ${number} is authorized`)
  await expect(instructions).toContainText('We pay the postage.')
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(page.getByText('Das Porto zahlen wir.', { exact: false })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /Save as PDF/ }).click()
  expect((await download).suggestedFilename()).toContain(number)
  expect(await violationsOn(page)).toEqual([])

  const parcels = page.getByRole('list', { name: 'Parcels and pickups' }).getByRole('listitem')
  await parcels.first().getByRole('button', { name: 'Change' }).click()
  await page.getByRole('textbox', { name: 'Item MAT, of 1' }).fill('0')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(parcels.first()).toContainText('2 × Item BAND')
  await expect(parcels.first()).not.toContainText('MAT')
  await parcels.first().getByRole('button', { name: 'Import the label' }).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'dhl.zpl', mimeType: 'text/plain', buffer: zplLabel })
  await page.getByLabel('Tracking number').fill('JJD0001')
  await page.getByLabel('What it costs').fill('4.99')
  await page.getByRole('button', { name: 'Import the label' }).last().click()
  await expect(parcels.first()).toContainText('Label ready')
  await expect(parcels.first()).toContainText('€4.99')
  await parcels.first().getByRole('button', { name: 'Handed to the carrier' }).click()
  await expect(parcels.first()).toContainText('Handed over')

  await page.getByRole('button', { name: 'Add a parcel or pickup' }).click()
  await page.getByLabel('Tracking number').fill('JJD0002')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await parcels.nth(1).getByRole('button', { name: 'Label given' }).click()
  await parcels.nth(1).getByRole('button', { name: 'Handed to the carrier' }).click()
  await expect(parcels.nth(1)).toContainText('Handed over')

  await page.getByRole('link', { name: 'Bench' }).click()
  await counter.scan('JJD0001')
  const counting = page.getByRole('list', { name: 'Count' })
  await expect(counting.getByText('0 of 2 counted')).toBeVisible()
  await counter.scan('BAND')
  await counter.scan('BAND')
  await expect(counting.getByText('2 of 2 counted')).toBeVisible()
  await counter.press('i')
  await counter.press('Enter')
  const grades = page.getByRole('radiogroup', { name: 'Grade' })
  await expect(grades).toBeVisible()
  await counter.press('a')
  await counter.press('Enter')
  await expect(page.getByText('Back on the shelf')).toBeVisible()
  await counter.press('Enter')

  await counter.scan('JJD0002')
  await expect(counting.getByText('0 of 1 counted')).toBeVisible()
  await counter.scan('9999000011112')
  await expect(page.getByRole('list', { name: 'Not asked for' })).toContainText('Unknown item 9999000011112')
  await counter.press('l')
  await expect(grades).toBeVisible()
  await counter.press('x')
  await counter.press('Enter')
  await page.getByRole('button', { name: 'Hand back' }).click()
  await expect(page.getByText('All done')).toBeVisible()
  await page.getByRole('link', { name: 'Open the return' }).click()

  await expect(page.getByText(/pay by/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Pay the customer' }).click()
  await page.getByRole('button', { name: /^Pay €39\.80/ }).click()
  await expect(page.getByText(/CN-/).first()).toBeVisible()
  const paid = await script.must('returns.read', { return: number })
  expect(paid.settlements).toMatchObject([{ creditGrossMinor: 3980 }])
  expect(paid.lines.map(line => line.units)).toEqual([{ accepted: 2 }, { short: 1 }, { handed_back: 1 }])
  expect(paid.lines[2]).toMatchObject({ cameAs: 'wrong', saleLine: null, sku: '9999000011112' })
  expect(paid.clock?.state).toBe('kept')
})

test('part of a request is declined on the phone, and the goods are picked up', async ({ desk, page }) => {
  const script = await setUpShop(desk, { address })
  await sellIn(desk, {
    number: '4002',
    lines: [
      { sku: 'LAMP', quantity: 3, grossMinor: 9000 },
      { sku: 'SHADE', grossMinor: 1200 },
    ],
  })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await findSale(page, counter, '4002')
  await counter.press('Alt+Shift+1')
  await counter.press('+')
  await counter.press('7')
  await counter.press('Alt+Shift+2')
  await counter.press('1')
  await expect(page.getByText('The customer pays for the way back.')).toBeVisible()
  await counter.press('x')
  await expect(page.getByText('Declined', { exact: true })).toBeVisible()
  await counter.press('5')
  await expect(page.getByRole('radio', { name: 'Condition' })).toBeChecked()
  await counter.press('k')
  await page.getByLabel('Day').fill('2099-06-03')
  await page.getByLabel('From').fill('10:00')
  await page.getByLabel('Until').fill('12:00')
  await page.getByLabel('Street').fill('Lane 1')
  await page.getByLabel('Town').fill('Berlin')
  await page.getByRole('button', { name: /Authorize/ }).click()
  await expect(page.getByRole('heading', { name: /^RMA-/ })).toBeVisible()
  await expect(page.getByText('declined: 1, Condition')).toBeVisible()
  await expect(page.getByText('Pickup agreed')).toBeVisible()
  await expect(page.getByText('between 10:00 and 12:00', { exact: false })).toBeVisible()
  const number = await page.getByRole('heading', { name: /^RMA-/ }).innerText()
  expect(await script.must('returns.read', { return: number })).toMatchObject({
    channel: 'pickup',
    lines: [{ quantityAuthorized: 2 }, { quantityAuthorized: 0, declined: { reason: 'condition' } }],
  })

  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog', { name: 'Cancel the return' })).toContainText('can’t be opened again')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible()
})

test('a return is split on its page, and both parts show each other', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '4003', lines: [{ sku: 'CUP', quantity: 3, grossMinor: 3000 }] })
  const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 3, reason: 'changed_mind' as const }]
  const rma = await script.must('returns.request', { sale: sold.sale, channel: 'post', lines })
  await script.must('returns.authorize', { return: rma.return })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.goto(new URL(`/returns/${rma.return}`, desk.address).href)
  await page.getByRole('button', { name: 'Split the return' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'One more' }).click()
  await expect(page.getByText('1 of 3')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Split the return/ })
    .click()
  await expect(page.getByText('Split off from')).toBeVisible()
  await page.getByRole('link', { name: rma.number }).click()
  await expect(page.getByRole('heading', { name: rma.number })).toBeVisible()
  await expect(page.getByText('Split off:')).toBeVisible()
})
