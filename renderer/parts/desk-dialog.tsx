import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'
import { KeyLayer } from './keys/key-layer.tsx'
import { useText } from './text/use-text.ts'

const Head = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  '& > h2': { flex: 1, minWidth: 0 },
  '& > button': { margin: '10px 12px 0 0' },
})

const pressesItself = 'a[href], button, input, select, [role=button], [role=option], [role=combobox], [role=listbox]'

/**
 * Enter presses the button that sends the dialog's form also where a browser wouldn't: while nothing in it has the
 * focus, as after a choice by its key, and in a field of several lines, where Shift+Enter begins a new one.
 */
function sendForm(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.shiftKey || event.repeat || event.defaultPrevented) return
  if (!(target instanceof Element) || !currentTarget.contains(target) || target.closest(pressesItself)) return
  const form = target.closest('form') ?? currentTarget.querySelector('form')
  const button = form?.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!button) return
  event.preventDefault()
  button.click()
}

/** A dialog: Esc and the cross leave it, keys below it sleep, the focus returns where it was. */
export function DeskDialog(props: {
  readonly open: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Widest width. */
  readonly width?: 'xs' | 'sm' | 'md' | 'lg'
}) {
  const t = useText()
  const name = useId()
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      onKeyDown={sendForm}
      aria-labelledby={name}
      maxWidth={props.width ?? 'sm'}
      fullWidth
      closeAfterTransition={false}
    >
      <KeyLayer>
        <Head>
          <DialogTitle id={name}>{props.title}</DialogTitle>
          <IconButton size="small" aria-label={t('action.close')} onClick={props.onClose}>
            <Icon name="close" size={18} />
          </IconButton>
        </Head>
        <DialogContent>{props.children}</DialogContent>
        {props.actions ? <DialogActions>{props.actions}</DialogActions> : null}
      </KeyLayer>
    </Dialog>
  )
}
