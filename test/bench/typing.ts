import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser, noBrowser } from '../e2e/support/find-browser.ts'
import { buildScreen } from '../screen/support/build-screen.ts'
import { serveScreen } from '../screen/support/serve-screen.ts'
import { type Measured, percentile } from './show.ts'

const text = 'resistance band set'

/** What a key into the scan box costs the screen, beside a bare input on the same page. */
export async function benchTyping(): Promise<readonly Measured[]> {
  const found = await findBrowser(line => console.log(line))
  if (found === null) throw new Error(noBrowser)
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-screen-'))
  await buildScreen('gallery', folder)
  const served = await serveScreen(folder, { demo: false, signedIn: true })
  const browser = await chromium.launch({ ...(found === '' ? {} : { executablePath: found }), args: [...browserFlags] })
  try {
    const page = await browser.newPage()
    await page.goto(`${served.address}/products`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'bare' })))
    const box = await typeInto(page, '[role=combobox]')
    const bare = await typeInto(page, '#bare')
    const floor = `median; a bare input ${percentile(bare, 0.5).toFixed(2)} ms`
    return [{ name: 'a key into the scan box', value: percentile(box, 0.5), budget: 4, unit: 'ms', beside: floor }]
  } finally {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from each key to when what it typed was handled. */
async function typeInto(page: Page, selector: string): Promise<readonly number[]> {
  const times = await page.evaluateHandle(wanted => {
    const spent: number[] = []
    let begun = 0
    const input = document.querySelector<HTMLInputElement>(wanted)
    window.addEventListener('keydown', () => {
      begun = performance.now()
    })
    input?.addEventListener('input', () => queueMicrotask(() => spent.push(performance.now() - begun)))
    input?.focus()
    return spent
  }, selector)
  await page.keyboard.type(text, { delay: 45 })
  const spent = await times.jsonValue()
  if (spent.length !== text.length) throw new Error(`${selector} heard ${spent.length} keys of ${text.length}`)
  return spent
}
