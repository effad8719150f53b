import { styled } from '@mui/material/styles'
import type { ReturnView } from '../../shared/returns/views.ts'
import { Icon } from '../parts/icon.tsx'
import { weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { position: 'relative', display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', paddingBottom: 16 },
  '& > li:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: 9,
    top: 22,
    bottom: 2,
    width: 2,
    backgroundColor: theme.vars.palette.divider,
  },
  '& > li[data-done=true] > svg': { color: theme.vars.palette.success.main },
  '& > li[data-done=false]': { color: theme.vars.palette.text.secondary },
  '& strong': { fontWeight: weights.strong },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

const records = ['requested', 'authorized', 'received', 'inspected', 'settled'] as const

/** The five records of a return, each with its own time and person. */
export function ReturnTimeline({ one }: { readonly one: ReturnView }) {
  const t = useText()
  return (
    <List>
      {records.map(record => {
        const event = one[record]
        return (
          <li key={record} data-done={event !== null}>
            <Icon name={event ? 'check' : 'circle'} size={20} />
            <span>
              <strong>{t(`return.record.${record}`)}</strong>
              <small>
                {event ? (
                  <>
                    <MomentText at={event.at} /> · {event.by}
                  </>
                ) : (
                  t('return.not_yet')
                )}
              </small>
            </span>
          </li>
        )
      })}
    </List>
  )
}
