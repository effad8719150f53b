import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/gallery-test.ts'

/** A repeatable stream of numbers below one (mulberry32), so that a failing run can be run again. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const codeOf = (key: string) => (/\d/.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : `Key${key.toUpperCase()}`)

/** Presses keys with times of our own, so that a slow machine cannot stretch a scan. */
function keyboardOf(session: CDPSession) {
  let at = Date.now() / 1000
  const press = async (key: string, gapMs: number) => {
    at += gapMs / 1000
    const text = key.length === 1 ? key : key === 'Enter' ? '\r' : undefined
    const code = key.length === 1 ? codeOf(key) : key
    const windowsVirtualKeyCode = key === 'Enter' ? 13 : key === 'Tab' ? 9 : key.toUpperCase().charCodeAt(0)
    const down = {
      type: 'keyDown' as const,
      key,
      code,
      windowsVirtualKeyCode,
      timestamp: at,
      ...(text ? { text } : {}),
    }
    await Promise.all([
      session.send('Input.dispatchKeyEvent', down),
      session.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key,
        code,
        windowsVirtualKeyCode,
        timestamp: at + 0.001,
      }),
    ])
  }
  return {
    scan: (text: string, gapMs: number, end: 'Enter' | 'Tab') =>
      Promise.all([press(text[0] ?? '', 400), ...[...text.slice(1), end].map(key => press(key, gapMs))]),
    type: (text: string) => Promise.all([...text].map(key => press(key, 120))),
  }
}

const randomCode = (next: () => number) => {
  const letters = '0123456789ABCDEFRMA-'
  const length = 4 + Math.floor(next() * 16)
  return Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('')
}

async function scansHeard(page: Page): Promise<readonly string[]> {
  return ((await page.getByLabel('Scans').textContent()) ?? '').split('|').filter(text => text !== '')
}

const places = [
  { name: 'a text field', focus: (page: Page) => page.getByLabel('Note').focus(), types: true },
  { name: 'the scan box', focus: (page: Page) => page.getByRole('combobox').focus(), types: false },
  { name: 'a button', focus: (page: Page) => page.getByRole('button', { name: /^Pay/ }).focus(), types: false },
  { name: 'a choice', focus: (page: Page) => page.getByRole('radio').first().focus(), types: false },
  { name: 'the page', focus: (page: Page) => page.locator('#content').focus(), types: false },
]

/** Lets the page's short waits run out only when told: keys keep their own times, whatever the machine does. */
async function holdShortTimers(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const waiting = new Map<number, () => void>()
    const { setTimeout, clearTimeout } = window
    const later = (run: () => void, ms = 0): number => {
      if (ms < 50 || ms > 150) return setTimeout.call(window, run, ms) as unknown as number
      const number = -1 - waiting.size - Math.floor(Math.random() * 1e9)
      waiting.set(number, run)
      return number
    }
    const never = (number: number) => (number < 0 ? void waiting.delete(number) : clearTimeout.call(window, number))
    const letTimePass = () => {
      const due = [...waiting.values()]
      waiting.clear()
      for (const run of due) run()
    }
    Object.assign(window, { setTimeout: later, clearTimeout: never, letTimePass })
  })
  return () => page.evaluate(() => (window as unknown as { letTimePass: () => void }).letTimePass())
}

/** Time stands still within a scan and passes after it: a stalled test machine is not a slow scanner. */
test('a thousand random scans, wherever the focus is: none lost, none leaked', async ({ page, served }) => {
  test.setTimeout(480_000)
  const seed = Math.floor(Math.random() * 2 ** 31)
  const next = numbers(seed)
  const letTimePass = await holdShortTimers(page)
  await page.goto(`${served.address}/returns`)
  await page.getByLabel('Note').waitFor()
  const keys = keyboardOf(await page.context().newCDPSession(page))
  const sent: string[] = []
  let note = 'abc'
  await page.getByLabel('Note').fill(note)
  for (let round = 0; round < 100; round += 1) {
    const place = places[round % places.length] ?? places[0]
    if (!place) continue
    await place.focus(page)
    for (let one = 0; one < 10; one += 1) {
      const code = randomCode(next)
      await keys.scan(code, next() * 30, next() < 0.8 ? 'Enter' : 'Tab')
      await letTimePass()
      sent.push(code)
      if (place.types && next() < 0.5) {
        const word = 'xyz'.slice(0, 1 + Math.floor(next() * 3))
        await page.getByLabel('Note').press('End')
        await keys.type(word)
        await letTimePass()
        note += word
      }
    }
    await expect
      .poll(async () => (await scansHeard(page)).length, { message: `${place.name}, seed ${seed}` })
      .toBe(sent.length)
    await expect(page.getByLabel('Note')).toHaveValue(note)
    await expect(page.getByRole('combobox')).toHaveValue('')
    await expect(page.getByLabel('Chosen'), `seed ${seed}`).toHaveText('- - 0')
  }
  expect(await scansHeard(page), `seed ${seed}`).toEqual(sent)
})

test('a scan inside a dialog is heard, leaves its fields alone and does not press its button', async ({
  page,
  served,
}) => {
  await page.goto(served.address)
  await page.getByRole('button', { name: /second person/ }).click()
  await page.getByRole('dialog').getByLabel(/^PIN/).focus()
  const keys = keyboardOf(await page.context().newCDPSession(page))
  await keys.type('12')
  await keys.scan('4006381333931', 8, 'Enter')
  await expect(page.getByRole('dialog').getByLabel(/^PIN/)).toHaveValue('12')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('human keys choose, pay and type as ever', async ({ page, served }) => {
  await page.goto(`${served.address}/returns`)
  await page.getByLabel('Note').waitFor()
  const keys = keyboardOf(await page.context().newCDPSession(page))
  await keys.type('3B')
  await expect(page.getByLabel('Chosen')).toHaveText('Faulty B 0')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Chosen')).toHaveText('Faulty B 1')
  await page.keyboard.press('F2')
  await keys.type('1042')
  await expect(page.getByRole('combobox')).toHaveValue('1042')
  await expect(page.getByLabel('Chosen')).toHaveText('Faulty B 1')
  await expect(page.getByRole('option')).toHaveCount(3)
})

test('a letter nobody claims is typed into the resting scan box', async ({ page, served }) => {
  await page.goto(`${served.address}/returns`)
  await page.getByLabel('Note').waitFor()
  const keys = keyboardOf(await page.context().newCDPSession(page))
  await keys.type('mat1')
  await expect(page.getByRole('combobox')).toHaveValue('mat1')
  await expect(page.getByLabel('Chosen')).toHaveText('- - 0')
})
