import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { corners, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
})
const Bar = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 12px',
  margin: '0 -8px',
  padding: '6px 8px',
  borderRadius: corners.control,
  color: 'inherit',
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '& b': { fontWeight: weights.label },
  '& i': {
    gridColumn: '1 / -1',
    height: 8,
    borderRadius: 4,
    backgroundColor: theme.vars.palette.soft.neutral,
    overflow: 'hidden',
  },
  '& i > i': { display: 'block', height: 8, backgroundColor: theme.vars.palette.primary.main },
  '@media (forced-colors: active)': { '& i > i': { backgroundColor: 'CanvasText' } },
}))

/** Why a product came back, the most frequent reason first; each opens its returns. */
export function ReasonBars(props: {
  readonly product: string
  readonly reasons: readonly { readonly reason: string; readonly units: number }[]
}) {
  const t = useText()
  const most = Math.max(1, ...props.reasons.map(one => one.units))
  return (
    <List>
      {props.reasons.map(({ reason, units }) => {
        const key = `reason.${reason}`
        return (
          <li key={reason}>
            <Bar href={`/returns?product=${props.product}&reason=${reason}`}>
              <span>{isTextKey(key) ? t(key) : reason}</span>
              <b>{t('products.units', { count: units })}</b>
              <i aria-hidden>
                <i style={{ width: `${(100 * units) / most}%` }} />
              </i>
            </Bar>
          </li>
        )
      })}
    </List>
  )
}
