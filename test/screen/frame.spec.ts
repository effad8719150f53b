import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawnSince, watchDrawing } from './support/drawn.ts'
import { expect, test } from './support/gallery-test.ts'

/** Slower than a scanner: four digits and Enter at full speed are a scan. */
const humanly = { delay: 60 }

/** Until nothing moves any more: half-faded words have half the contrast. */
const settled = (page: Page) => expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds. Menus hang on the body, outside the landmarks, as menus do: `leave` says so. */
const findings = async (page: Page, leave: readonly string[] = []) => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .disableRules([...leave])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })
    for (const path of ['/', '/returns', '/products?state=open', '/set-up']) {
      test(`axe finds nothing on ${path}`, async ({ page, served }) => {
        await page.goto(served.address + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await findings(page)).toEqual([])
      })
    }

    test('axe finds nothing in the keyboard map, the menu and the approval', async ({ page, served }) => {
      await page.goto(served.address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
      await settled(page)
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('button', { name: /account/ }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      await settled(page)
      expect(await findings(page, ['region'])).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /second person/ }).click()
      await expect(page.getByLabel('PIN for Ben Okafor')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}

test('F2 goes to the scan box, Alt and a number to a place, and the address follows', async ({ page, served }) => {
  await page.goto(served.address)
  await page.getByRole('button', { name: /second person/ }).focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Alt+3')
  await expect(page).toHaveURL(/\/products$/)
  await expect(page.getByRole('link', { name: 'Products' })).toHaveAttribute('aria-current', 'page')
})

test('typing finds, arrows choose, Enter opens, an exact number opens at once', async ({ page, served }) => {
  await page.goto(served.address)
  await page.getByRole('combobox').fill('104')
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sales\/s2$/)
  await page.getByRole('combobox').fill('1042')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sales\/s1$/)
  await expect(page.getByRole('combobox')).toBeFocused()
  await expect(page.getByRole('combobox')).toHaveValue('')
})

test('typing into the scan box draws nothing but the scan box', async ({ page, served }) => {
  await watchDrawing(page)
  await page.goto(`${served.address}/products`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('F2')
  expect((await drawnSince(page)).besides.join()).toContain('<main')
  await page.keyboard.type('104', humanly)
  await expect(page.getByRole('option')).toHaveCount(3)
  const { inside, besides } = await drawnSince(page)
  expect(inside).toBeGreaterThan(0)
  expect(besides).toEqual([])
})

test('keys below a dialog sleep, and the focus returns when it closes', async ({ page, served }) => {
  await page.goto(`${served.address}/returns`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByLabel('Chosen')).toHaveText('- - 0')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('a notice can be undone by its key', async ({ page, served }) => {
  await page.goto(served.address)
  await page.getByRole('button', { name: /^Pay/ }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('a list moves by arrows, opens by Enter, grows, and Escape closes the panel', async ({ page, served }) => {
  await page.goto(`${served.address}/products`)
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'RMA-26-004799' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await grid.focus()
  await page.keyboard.press('End')
  await expect(page.getByText('200 rows')).toBeVisible()
  expect(await page.getByRole('row').count()).toBeLessThan(60)
})

test('a filter is kept in the address', async ({ page, served }) => {
  await page.goto(`${served.address}/products`)
  await page.getByRole('button', { name: 'State' }).click()
  await page.getByRole('menuitem', { name: 'Paid' }).click()
  await expect(page).toHaveURL(/state=paid/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'State: Paid' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page).not.toHaveURL(/state/)
})

test('theme and language are chosen by the person and stay', async ({ page, served }) => {
  await page.goto(served.address)
  await page.getByRole('button', { name: /account/ }).click()
  await page.getByRole('menuitemradio', { name: /Dark/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('menuitemradio', { name: /Deutsch/ }).click()
  await expect(page.getByRole('link', { name: 'Tresen', includeHidden: true })).toBeAttached()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('nothing runs out of the page at 200 % zoom', async ({ page, served }) => {
  await page.setViewportSize({ width: 683, height: 384 })
  for (const path of ['/', '/returns', '/products', '/set-up']) {
    await page.goto(served.address + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const over = await page.evaluate(() => {
      const main = document.querySelector('main')
      return main ? main.scrollWidth - main.clientWidth : -1
    })
    expect(over, path).toBeLessThanOrEqual(0)
  }
})

test.describe('before anyone signed in', () => {
  test.use({ visit: { demo: true, signedIn: false } })

  test('axe finds nothing', async ({ page, served }) => {
    await page.goto(served.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('2')
    await page.getByLabel('PIN for Ben Okafor').waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('a number picks the name, the PIN opens the desk, without a mouse', async ({ page, served }) => {
    await page.goto(served.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('2')
    await expect(page.getByLabel('PIN for Ben Okafor')).toBeFocused()
    await page.keyboard.type('2222', humanly)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    await expect(page.getByText('Demo shop. Nothing here is real')).toBeVisible()
  })

  test('the keypad works by touch, and wrong PINs lead to a wait that counts down', async ({ page, served }) => {
    await page.goto(served.address)
    await page.getByRole('button', { name: /Tom Weiss/ }).click()
    for (let tries = 0; tries < 3; tries += 1) {
      await page.getByRole('button', { name: '9', exact: true }).click()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByLabel('PIN for Tom Weiss')).toHaveValue('')
    }
    await expect(page.getByRole('alert')).toHaveText(/Wait \d seconds?/)
    await expect(page.getByLabel('PIN for Tom Weiss')).toBeDisabled()
    await expect(page.getByLabel('PIN for Tom Weiss')).toBeEnabled({ timeout: 8_000 })
    await page.keyboard.type('4444', humanly)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  })

  test('an unreachable desk is said, and found again by itself', async ({ page, served }) => {
    served.away(true)
    await page.goto(served.address)
    await expect(page.getByText('The desk does not answer')).toBeVisible({ timeout: 10_000 })
    served.away(false)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 10_000 })
  })
})
