import { styled } from '@mui/material/styles'
import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 4,
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}))

/** What happened to an exchange after it was made: who told the customer what, why it was charged back. */
export function ExchangeEvents({ one }: { readonly one: ExchangeView }) {
  const t = useText()
  const later = one.events.filter(({ event }) => event !== 'complete' && event !== 'give_ahead')
  if (later.length === 0) return null
  return (
    <List aria-label={t('exchange.history')}>
      {later.map(({ event, at, by, reason }) => (
        <li key={`${at} ${event}`}>
          {`${t(`exchange.did.${event}`)} · ${by} · `}
          <MomentText at={at} />
          {reason ? ` — ${reason}` : null}
        </li>
      ))}
    </List>
  )
}
