import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import type { TextKey } from '../../../shared/texts/catalogue.ts'
import { createKeyboard, type KeyAction, type Keyboard, type KeyGroup } from './keyboard.ts'

/** The keyboard of this window. */
export const KeyboardContext = createContext<Keyboard>(createKeyboard())
/** How many dialogs deep a component is. */
export const KeyLayerContext = createContext(0)

/** Puts actions in force while the component is shown, under a heading of the map. */
export function useKeys(scope: TextKey, actions: readonly KeyAction[]): void {
  const keyboard = useContext(KeyboardContext)
  const layer = useContext(KeyLayerContext)
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => keyboard.add({ scope, layer, actions: () => latest.current }), [keyboard, scope, layer])
}

/** The groups in force, for the map. */
export function useKeyGroups(): readonly KeyGroup[] {
  const keyboard = useContext(KeyboardContext)
  return useSyncExternalStore(keyboard.subscribe, keyboard.groups)
}
