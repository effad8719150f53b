import { defineConfig } from '@playwright/test'
import { browserFlags } from './support/find-browser.ts'

/** The browser that test/run.ts found; '' or nothing is Playwright's own. */
const executablePath = process.env.RETURNS_DESK_BROWSER || undefined

/** A trace of each test that fails, when asked for by RETURNS_DESK_TRACE: recording all of them takes a third of the time. */
const trace = process.env.RETURNS_DESK_TRACE ? 'retain-on-failure' : 'off'

/** A desktop's file names are UTF-8. Without a locale, as in a bare environment, Chromium calls `Rücksendung.pdf` `download`. */
const desktopEnv = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 25_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 25_000,
    screenshot: 'only-on-failure',
    trace,
    launchOptions: { executablePath, args: [...browserFlags], env: desktopEnv },
  },
})
