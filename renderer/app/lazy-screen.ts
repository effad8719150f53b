import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A screen that is fetched when it is needed, or before. */
export interface LazyScreen<Props> {
  readonly Screen: LazyExoticComponent<ComponentType<Props>>
  readonly fetch: () => void
}

/** A screen in a bundle of its own: `lazyScreen(async () => (await import('../x.tsx')).XScreen)`. */
export function lazyScreen<Props>(load: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  let loading: Promise<{ readonly default: ComponentType<Props> }> | null = null
  const once = () => {
    loading ??= load().then(
      screen => ({ default: screen }),
      error => {
        loading = null
        throw error
      },
    )
    return loading
  }
  return { Screen: lazy(once), fetch: () => void once().catch(() => {}) }
}
