import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on the page once nothing moves any more: a menu that fades out is drawn in no colour of ours.
 *
 * Note: legacy mode reads no frames of other origins. The desk has none, and each look is spared a page of its own.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter(one => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .every(one => one.playState !== 'running'),
  )
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(one => `${one.id}: ${one.nodes[0]?.html}`)
}
