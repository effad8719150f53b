import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { buildScreen } from './build-screen.ts'
import { type ServedScreen, serveScreen } from './serve-screen.ts'

/** Who stands before the screen. */
export interface Visit {
  readonly demo: boolean
  readonly signedIn: boolean
}

interface Each {
  readonly visit: Visit
  readonly served: ServedScreen
}

/** A test with the gallery built once a worker and served anew each time; anything on the console fails it. */
export const test = base.extend<Each, { readonly built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants to see which fixtures are used
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
      await buildScreen('gallery', folder)
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  visit: [{ demo: false, signedIn: true }, { option: true }],
  served: async ({ built, visit, page }, use) => {
    const running = await serveScreen(built, visit)
    const said: string[] = []
    page.on('pageerror', error => said.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
    })
    await use(running)
    await running.close()
    expect(said.filter(line => !line.includes('ERR_EMPTY_RESPONSE'))).toEqual([])
  },
})

export { expect }
