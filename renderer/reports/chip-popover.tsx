import Popover from '@mui/material/Popover'
import type { ReactNode } from 'react'
import { KeysAsleep } from '../parts/keys/key-layer.tsx'

/** What opens below a chip: its own keys, and the page's asleep meanwhile. */
export function ChipPopover(props: {
  readonly anchor: HTMLElement | null
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { anchor } = props
  return (
    <>
      <KeysAsleep while={anchor !== null} />
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={props.onClose}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': props.label,
            sx: {
              marginTop: '6px',
              borderRadius: '12px',
              border: 1,
              borderColor: 'divider',
              boxShadow: '0 8px 28px rgba(10, 20, 19, 0.16), 0 2px 6px rgba(10, 20, 19, 0.08)',
            },
          },
        }}
      >
        {props.children}
      </Popover>
    </>
  )
}
