import type { Locator, Page } from '@playwright/test'

/** The month as its owner sees it. */
export class Month {
  readonly title: Locator
  readonly lastYear: Locator
  readonly chart: Locator

  constructor(page: Page) {
    this.title = page.getByRole('heading', { level: 1 })
    this.lastYear = page.getByRole('button', { name: /^Last year/ })
    this.chart = page.getByRole('group', { name: /by month\. Arrow keys/ })
  }

  /** A figure of the strip, with what stands under it. */
  figure(name: string): Locator {
    return this.chart.page().locator('dl > div', { hasText: name })
  }

  /** Presses the largest part of the tallest bar. */
  async openTallest(): Promise<void> {
    const marks = this.chart.locator('[data-mark]')
    await marks.first().waitFor()
    const tall = await marks.evaluateAll(all => all.map(mark => mark.getBoundingClientRect().height))
    await marks.nth(tall.indexOf(Math.max(...tall))).click()
  }
}
