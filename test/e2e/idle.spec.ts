import type { Page } from '@playwright/test'
import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, setUpShop } from './support/shop.ts'

/** Moves the mouse, and waits until the page has felt it: the browser may hold a move back until the next frame. */
async function moveMouse(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.addEventListener('pointermove', () => document.body.setAttribute('data-felt', ''), { once: true }),
  )
  await page.mouse.move(40, 40)
  await expect(page.locator('body[data-felt]')).toBeAttached()
}

/** Holds the shop's settings back until told. */
async function holdSettings(page: Page): Promise<() => void> {
  let come = () => {}
  const told = new Promise<void>(resolve => {
    come = resolve
  })
  await page.route('**/call/shop.read', async route => {
    await told
    await route.continue()
  })
  return () => come()
}

const door = (page: Page) => page.getByRole('heading', { name: 'Who is at the counter?' })

test.describe('a desk that nobody touches', () => {
  test.beforeEach(async ({ desk, page }) => {
    await setUpShop(desk, { idleLockMinutes: 10 })
    await page.clock.install()
  })

  test('signs its person off, but not while somebody moves the mouse', async ({ desk, page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const settings = page.waitForResponse('**/call/shop.read')
    await new Counter(page).signIn(desk.firstLink, people.counter, pins.counter)
    await (await settings).finished()
    await page.clock.fastForward('08:00')
    await moveMouse(page)
    await page.clock.fastForward('08:00')
    await page.clock.runFor('00:05')
    await page.evaluate(() => fetch('/'))
    expect(asked.filter(url => url.endsWith('/staff.signOut'))).toEqual([])
    await page.clock.fastForward('03:00')
    await expect(door(page)).toBeVisible()
  })

  test('counts from when it was shown, however late its settings come', async ({ desk, page }) => {
    const settingsCome = await holdSettings(page)
    await new Counter(page).signIn(desk.firstLink, people.counter, pins.counter)
    await page.clock.fastForward('11:00')
    settingsCome()
    await expect(door(page)).toBeVisible()
  })
})

test.describe('a desk whose sign-off gets lost', () => {
  test.use({ expectedErrors: [/ERR_FAILED.*staff\.signOut/] })

  test('signs its person off at the next look', async ({ desk, page }) => {
    await setUpShop(desk, { idleLockMinutes: 10 })
    await page.clock.install()
    await new Counter(page).signIn(desk.firstLink, people.counter, pins.counter)
    const lost = page.waitForEvent('requestfailed')
    await page.route('**/call/staff.signOut', route => route.abort(), { times: 1 })
    await page.clock.fastForward('11:00')
    await lost
    await expect(door(page)).toBeVisible()
  })
})
