import { test as base, expect, type Page } from '@playwright/test'
import { type RunningDesk, runDesk } from './run-desk.ts'

interface Choices {
  /** Open the demo shop instead of an empty one. */
  readonly demo: boolean
  /** Console errors that a test provokes on purpose. */
  readonly expectedErrors: readonly RegExp[]
}

interface Given {
  /** A desk of the test's own: fresh folder, free port. */
  readonly desk: RunningDesk
  /** What the pages of this test complained about so far. */
  readonly complaints: string[]
}

/** Playwright's test with a desk of its own; any console error, page error or policy violation fails it. */
export const test = base.extend<Choices & Given>({
  demo: [false, { option: true }],
  expectedErrors: [[], { option: true }],
  desk: async ({ demo }, use) => {
    const desk = await runDesk({ demo })
    await use(desk)
    await desk.close()
  },
  complaints: async ({ expectedErrors }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints.filter(text => !expectedErrors.some(expected => expected.test(text)))).toEqual([])
  },
  context: async ({ context, complaints }, use) => {
    context.on('page', page => listen(page, complaints))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event => {
        reportError(new Error(`Policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
      })
    })
    await use(context)
  },
})

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('crash', () => complaints.push('The page crashed'))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
}

export { expect }
