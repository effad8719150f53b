import { styled } from '@mui/material/styles'
import type { CostView } from '../../shared/costs/contract.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText, Money } from '../parts/values.tsx'

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    gap: 16,
    alignItems: 'center',
    minHeight: 44,
    paddingBlock: 6,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > li > :first-of-type': { flex: 1, minWidth: 0 },
  '& > li > [data-part=amount]': { textAlign: 'end' },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '& [data-gone=true] data': { textDecoration: 'line-through', color: theme.vars.palette.text.secondary },
}))

/** Each cost as it was written; typed ones can be taken back. */
export function CostEntries(props: {
  readonly entries: readonly CostView[]
  readonly onTakeBack: (cost: CostView) => void
}) {
  const t = useText()
  return (
    <List aria-label={t('costs.entries')}>
      {props.entries.map(entry => (
        <li key={entry.id} data-gone={entry.takenBack}>
          <span>
            {t(`cost_kind.${entry.kind}`)}
            {entry.note ? ` — ${entry.note}` : null}
            <small>
              <MomentText at={entry.at} />
              {[
                entry.by,
                entry.minutes ? t('costs.minutes', { count: entry.minutes }) : null,
                entry.automatic ? t('costs.automatic') : null,
                entry.takenBack ? t('costs.taken_back') : null,
              ]
                .filter(part => part !== null)
                .map(part => ` · ${part}`)
                .join('')}
            </small>
          </span>
          {entry.mayBeTakenBack ? (
            <KeyButton quiet onClick={() => props.onTakeBack(entry)}>
              {t('costs.take_back')}
            </KeyButton>
          ) : null}
          <span data-part="amount">
            {entry.amountMinor === null ? t('costs.unknown') : <Money minor={entry.amountMinor} bare />}
          </span>
        </li>
      ))}
    </List>
  )
}
