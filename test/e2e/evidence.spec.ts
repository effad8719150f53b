import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, sellIn, setUpShop } from './support/shop.ts'

test('a finer reason by its key, a signature on the pad and a suspicion stay with the return', async ({
  desk,
  page,
}) => {
  await setUpShop(desk, { secondReasons: { size_fit: ['Too small', 'Too large'] } })
  await sellIn(desk, { number: '1050', lines: [{ sku: 'BOOT-41', grossMinor: 8900 }] })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.supervisor, pins.supervisor)
  await counter.openReceipt('1050')
  await counter.scan('BOOT-41')
  await counter.chooseReason('2')
  const finer = page.getByRole('radiogroup', { name: 'More exactly' })
  await expect(finer.getByRole('radio')).toHaveCount(2)
  await expect(finer.getByRole('radio', { checked: true })).toHaveCount(0)
  await counter.press('1')
  await expect(finer.getByRole('radio', { name: 'Too small' })).toBeChecked()
  await counter.press('b')
  await expect(counter.toPay.getByRole('button', { name: /Accept the goods/ })).toBeEnabled()
  await counter.press('Enter')
  await expect(counter.toPay.getByRole('button', { name: /^Pay/ })).toBeEnabled()

  await counter.press('u')
  const keep = page.getByRole('button', { name: /Keep the signature/ })
  await expect(keep).toBeDisabled()
  const pad = await page.getByRole('img', { name: 'Pad to sign on' }).boundingBox()
  if (!pad) throw new Error('no pad')
  await page.mouse.move(pad.x + pad.width * 0.2, pad.y + pad.height * 0.6)
  await page.mouse.down()
  for (const [across, down] of [
    [0.3, 0.3],
    [0.4, 0.6],
    [0.7, 0.5],
  ] as const)
    await page.mouse.move(pad.x + pad.width * across, pad.y + pad.height * down, { steps: 5 })
  await page.mouse.up()
  await expect(keep).toBeEnabled()
  await counter.press('Enter')
  await expect(page.getByText('The signature is kept with the return.')).toBeVisible()
  await counter.press('Enter')
  await expect(counter.paid).toContainText('€89.00')

  await page.getByRole('button', { name: /^Open RMA/ }).click()
  await expect(page.getByText('Size or fit: Too small')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Signature of the customer' })).toBeVisible()
  await page.getByRole('button', { name: 'Note a suspicion' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await counter.press('1')
  await counter.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Worn and brought back')).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByLabel('Why it is cleared').fill('The tag was on it')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/The tag was on it/)).toBeVisible()
})
