import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { useText } from '../parts/text/use-text.ts'
import type { ChartModel } from './chart-model.ts'
import { LookFill } from './pattern-fill.tsx'
import { useCell } from './use-cell.ts'
import { markName, marksOf } from './use-marks.ts'

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'fit-content(34%) minmax(0, 1fr) max-content',
  alignItems: 'center',
  columnGap: 14,
  rowGap: 3,
  '& > li': { display: 'contents' },
  '& [data-part=name]': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& [data-part=track]': { display: 'flex', gap: 2, height: 22, paddingBlock: 3 },
  '& [data-part=track] > *': { flex: 'none', minWidth: 2, height: 16, borderRadius: 3, overflow: 'hidden' },
  '& [data-part=track] > a:hover': { filter: 'brightness(1.08)' },
  '& data': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  '& data > a': {
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    borderRadius: 6,
    padding: '3px 6px',
    margin: '-3px -6px',
  },
  '& data > a:hover': { textDecoration: 'underline', backgroundColor: theme.vars.palette.soft.accent },
}))

/** Bars beside their names, each part and each sum a link to its returns. */
export function RowBars({ chart, label }: { readonly chart: ChartModel; readonly label: string }) {
  const t = useText()
  const { spoken } = useCell()
  const marks = marksOf(chart, 0)
  const most = Math.max(1, ...chart.points.map(point => Math.abs(point.total)))
  return (
    <div {...marks.box}>
      <Rows aria-label={label} data-print="draw">
        {chart.points.map((at, point) => {
          const written = spoken(chart.value, at.total)
          return (
            <li key={at.key}>
              <span data-part="name" title={at.name}>
                {at.name}
              </span>
              <span data-part="track">
                {chart.series.map((series, place) => {
                  const mark = series.marks[point]
                  if (!mark?.value) return null
                  const width = `${(Math.abs(mark.value) / most) * 100}%`
                  const amount = spoken(chart.value, mark.value)
                  const title = chart.stack ? `${series.name}: ${amount}` : `${at.name}: ${amount}`
                  const fill = <LookFill look={series.look} />
                  if (mark.href === null)
                    return (
                      <span key={series.key} style={{ width }} title={title}>
                        {fill}
                      </span>
                    )
                  const name = markName({ point, series: place })
                  return (
                    <Link
                      key={series.key}
                      href={mark.href}
                      data-mark={name}
                      tabIndex={marks.tabIndexOf({ point, series: place })}
                      aria-label={t('reports_screen.mark', { point: at.name, series: series.name, value: amount })}
                      title={title}
                      style={{ width }}
                    >
                      {fill}
                    </Link>
                  )
                })}
              </span>
              <data value={at.total}>
                {at.href && chart.series.length > 1 ? (
                  <Link href={at.href} tabIndex={-1}>
                    {written}
                  </Link>
                ) : (
                  written
                )}
              </data>
            </li>
          )
        })}
      </Rows>
    </div>
  )
}
