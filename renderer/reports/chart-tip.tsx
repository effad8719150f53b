import { styled } from '@mui/material/styles'
import { corners, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import type { ChartModel } from './chart-model.ts'
import { Swatch } from './pattern-fill.tsx'
import { useCell } from './use-cell.ts'

const Card = styled('div')(({ theme }) => ({
  padding: '10px 14px',
  maxWidth: 340,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.soft.raised,
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.16)',
  '& > b': { display: 'flex', justifyContent: 'space-between', gap: 24, marginBottom: 4, fontWeight: weights.strong },
  '& > div': { display: 'flex', alignItems: 'center', gap: 8, paddingBlock: 1 },
  '& > div > span:nth-of-type(2)': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& data': { marginInlineStart: 'auto', paddingInlineStart: 24, fontVariantNumeric: 'tabular-nums' },
  '& > p': { margin: '6px 0 0', color: theme.vars.palette.text.secondary },
}))

/** A point of a chart in words: each series and their sum. */
export function ChartTip({ chart, point }: { readonly chart: ChartModel; readonly point: number }) {
  const t = useText()
  const { spoken } = useCell()
  const at = chart.points[point]
  if (!at) return null
  const drawn = chart.series.filter(one => one.marks[point]?.value)
  return (
    <Card>
      <b>
        <span>{at.name}</span>
        <data value={at.total}>{spoken(chart.value, at.total)}</data>
      </b>
      {chart.stack
        ? drawn.toReversed().map(one => (
            <div key={one.key}>
              <Swatch look={one.look} />
              <span>{one.name}</span>
              <data value={one.marks[point]?.value ?? 0}>{spoken(chart.value, one.marks[point]?.value ?? 0)}</data>
            </div>
          ))
        : null}
      {drawn.some(one => one.marks[point]?.href) ? <p>{t('reports_screen.mark_opens')}</p> : null}
    </Card>
  )
}
