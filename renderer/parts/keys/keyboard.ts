import type { TextKey } from '../../../shared/texts/catalogue.ts'
import type { TextValues } from '../../../shared/texts/format.ts'

/** One thing a key does. The same entry handles the key, labels its hint and fills the keyboard map. */
export interface KeyAction {
  /** `p`, `1`, `?`, `F2`, `Enter`, `Escape`, `Mod+z` (Ctrl, or Cmd on a Mac), `Shift+Enter`, `Alt+ArrowLeft`. */
  readonly keys: string
  readonly label: TextKey
  readonly values?: TextValues
  readonly run: () => void
  /** False: shown in the map but not done. */
  readonly enabled?: boolean
  /** Also while a text field has the focus. Named keys but Delete, and Mod combinations, do by themselves; letters do not. */
  readonly inFields?: boolean
}

/** The actions of one screen or dialog, under one heading of the map. */
export interface KeyGroup {
  readonly scope: TextKey
  readonly layer: number
  readonly actions: () => readonly KeyAction[]
}

/** The keys in force: groups in the order they were added, the highest layer (a dialog) alone in charge. */
export interface Keyboard {
  readonly add: (group: KeyGroup) => () => void
  readonly openLayer: (layer: number) => () => void
  /** Runs what the key means. False: nothing claimed it. */
  readonly handle: (event: KeyboardEvent) => boolean
  /** Whether something would claim this key here. */
  readonly claims: (event: KeyboardEvent) => boolean
  readonly groups: () => readonly KeyGroup[]
  readonly subscribe: (listener: () => void) => () => void
}

const named = /^(F\d+|Escape|Enter|Tab|Arrow\w+|Page\w+|Home|End|Delete|Insert)$/

/** Whether an event is a combination like `Mod+z`; digits and letters also by their place, for other layouts. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.length > 1 ? keys.split('+') : [keys]
  const key = parts.at(-1) ?? ''
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  if (wants('Mod') !== (event.ctrlKey || event.metaKey)) return false
  if (wants('Alt') !== event.altKey) return false
  if (named.test(key)) return event.key === key && wants('Shift') === event.shiftKey
  if (event.key.toLowerCase() === key.toLowerCase()) return true
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` && !event.shiftKey
  return /^[a-z]$/i.test(key) && !/^[\x20-\x7e]$/.test(event.key) && event.code === `Key${key.toUpperCase()}`
}

/** Whether an element takes typed characters. */
export function takesText(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  if (!(target instanceof HTMLInputElement)) return false
  return !/^(button|checkbox|radio|submit|reset|range|color|file|image)$/.test(target.type)
}

/** Whether a text field gives its keys away: it says so, and nothing is typed in it yet. */
export function yieldsKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.dataset.keys === 'yield' && target.value === ''
}

const pressesItself =
  'button, a[href], summary, textarea, select, [role=button], [role=menuitem], [role=menuitemradio], [role=option], [role=grid], [role=tab], [role=switch], [role=checkbox], [role=combobox][aria-expanded=true]'

function belongsToTarget(event: KeyboardEvent, action: KeyAction): boolean {
  const { target } = event
  const plain = !action.keys.includes('Mod+') && !action.keys.includes('Alt+')
  if (action.keys === 'Enter') {
    if (!(target instanceof Element)) return false
    return target.closest(pressesItself) !== null || (takesText(target) && target.closest('form') !== null)
  }
  if (!plain || (named.test(action.keys) && action.keys !== 'Delete') || action.inFields) return false
  return takesText(target) && !yieldsKeys(target)
}

/** Makes a keyboard. */
export function createKeyboard(): Keyboard {
  let groups: readonly KeyGroup[] = []
  let layers: readonly number[] = []
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const find = (event: KeyboardEvent): KeyAction | undefined => {
    const top = Math.max(0, ...layers)
    for (const group of groups.toReversed()) {
      if (group.layer !== top) continue
      const action = group
        .actions()
        .find(one => one.enabled !== false && isKey(event, one.keys) && !belongsToTarget(event, one))
      if (action) return action
    }
    return undefined
  }
  return {
    add(group) {
      groups = [...groups, group]
      changed()
      return () => {
        groups = groups.filter(one => one !== group)
        changed()
      }
    },
    openLayer(layer) {
      layers = [...layers, layer]
      return () => {
        const index = layers.indexOf(layer)
        layers = layers.filter((_, place) => place !== index)
      }
    },
    handle(event) {
      if (event.defaultPrevented || event.isComposing) return false
      const action = find(event)
      if (!action || (event.repeat && action.keys === 'Enter')) return false
      event.preventDefault()
      action.run()
      return true
    },
    claims: event => find(event) !== undefined,
    groups: () => groups,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
