import { FaultyPrinter } from '../support/printers/faulty-printer.ts'
import { servePrinter } from '../support/printers/serve-printer.ts'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, setUpShop } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test('a paper in doubt is one question in the head of whatever page one is on, answered by one key', async ({
  desk,
  page,
}) => {
  const script = await setUpShop(desk)
  const broken = new FaultyPrinter('escpos', { resetsAt: 40 })
  const served = await servePrinter(broken)
  const { printers } = await script.must('printing.printers', {})
  const receipt = printers.find(one => one.papers.includes('receipt'))
  if (!receipt) throw new Error('no receipt printer')
  const { id, version, name, language, columns, dpi, papers, active } = receipt
  const address = `127.0.0.1:${served.address.port}`
  const saved = { id, version, name, language, columns, dpi, papers, active, address, transport: 'network' } as const
  await script.must('printing.savePrinter', saved)
  const first = await script.must('printing.test', { printer: id })
  const second = await script.must('printing.test', { printer: id })
  const stateOf = async (job: string) => (await script.must('printing.jobs', { job })).jobs[0]?.state
  await expect.poll(() => stateOf(second.job)).toBe('unknown')
  broken.mend()

  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Returns' })).toBeVisible()
  const question = page.getByRole('complementary', { name: 'Did it come out?' })
  await expect(question).toContainText('Test print: did it come out of “Receipt”?')
  await expect(question.getByRole('link', { name: 'one more' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Receipt: asks you' })).toBeVisible()
  const yes = question.getByRole('button', { name: 'Yes, it is here' })
  await expect(yes).toBeEnabled()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    expect(await violationsOn(page)).toEqual([])
  }
  await page.keyboard.press('F8')
  await expect.poll(() => stateOf(first.job)).toBe('confirmed')
  expect(await stateOf(second.job)).toBe('unknown')

  await expect(question.getByRole('link', { name: 'one more' })).toBeHidden()
  await expect(yes).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(question).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Returns' })).toBeVisible()
  expect(await stateOf(second.job)).toBe('failed')
  const { jobs } = await script.must('printing.jobs', { printer: id })
  expect(jobs.map(job => [job.copyNumber, job.reprintOf])).toEqual([
    [1, second.job],
    [0, null],
    [0, null],
  ])
  await page.getByRole('button', { name: 'Printers ready' }).click()
  await expect(page.getByRole('menuitem')).toHaveText([/^Receipt/, /^Label/])
  const beyondMenus = (await violationsOn(page)).filter(one => !one.startsWith('region:'))
  expect(beyondMenus, 'menus hang on the body, outside the landmarks, as menus do').toEqual([])
  await page.goto('about:blank')
  await served.close()
})
