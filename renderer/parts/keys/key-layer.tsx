import { type ReactNode, useContext, useEffect } from 'react'
import { KeyboardContext, KeyLayerContext } from './use-keys.ts'

/** Takes all keys while shown: what lies below a dialog does not hear them. */
export function KeyLayer({ children }: { readonly children: ReactNode }) {
  const keyboard = useContext(KeyboardContext)
  const layer = useContext(KeyLayerContext) + 1
  useEffect(() => keyboard.openLayer(layer), [keyboard, layer])
  return <KeyLayerContext value={layer}>{children}</KeyLayerContext>
}
