import { pins } from '../support/test-desk.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { people, setUpShop } from './support/shop.ts'

test('a desk that nobody touches signs its person off', async ({ desk, page }) => {
  await setUpShop(desk, { idleLockMinutes: 10 })
  await page.clock.install()
  const counter = new Counter(page)
  await counter.signIn(desk.firstLink, people.counter, pins.counter)
  await page.clock.fastForward('09:00')
  await page.mouse.move(40, 40)
  await page.clock.fastForward('09:00')
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.clock.fastForward('02:00')
  await expect(page.getByRole('heading', { name: 'Who is at the counter?' })).toBeVisible()
})
