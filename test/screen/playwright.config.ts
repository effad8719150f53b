import { defineConfig } from '@playwright/test'
import { browserFlags } from '../e2e/support/find-browser.ts'

const executablePath = process.env.RETURNS_DESK_BROWSER

/** The screen's own specs: the gallery of parts in a real browser, a fake desk behind it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/screen',
  workers: 2,
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    launchOptions: { args: [...browserFlags], ...(executablePath ? { executablePath } : {}) },
  },
})
