import { expect, type Locator, type Page } from '@playwright/test'
import { sendBurst } from '../support/send-burst.ts'

/** The counter as a person with a scanner uses it. */
export class Counter {
  readonly scanBox: Locator
  readonly paid: Locator
  readonly toPay: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.scanBox = page.getByRole('combobox').or(page.getByRole('searchbox')).first()
    this.paid = page.getByRole('status').filter({ hasText: /^Paid/ })
    this.toPay = page.getByRole('complementary', { name: 'To pay' })
  }

  /** Opens the desk by its link and signs in with name and PIN. */
  async signIn(link: string, name: string, pin: string): Promise<void> {
    await this.#page.goto(link)
    await this.signInAs(name, pin)
  }

  async signInAs(name: string, pin: string): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(name) }).click()
    await this.#page.keyboard.type(pin, { delay: 60 })
    await this.#page.keyboard.press('Enter')
    await expect(this.#page.getByRole('navigation')).toBeVisible()
  }

  /** A burst as a wedge scanner types it: fast, ending with Enter, counted as one scan. */
  async scan(text: string): Promise<void> {
    await this.#page.evaluate(() => {
      window.strokes = { ...(window.strokes ?? { scans: 0, keys: 0, clicks: 0, scanning: false }), scanning: true }
      window.strokes.scans += 1
    })
    await sendBurst(this.#page, text)
    await this.#page.evaluate(() => {
      if (window.strokes) window.strokes.scanning = false
    })
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
  }

  line(name: string | RegExp): Locator {
    return this.#page.getByRole('list', { name: 'What was sold' }).getByRole('button', { name })
  }

  /** Scans a receipt and waits for what was sold. */
  async openReceipt(number: string): Promise<void> {
    await expect(this.scanBox).toBeVisible({ timeout: 20_000 })
    await this.scan(number)
    await expect(this.#page.getByRole('heading', { name: `Receipt ${number}` })).toBeVisible({ timeout: 20_000 })
  }

  /** Reason and grade of the open line, and the two Enters. Each waits for what staff would wait to see. */
  async finish(reasonKey: string, gradeKey: string): Promise<void> {
    await this.chooseReason(reasonKey)
    await this.press(gradeKey)
    const accept = this.toPay.getByRole('button', { name: /Accept the goods/ })
    await expect(accept).toBeEnabled()
    await this.press('Enter')
    await expect(this.toPay.getByRole('button', { name: /^Pay/ })).toBeEnabled()
    await this.press('Enter')
    await expect(this.paid).toBeVisible()
  }

  async chooseReason(key: string): Promise<void> {
    await expect(this.#page.getByRole('radiogroup', { name: 'Reason' })).toBeVisible()
    await this.press(key)
    await expect(this.#page.getByRole('radiogroup', { name: 'Grade' })).toBeVisible()
  }

  /** Listens in the page: every key and click that is not part of a scan. */
  async countStrokes(): Promise<void> {
    await this.#page.evaluate(() => {
      const strokes = { scans: 0, keys: 0, clicks: 0, scanning: false }
      window.strokes = strokes
      window.addEventListener(
        'keydown',
        () => void (window.strokes?.scanning || ++(window.strokes ?? strokes).keys),
        true,
      )
      window.addEventListener('pointerdown', () => void ++(window.strokes ?? strokes).clicks, true)
    })
  }

  async strokes(): Promise<{ scans: number; keys: number; clicks: number }> {
    const { scans, keys, clicks } = await this.#page.evaluate(
      () => window.strokes ?? { scans: -1, keys: -1, clicks: -1 },
    )
    return { scans, keys, clicks }
  }
}

declare global {
  interface Window {
    strokes?: { scans: number; keys: number; clicks: number; scanning: boolean }
  }
}
