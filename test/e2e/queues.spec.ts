import type { Disposition } from '../../shared/grading/dispositions.ts'
import { pdfLabel } from '../shipments/labels.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import type { RunningDesk } from './support/run-desk.ts'
import { people, type Script, sellIn, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

/** Sells an item, takes it back and decides where it goes. */
async function decide(
  script: Script,
  desk: RunningDesk,
  {
    number,
    sku,
    code,
    grade,
  }: { readonly number: string; readonly sku: string; readonly code: Disposition; readonly grade: 'B' | 'C' },
) {
  const sold = await sellIn(desk, { number, lines: [{ sku, grossMinor: 5000 }] })
  const asked = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }
  const made = await script.must('returns.request', { sale: sold.sale, lines: [asked] })
  await script.must('returns.authorize', { return: made.return })
  const units = { return: made.return, line: made.lines[0]?.id ?? '', quantity: 1 }
  await script.must('returns.receive', { return: made.return, lines: [{ line: units.line, quantity: 1 }] })
  await script.must('grading.inspect', { ...units, grade, minutes: 1 })
  return { ...made, ...(await script.must('grading.dispose', { ...units, code, print: false })) }
}

test('goods that wait, by keys: open box with its B-stock number, and a lot with its paper', async ({ desk, page }) => {
  const script = await setUpShop(desk)
  const opened = await decide(script, desk, { number: '5001', sku: 'LAMP-7', code: 'restock_open_box', grade: 'B' })
  const pot = { code: 'liquidate', grade: 'C' } as const
  const sold = [
    await decide(script, desk, { ...pot, number: '5002', sku: 'POT-1' }),
    await decide(script, desk, { ...pot, number: '5003', sku: 'POT-2' }),
  ]
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.goto(new URL('/queues', desk.address).href)
  await expect(page.getByRole('grid', { name: 'Goods that wait' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await counter.scan(`${opened.number}.1.1`)
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('LAMP-7-B')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await counter.press('x')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('B-stock number')).toHaveValue('LAMP-7-B')
  await dialog.getByLabel('Price, tax included').fill('27.50')
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(panel.getByText('Done')).toBeVisible()
  expect((await script.must('products.find', { text: 'LAMP-7-B' })).products).toMatchObject([{ priceMinor: 2750 }])
  await counter.press('Escape')
  await expect(panel).toBeHidden()

  await counter.press('m')
  await expect(page.getByRole('toolbar')).toContainText('2 units marked')
  await counter.press('x')
  await dialog.getByLabel('To whom').fill('Second Chance')
  await dialog.getByLabel('Price, tax included').fill('20.01')
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nothing waits here')).toBeVisible()
  const got = await Promise.all(sold.map(one => script.must('dispositions.read', { disposition: one.disposition })))
  const [first] = got
  expect(first?.lot).toMatchObject({ partner: 'Second Chance', units: 2, priceMinor: 2001 })
  const [one = 0, two = 0] = got.map(({ entry }) => entry.realMinor ?? 0)
  expect(Math.abs(one - two)).toBeLessThanOrEqual(1)

  await counter.scan(`${sold[0]?.number}.1.1`)
  await expect(panel.getByText(/Second Chance/).first()).toBeVisible()
  const saved = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Lot paper (PDF)' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^LOT-.*\.pdf$/)
})

test('goods that wait, by keys: destroyed with proof, decided anew for their parts, moved, and written off', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const worn = { grade: 'C' } as const
  const broken = await decide(script, desk, { ...worn, number: '5101', sku: 'BROKEN', code: 'dispose' })
  const kettle = await decide(script, desk, { ...worn, number: '5102', sku: 'KETTLE', code: 'liquidate' })
  const rug = await decide(script, desk, { ...worn, number: '5103', sku: 'RUG', code: 'transfer' })
  const gone = await decide(script, desk, { ...worn, number: '5104', sku: 'GONE', code: 'missing' })
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.supervisor, pins.supervisor)
  await page.goto(new URL('/queues', desk.address).href)
  await expect(page.getByRole('grid', { name: 'Goods that wait' })).toBeVisible()
  const panel = page.getByRole('complementary')
  const dialog = page.getByRole('dialog')
  const open = async ({ number }: { readonly number: string }, name: string) => {
    await counter.scan(`${number}.1.1`)
    await expect(panel.getByRole('heading', { name })).toBeVisible()
  }
  const send = async () => {
    await dialog.getByLabel(/^(What they are worth|Place|Note|How)/).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(panel.getByText('Done', { exact: true })).toBeVisible()
  }

  await open(broken, 'Item BROKEN')
  await counter.press('x')
  await dialog.getByLabel('By whom').fill('City works')
  await dialog.getByLabel('How').fill('Shredded')
  await dialog.getByLabel('Certificate number').fill('C-17')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'proof.pdf', mimeType: 'application/pdf', buffer: pdfLabel })
  await expect(dialog.getByText('proof.pdf')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await send()
  await expect(panel.getByText(/City works/).first()).toBeVisible()

  await open(kettle, 'Item KETTLE')
  await counter.press('c')
  await expect(dialog).toBeVisible()
  await counter.press('b')
  await expect(dialog.getByRole('radio', { name: /Use for parts/ })).toBeChecked()
  expect(await violationsOn(page)).toEqual([])
  await counter.press('Enter')
  await expect(dialog).toBeHidden()
  await counter.press('x')
  await dialog.getByLabel('Parts got').fill('Lid and base')
  await dialog.getByLabel('What they are worth').fill('4')
  await send()

  await open(rug, 'Item RUG')
  await counter.press('x')
  await dialog.getByLabel('Place').fill('Shop in the Lindenallee')
  await send()

  await open(gone, 'Item GONE')
  await counter.press('x')
  await dialog.getByLabel('Note').fill('Not found in the back room')
  await send()

  const read = async ({ disposition }: { readonly disposition: string }) =>
    (await script.must('dispositions.read', { disposition })).chain
  expect((await read(broken))[0]?.steps[0]).toMatchObject({ step: 'destroy', proof: expect.any(String) })
  expect((await read(kettle)).map(one => [one.code, one.state, one.realMinor])).toEqual([
    ['liquidate', 'replaced', null],
    ['harvest_parts', 'done', 400],
  ])
  expect((await read(rug))[0]).toMatchObject({ state: 'done' })
  expect((await read(gone))[0]).toMatchObject({ state: 'done' })
})
