import Button, { type ButtonProps } from '@mui/material/Button'
import { forwardRef, type ReactNode } from 'react'
import { KeyHint } from './keys/key-hint.tsx'

/** What a button with a key is given, beside a button's own properties. */
export interface KeyButtonProps extends Omit<ButtonProps, 'variant' | 'color' | 'startIcon' | 'endIcon'> {
  /** Shown as a hint; `useKeys` is what handles it. */
  readonly keys?: string
  /** The one action that comes next: filled. */
  readonly primary?: boolean
  /** No edge: for actions beside others. */
  readonly quiet?: boolean
  readonly icon?: ReactNode
  /** Under way: waits without changing its width. */
  readonly busy?: boolean
}

/** A button that shows its key. One primary a screen. */
export const KeyButton = forwardRef<HTMLButtonElement, KeyButtonProps>(function KeyButton(
  { keys, primary, quiet, icon, busy, children, disabled, ...rest },
  ref,
) {
  return (
    <Button
      ref={ref}
      variant={primary ? 'contained' : quiet ? 'text' : 'outlined'}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys?.replace('Mod', 'Control')}
      {...rest}
    >
      {icon}
      {children}
      {keys ? <KeyHint keys={keys} /> : null}
    </Button>
  )
})
