import type { TextKey } from '../../shared/texts/catalogue.ts'
import type { IconName } from '../parts/icon.tsx'
import type { KeyAction } from '../parts/keys/keyboard.ts'

/** A place of the main navigation: its key, its drawing, where it leads. */
export interface Place {
  readonly path: string
  readonly label: TextKey
  readonly icon: IconName
  readonly keys: string
  /** Other addresses that belong to it. */
  readonly also?: readonly string[]
}

/** The main navigation, in its order; the last one stands apart at the bottom. */
export const places: readonly Place[] = [
  { path: '/', label: 'nav.desk', icon: 'desk', keys: 'Alt+1' },
  { path: '/returns', label: 'nav.returns', icon: 'returns', keys: 'Alt+2', also: ['/warranty'] },
  { path: '/bench', label: 'nav.bench', icon: 'box', keys: 'Alt+9' },
  { path: '/queues', label: 'nav.queues', icon: 'check', keys: 'Alt+8' },
  { path: '/products', label: 'nav.products', icon: 'products', keys: 'Alt+3' },
  { path: '/customers', label: 'nav.customers', icon: 'customers', keys: 'Alt+4' },
  { path: '/month', label: 'nav.month', icon: 'month', keys: 'Alt+5' },
  { path: '/reports', label: 'nav.reports', icon: 'reports', keys: 'Alt+6', also: ['/books'] },
  { path: '/set-up', label: 'nav.set_up', icon: 'set_up', keys: 'Alt+7' },
]

/** What keys do on every page. The scan box adds F2, a notice with a way back adds Mod+z. */
export function everywhereKeys(act: {
  readonly go: (path: string) => void
  readonly showMap: () => void
  readonly say: (key: TextKey) => string
}): readonly KeyAction[] {
  return [
    { keys: '?', label: 'keys.map', run: act.showMap },
    ...places.map(place => ({
      keys: place.keys,
      label: 'keys.go_to' as const,
      values: { page: act.say(place.label) },
      run: () => act.go(place.path),
    })),
  ]
}

/** Conventions that hold on every page and in every list, for the map. */
export const conventions: readonly { readonly keys: readonly string[]; readonly label: TextKey }[] = [
  { keys: ['Enter'], label: 'keys.next_step' },
  { keys: ['Escape'], label: 'keys.back' },
  { keys: ['ArrowUp', 'ArrowDown'], label: 'keys.list_move' },
]
