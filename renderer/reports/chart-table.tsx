import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useReading, useText } from '../parts/text/use-text.ts'
import type { ChartModel } from './chart-model.ts'
import { Swatch } from './pattern-fill.tsx'
import { useCell } from './use-cell.ts'

const Scroll = styled(Sheet)(({ theme }) => ({
  overflowX: 'auto',
  '&:focus-visible': { outlineOffset: -2 },
  '& table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& th, & td': { padding: '8px 6px', textAlign: 'end', fontWeight: weights.text, whiteSpace: 'nowrap' },
  '& th:first-of-type': { textAlign: 'start', paddingInlineStart: 16 },
  '& td:last-of-type, & thead th:last-of-type': { paddingInlineEnd: 16 },
  '& thead th': { color: theme.vars.palette.text.secondary, fontSize: sizes.hint, fontWeight: weights.label },
  '& tbody tr, & tfoot tr': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& tfoot th, & tfoot td': { fontWeight: weights.strong },
  '& tbody th > span': { marginInlineEnd: 8 },
  '& td > a': {
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    padding: '4px 6px',
    margin: '-4px -6px',
    borderRadius: 6,
  },
  '& td > a:hover': { textDecoration: 'underline', backgroundColor: theme.vars.palette.soft.accent },
  '& [data-picked=true]': { backgroundColor: theme.vars.palette.soft.accent },
}))

/** A chart over months as a table: each series and month, each figure opening its returns. */
export function ChartTable(props: {
  readonly chart: ChartModel
  readonly picked: number
  readonly label: string
  readonly stacked: string
}) {
  const { chart, picked } = props
  const t = useText()
  const { cell } = useCell()
  const { locale } = useReading()
  const head = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' })
  const figure = (amount: number | null, href: string | null, name: string, month: string) => {
    if (!amount) return null
    const written = cell(chart.value, amount)
    return href === null ? (
      written
    ) : (
      <Link href={href} aria-label={t('reports_screen.mark', { point: month, series: name, value: written })}>
        {written}
      </Link>
    )
  }
  return (
    <Scroll tabIndex={0} role="region" aria-label={props.label} data-part="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{props.stacked}</th>
            {chart.points.map((point, place) => (
              <th key={point.key} scope="col" data-picked={place === picked}>
                {head.format(new Date(`${point.key}-01T00:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.series.map(series => (
            <tr key={series.key}>
              <th scope="row">
                <Swatch look={series.look} />
                {series.name}
              </th>
              {chart.points.map((point, place) => (
                <td key={point.key} data-picked={place === picked}>
                  {figure(
                    series.marks[place]?.value ?? null,
                    series.marks[place]?.href ?? null,
                    series.name,
                    point.name,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('export.total')}</th>
            {chart.points.map((point, place) => (
              <td key={point.key} data-picked={place === picked}>
                {figure(point.total, point.href, t('export.total'), point.name)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}
