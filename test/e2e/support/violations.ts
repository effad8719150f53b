import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Keys that two things shown at once would answer to; below a dialog all keys sleep. */
async function keysTwice(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document
    const shown = [...top.querySelectorAll('[aria-keyshortcuts]:not(:disabled)')].filter(one => one.checkVisibility())
    const keys = shown.map(one => one.getAttribute('aria-keyshortcuts')?.toLowerCase() ?? '')
    return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map(key => `key twice: ${key}`)
  })
}

/**
 * What axe finds on the page, and keys that are given twice, once nothing moves any more: a menu that fades out is drawn in no colour of ours.
 *
 * Note: legacy mode reads no frames of other origins. The desk has none, and each look is spared a page of its own. Every
 * rule runs, but only what breaks one is described element by element: describing the rest took most of the time.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter(one => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .every(one => one.playState !== 'running'),
  )
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return [...violations.map(one => `${one.id}: ${one.nodes[0]?.html}`), ...(await keysTwice(page))]
}
