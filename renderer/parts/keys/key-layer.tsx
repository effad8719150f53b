import { type ReactNode, useContext, useEffect } from 'react'
import { KeyboardContext, KeyLayerContext } from './use-keys.ts'

/** Takes all keys while shown: what lies below a dialog does not hear them. */
export function KeyLayer({ children }: { readonly children: ReactNode }) {
  const keyboard = useContext(KeyboardContext)
  const layer = useContext(KeyLayerContext) + 1
  useEffect(() => keyboard.openLayer(layer), [keyboard, layer])
  return <KeyLayerContext value={layer}>{children}</KeyLayerContext>
}

/** Puts the keys of the page to sleep while a menu is open; the menu handles its own. */
export function KeysAsleep({ while: asleep }: { readonly while: boolean }) {
  const keyboard = useContext(KeyboardContext)
  const layer = useContext(KeyLayerContext) + 1
  useEffect(() => (asleep ? keyboard.openLayer(layer) : undefined), [keyboard, layer, asleep])
  return null
}
