import { styled } from '@mui/material/styles'
import { KeyButton } from '../../parts/key-button.tsx'
import { useText } from '../../parts/text/use-text.ts'

/** Stays focusable where it can't be pressed: a reason is often moved by more than one place. */
const Arrow = styled(KeyButton)(({ theme }) => ({
  '&[aria-disabled=true]': { color: theme.vars.palette.text.disabled, cursor: 'default' },
}))

/** Moves one of several up or down, by its buttons or by Alt and an arrow while one of them has the focus. */
export function MoveButtons(props: {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly busy: boolean
  readonly onMove: (by: -1 | 1) => void
}) {
  const t = useText()
  const may = (by: -1 | 1) => !props.busy && !(by === -1 ? props.isFirst : props.isLast)
  const move = (by: -1 | 1) => {
    if (may(by)) props.onMove(by)
  }
  return (
    <>
      {([-1, 1] as const).map(by => (
        <Arrow
          key={by}
          quiet
          aria-label={t(by === -1 ? 'second_reasons.move_up' : 'second_reasons.move_down', { name: props.name })}
          aria-disabled={!may(by)}
          onClick={() => move(by)}
          onKeyDown={event => {
            const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
            if (!event.altKey || arrow === null) return
            event.preventDefault()
            move(arrow)
          }}
        >
          {by === -1 ? '↑' : '↓'}
        </Arrow>
      ))}
    </>
  )
}
