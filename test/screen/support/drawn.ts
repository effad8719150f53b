import type { Page } from '@playwright/test'

/** What React drew again: how many components of the scan box, and where the others are on the page. */
interface Drawn {
  readonly inside: number
  readonly besides: readonly string[]
}

/** A component or element as React keeps it; only what is read here. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly stateNode: unknown
}

/** Listens where React's own developer tools do, from before the page starts. */
export async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const performedWork = 1
    const components = new Set([0, 1, 11, 14, 15])
    let inside = 0
    let besides = new Set<string>()
    const isBox = (element: Element) =>
      document.querySelector('[role=combobox]')?.parentElement?.parentElement?.contains(element) === true
    const elementOf = (fiber: Fiber | null): Element | null => {
      if (fiber === null) return null
      if (fiber.stateNode instanceof Element) return fiber.stateNode
      for (let child = fiber.child; child; child = child.sibling) {
        const found = elementOf(child)
        if (found) return found
      }
      return null
    }
    const walk = (fiber: Fiber) => {
      const before = fiber.alternate
      if (components.has(fiber.tag) && (before === null || (fiber.flags & performedWork) > 0)) {
        const element = elementOf(fiber)
        if (element && isBox(element)) inside += 1
        else if (element) besides.add(element.outerHTML.slice(0, 120))
      }
      if (before !== null && before.child === fiber.child) return
      for (let child = fiber.child; child; child = child.sibling) walk(child)
    }
    const hook = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => walk(root.current),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      checkDCE: () => undefined,
    }
    const drawnSince = (): Drawn => {
      const answer = { inside, besides: [...besides] }
      inside = 0
      besides = new Set()
      return answer
    }
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, drawnSince })
  })
}

/** What was drawn since this was last asked. */
export function drawnSince(page: Page): Promise<Drawn> {
  return page.evaluate(() => (window as unknown as { drawnSince: () => Drawn }).drawnSince())
}
