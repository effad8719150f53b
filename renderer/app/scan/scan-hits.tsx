import { styled } from '@mui/material/styles'
import type { Hit } from '../../../shared/sales/contract.ts'
import { sizes, weights } from '../../parts/measures.ts'
import { type Format, useFormat, useText } from '../../parts/text/use-text.ts'
import { Unseen } from '../../parts/unseen.tsx'

const Below = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 20,
  insetInline: 0,
  top: 'calc(100% + 6px)',
  maxHeight: 'min(60vh, 440px)',
  overflow: 'auto',
  padding: 6,
  borderRadius: 12,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.soft.raised,
  boxShadow: '0 8px 28px rgba(10, 20, 19, 0.16), 0 2px 6px rgba(10, 20, 19, 0.08)',
  '&:empty': { display: 'none' },
  '& > p': { margin: 0, padding: '14px 12px', color: theme.vars.palette.text.secondary },
}))
const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '84px minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: 12,
  minHeight: 48,
  padding: '6px 12px',
  borderRadius: 8,
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '&[aria-selected=true]': { backgroundColor: theme.vars.palette.soft.accent },
  '& > small': { fontSize: sizes.hint, color: theme.vars.palette.text.secondary },
  '& > span': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& b': { fontWeight: weights.strong, marginInlineEnd: 8 },
  '& i': { fontStyle: 'normal', color: theme.vars.palette.text.secondary },
}))

function endOf(hit: Hit, format: Format): string {
  const day = hit.at === null ? [] : [format.moment(hit.at, 'day')]
  const amount = hit.amountMinor === null ? [] : [format.money(hit.amountMinor, hit.currency ?? undefined)]
  return [...day, ...amount].join(' · ')
}

/** The hits below the scan box; it keeps the focus, so a press must not take it. */
export function ScanHits(props: {
  readonly id: string
  readonly text: string
  readonly hits: readonly Hit[] | null
  readonly cursor: number
  readonly onOpen: (hit: Hit) => void
}) {
  const t = useText()
  const format = useFormat()
  const { id, hits } = props
  return (
    <>
      <Unseen role="status">{hits ? t('scan.hits_count', { count: hits.length }) : ''}</Unseen>
      <Below hidden={hits === null} onPointerDown={event => event.preventDefault()}>
        {hits && hits.length === 0 ? <p>{t('scan.nothing', { text: props.text })}</p> : null}
        <Hits id={id} role="listbox" aria-label={t('scan.hits')}>
          {(hits ?? []).map((hit, index) => (
            <Row
              key={hit.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === props.cursor}
              onClick={() => props.onOpen(hit)}
            >
              <small>{t(`scan.kind_${hit.kind}`)}</small>
              <span>
                <b>{hit.title}</b>
                {hit.detail ? <i>{hit.detail}</i> : null}
              </span>
              <small>{endOf(hit, format)}</small>
            </Row>
          ))}
        </Hits>
      </Below>
    </>
  )
}

const Hits = styled('div')({})
