import { styled } from '@mui/material/styles'
import { useContext, useState } from 'react'
import { useLocation } from 'wouter'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useCommand } from '../call/use-command.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { NoticesContext } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Lines = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& > li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: 12 },
  '& > li > span': { overflowWrap: 'anywhere' },
})
const Count = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& strong': { minWidth: 56, textAlign: 'center' },
})

/** Moves units to a return of their own: how many of each line go. */
export function SplitDialog({ one, onClose }: { readonly one: ReturnView; readonly onClose: () => void }) {
  const t = useText()
  const [, go] = useLocation()
  const notices = useContext(NoticesContext)
  const [going, setGoing] = useState<Readonly<Record<string, number>>>({})
  const split = useCommand('returns.split', {
    onDone: ({ return: id, number }) => {
      notices.show({ text: 'return.was_split', values: { number } })
      onClose()
      go(`/returns/${id}`)
    },
  })
  const lines = one.lines.flatMap(({ id, description, units }) => {
    const most = Object.values(units).reduce((sum, count) => sum + count, 0)
    return most > 0 ? [{ id, description, most, count: going[id] ?? 0 }] : []
  })
  const chosen = lines.flatMap(({ id, count }) => (count > 0 ? [{ line: id, quantity: count }] : []))
  const stays = lines.some(({ most, count }) => count < most)
  const set = (id: string, count: number) => setGoing(now => ({ ...now, [id]: count }))
  return (
    <AskDialog
      title={t('return.split')}
      text={t('return.split_text')}
      ready={chosen.length > 0 && stays}
      busy={split.isRunning}
      failure={split.failure}
      onClose={onClose}
      onSend={() => void split.run({ return: one.id, lines: chosen })}
    >
      <Lines>
        {lines.map(({ id, description, most, count }) => (
          <li key={id}>
            <span>{description}</span>
            <Count role="group" aria-label={description}>
              <KeyButton aria-label={t('flow.one_less')} disabled={count < 1} onClick={() => set(id, count - 1)}>
                −
              </KeyButton>
              <strong>{t('flow.of', { count, most })}</strong>
              <KeyButton aria-label={t('flow.one_more')} disabled={count >= most} onClick={() => set(id, count + 1)}>
                +
              </KeyButton>
            </Count>
          </li>
        ))}
      </Lines>
    </AskDialog>
  )
}
