import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/gallery-test.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })
    for (const path of ['/reports/invented_bars', '/reports/invented_list', '/reports/invented_list?until=1999-12'])
      test(`axe finds nothing on ${path}`, async ({ page, served }) => {
        await page.goto(served.address + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await expect(page.locator('[aria-busy=true], .MuiSkeleton-root')).toHaveCount(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      })
  })

test('a report nobody knew draws itself, and its address asks for it', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_bars?supplier=s1&customer=c1`)
  await expect(page.getByRole('heading', { name: 'Returns by month and reason' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Supplier: Fjordline' })).toBeVisible()
  await page.getByRole('button', { name: 'How it came back' }).click()
  await page.getByRole('menuitem', { name: 'At the counter' }).click()
  await expect(page).toHaveURL(/\?supplier=s1&customer=c1&channel=counter$/)
  await page.getByRole('button', { name: /September 2026 to November 2026/ }).click()
  await page.getByRole('menuitem', { name: 'Last year' }).click()
  await expect(page).toHaveURL(/from=\d{4}-01&until=\d{4}-12/)
  await page.getByRole('link', { name: 'All reports' }).click()
  await expect(page).toHaveURL(/\/reports\?supplier=s1&customer=c1&channel=counter&from/)
})

test('arrows lead through the parts of a chart, Enter opens their returns', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_bars`)
  const chart = page.getByRole('group', { name: /^Returns by month and reason\. Arrow keys/ })
  const first = chart.getByRole('link', { name: 'September 2026, Changed mind: 6' })
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('link', { name: 'October 2026, Size or fit: 7' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('link', { name: 'November 2026, Size or fit: 1' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(first).toBeFocused()
  await expect(chart.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/returns\?basis=authorized&from=2026-09&until=2026-09&reasonGroup=mind$/)
})

test('every number of the table leads to its returns, the sum to all of them', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_bars`)
  const table = page.getByRole('region', { name: 'Table' })
  await expect(table.getByRole('link', { name: '7', exact: true })).toHaveAttribute(
    'href',
    '/returns?basis=authorized&from=2026-10&until=2026-10&reason=size_fit',
  )
  await expect(table.getByRole('link', { name: '14', exact: true })).toHaveAttribute(
    'href',
    '/returns?basis=authorized&from=2026-09&until=2026-11',
  )
  await expect(table.getByRole('cell', { name: '−1,234,567.89' })).toBeVisible()
})

test('a long list draws only what is in sight, sorts by a press, and is whole on paper', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_list`)
  const table = page.getByRole('region', { name: 'Table' })
  await expect(page.getByText('3000 rows')).toBeVisible()
  expect(await table.getByRole('row').count()).toBeLessThan(120)
  await expect(table.getByRole('row').nth(1)).toContainText('5.1% – 8.9%')
  await expect(table.getByRole('columnheader', { name: 'At least' })).toHaveCount(0)
  await table.getByRole('button', { name: 'Units' }).click()
  await expect(page).toHaveURL(/sort=-units$/)
  await table.getByRole('button', { name: 'Units' }).click()
  await expect(table.getByRole('row').nth(1)).toContainText('Product 2999')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(table.getByRole('row')).toHaveCount(3001)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(120)
})

test('on paper there is no frame, and a head that says what was asked', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_bars?channel=counter`)
  await expect(page.getByRole('region', { name: 'Table' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'CSV' })).toBeHidden()
  await expect(page.getByText('Kontor Nord')).toBeVisible()
  await expect(page.locator('p', { hasText: 'How it came back: At the counter' })).toBeVisible()
})

test('says that nothing was found, and that there is no such report', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_list?until=1999-12`)
  await expect(page.getByRole('heading', { name: 'Nothing in this report' })).toBeVisible()
  await page.goto(`${served.address}/reports/weather`)
  await expect(page.getByRole('heading', { name: 'No report of that name' })).toBeVisible()
})

test('the map lists the keys of a report', async ({ page, served }) => {
  await page.goto(`${served.address}/reports/invented_bars`)
  await expect(page.getByRole('region', { name: 'Table' })).toBeVisible()
  await page.keyboard.press('?')
  const map = page.getByRole('dialog', { name: 'Keyboard' })
  for (const said of ['Take along as PDF', 'Take along as CSV', 'Print', 'Next report'])
    await expect(map.getByText(said, { exact: true })).toBeVisible()
})
