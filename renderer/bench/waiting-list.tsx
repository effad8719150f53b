import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { type BenchEntry, benchStages } from '../../shared/bench/contract.ts'
import { corners, heights, sizes, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'

const Group = styled('section')(({ theme }) => ({
  '& > h2': {
    margin: '0 0 4px',
    fontSize: sizes.hint,
    fontWeight: weights.strong,
    color: theme.vars.palette.text.secondary,
  },
  '& > ul': { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 4 },
}))
const Entry = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 8,
  alignContent: 'center',
  minHeight: heights.touch + 8,
  padding: '6px 12px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  color: 'inherit',
  textDecoration: 'none',
  '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& b': { fontWeight: weights.strong },
  '& small': { fontSize: sizes.hint, color: theme.vars.palette.text.secondary },
  '&[aria-current=true]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
}))

/** Parcels and returns that wait at the bench, by what is to be done with them. */
export function WaitingList(props: { readonly entries: readonly BenchEntry[]; readonly current: string | null }) {
  const t = useText()
  return benchStages.map(stage => {
    const entries = props.entries.filter(one => one.stage === stage)
    if (entries.length === 0) return null
    return (
      <Group key={stage}>
        <h2>{t(`bench.stage.${stage}`)}</h2>
        <ul>
          {entries.map(one => (
            <li key={`${one.return} ${one.shipment}`}>
              <Entry
                href={`/bench/${one.return}${one.shipment === null ? '' : `?parcel=${one.shipment}`}`}
                aria-current={one.return === props.current}
              >
                <b>{one.number}</b>
                <small>{t('bench.units', { count: one.units })}</small>
                <small>{one.customer ?? one.tracking}</small>
                <small>
                  <MomentText at={one.since} length="day" />
                </small>
              </Entry>
            </li>
          ))}
        </ul>
      </Group>
    )
  })
}
