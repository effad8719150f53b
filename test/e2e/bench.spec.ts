import { picture } from '../photos/pictures.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openBeside, people, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test('a parcel at the bench: scanned, counted by scans, a wrong item, graded with checklist and photo, tags printed', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, {
    number: '5001',
    channel: 'distance',
    lines: [
      { sku: 'SHOE-42', grossMinor: 8000, product: { category: 'Shoes', unitCostMinor: 3000 } },
      { sku: 'SOCK-7', grossMinor: 1200, product: { unitCostMinor: 300 } },
    ],
  })
  const made = await script.must('returns.request', {
    sale: sold.sale,
    channel: 'post',
    lines: sold.lines.map(saleLine => ({ saleLine, quantity: 1, reason: 'size_fit' as const })),
  })
  await script.must('returns.authorize', { return: made.return })
  const lines = made.lines.map(line => ({ line: line.id, quantity: 1 }))
  const { shipment } = await script.must('shipments.save', { return: made.return, tracking: 'JD014600009', lines })
  for (const event of ['print', 'hand_over'] as const) await script.must('shipments.advance', { shipment, event })

  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.getByRole('link', { name: 'Bench' }).click()
  await expect(page.getByText('Scan a parcel')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Waiting' }).getByRole('link')).toHaveCount(1)
  expect(await violationsOn(page)).toEqual([])

  await counter.scan('JD014600009')
  const counting = page.getByRole('list', { name: 'Count' })
  await expect(counting.getByText('0 of 1 counted')).toHaveCount(2)
  await counter.scan('SHOE-42')
  await expect(counting.getByText('1 of 1 counted')).toHaveCount(1)
  await counter.scan('SOCK-7')
  await expect(counting.getByText('1 of 1 counted')).toHaveCount(2)
  await counter.scan('9999000011112')
  const extra = page.getByRole('list', { name: 'Not asked for' })
  await expect(extra.getByText('Unknown item 9999000011112')).toBeVisible()
  await counter.press('d')
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')

  const grades = page.getByRole('radiogroup', { name: 'Grade' })
  await expect(grades).toBeVisible()
  await counter.press('1')
  await counter.press('b')
  const photo = { name: 'shoe.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await picture('jpeg', 320, 200)) }
  await page.locator('input[type=file]').setInputFiles(photo)
  await expect(page.getByRole('img', { name: /^Photo by/ })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')
  await expect(page.getByText('Sell as open box')).toBeVisible()
  await counter.press('Enter')
  await expect(grades).toBeVisible()
  await counter.press('a')
  const suspicion = page.getByRole('button', { name: 'Note a suspicion' })
  await expect(page.getByRole('button', { name: /^Grade 1 unit/ })).toBeInViewport()
  await expect(suspicion).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Parts that are missing' }).fill('one sock')
  await expect(suspicion).toBeInViewport()
  await suspicion.click()
  await expect(page.getByRole('textbox', { name: 'What you saw' })).toHaveValue('one sock')
  await counter.press('3')
  await counter.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Parts that are missing' }).fill('')
  await expect(suspicion).toHaveCount(0)
  await counter.scanBox.focus()
  await counter.press('Enter')
  await expect(page.getByText('Back on the shelf')).toBeVisible()
  await counter.press('Enter')
  await expect(grades).toBeVisible()
  await counter.press('x')
  await counter.press('Enter')
  await page.getByRole('button', { name: 'Hand back' }).click()
  await expect(page.getByText('All done')).toBeVisible()
  await expect(counter.scanBox).toBeFocused()

  const view = await script.must('returns.read', { return: made.return })
  expect(view.lines.map(line => line.units)).toEqual([{ accepted: 1 }, { accepted: 1 }, { handed_back: 1 }])
  expect(view.lines[0]?.inspections[0]).toMatchObject({ grade: 'B', checklist: { is_ours: 'yes' } })
  expect(view.lines[2]).toMatchObject({ cameAs: 'wrong', saleLine: null, sku: '9999000011112' })
  const { suspicions } = await script.must('suspicions.read', { return: made.return })
  expect(suspicions).toMatchObject([{ category: 'swapped_item', events: [{ note: 'one sock' }] }])
  const { shipments } = await script.must('shipments.read', { return: made.return })
  expect(shipments[0]?.state).toBe('delivered')
  const file = openBeside(desk)
  const tags = file.raw.prepare(`select count(*) from print_job where paper = 'item_tag'`).pluck().get()
  const condition = file.raw.prepare('select parcel_condition from goods_receipt').pluck().get()
  await file.close()
  expect([tags, condition]).toEqual([2, 'damaged'])

  await page.goto(new URL('/bench', desk.address).href)
  await expect(page.getByText('Nothing waits here')).toBeVisible()
  await counter.scan(`${view.number}.1.1`)
  await expect(page.getByRole('heading', { name: view.number })).toBeVisible()
  await page.getByRole('link', { name: 'Open the return' }).click()
  await expect(page.getByRole('img', { name: /^Photo by/ })).toBeVisible()
})

test('goods that went to the supplier: received there, graded by the supplier’s word, confirmed without a tag', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const sold = await sellIn(desk, { number: '5002', channel: 'distance', lines: [{ sku: 'LAMP-1', grossMinor: 6000 }] })
  const file = openBeside(desk)
  file.raw.exec(`
    insert into supplier (id, name, name_folded, created_at)
      values ('01J0000000000000000000FERN', 'Fern & Co', 'fern & co', '2025-01-01T00:00:00.000Z');
    update product set dropshipped = 1, supplier_id = '01J0000000000000000000FERN' where sku = 'LAMP-1'`)
  const made = await script.must('returns.request', {
    sale: sold.sale,
    channel: 'post',
    lines: sold.lines.map(saleLine => ({ saleLine, quantity: 1, reason: 'changed_mind' as const })),
  })
  await script.must('returns.authorize', { return: made.return })

  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.getByRole('link', { name: 'Bench' }).click()
  await expect(page.getByText('Nothing waits here')).toBeVisible()
  await counter.scan(made.number)
  await expect(page.getByRole('radio', { name: /not here, with the assessor/ })).toBeChecked()
  await counter.press('+')
  await expect(page.getByText('1 of 1 counted')).toBeVisible()
  await counter.press('Enter')

  await expect(page.getByRole('textbox', { name: 'Assessed by' })).toHaveValue('Fern & Co')
  await counter.press('b')
  await page.getByRole('textbox', { name: 'Their reference' }).fill('F-77')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: /^Grade / }).click()
  await expect(page.getByText('Back to the supplier')).toBeVisible()
  await expect(page.getByRole('button', { name: /Confirm, without a tag/ })).toBeVisible()
  await counter.press('Enter')
  await expect(page.getByText('All done')).toBeVisible()
  await expect(page.getByText(/Assessed by Fern & Co, ref F-77/)).toBeVisible()
  await page.getByRole('link', { name: 'Open the return' }).click()
  await expect(page.getByText('Assessed by Fern & Co, ref F-77')).toBeVisible()

  const tags = file.raw.prepare(`select count(*) from print_job where paper = 'item_tag'`).pluck().get()
  await file.close()
  expect(tags).toBe(0)
})
