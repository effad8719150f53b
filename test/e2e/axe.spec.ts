import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { openBeside, openScript } from './support/shop.ts'
import { violationsOn } from './support/violations.ts'

test.use({ demo: true })

const screens = [
  '/',
  '/returns',
  '/returns?clock=breached',
  '/mail-in',
  '/products',
  '/customers',
  '/month',
  '/month?by=disposition&channel=counter',
  '/reports',
  '/reports/returns_by_month',
  '/reports/products_by_returns',
  '/reports/store_credit_liability',
  '/reports/returns_list',
  '/books',
  '/books/accounts',
  '/returns?basis=settled&from=2026-01&until=2026-12&channel=counter',
  '/set-up',
  '/set-up/shop',
  '/set-up/staff',
  '/set-up/policy',
  '/set-up/reasons',
  '/set-up/checklists',
  '/set-up/import',
  '/set-up/printers',
  '/set-up/printers/guide',
  '/set-up/audit',
]

test('axe finds nothing on any screen, light and dark', async ({ desk, page }) => {
  test.setTimeout(480_000)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const script = await openScript(desk)
  const { demo } = await script.must('staff.list', {})
  const owner = demo?.people.find(person => person.role === 'owner')
  const file = openBeside(desk)
  const idOf = (sql: string) => (file.raw.prepare(sql).get() as { id: string }).id
  const opened = [
    `/returns/${idOf("select id from rma where status = 'closed' limit 1")}`,
    `/products/${idOf('select id from product limit 1')}`,
    `/customers/${idOf('select id from customer limit 1')}`,
    `/returns/${idOf("select id from rma where channel = 'post' and status = 'authorized' limit 1")}`,
    `/sales/${idOf("select id from sale where number = '1042'")}`,
    `/sales/${idOf("select id from sale where number = '1042'")}/mail-in`,
  ]
  await file.close()
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, owner?.name ?? '', owner?.pin ?? '')
  for (const path of [...screens, ...opened]) {
    await page.goto(new URL(path, desk.address).href)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect.soft((await violationsOn(page)).map(one => `${path} ${theme} ${one}`)).toEqual([])
    }
  }
})
