import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { groupOf } from '../../shared/reports/reason-groups.ts'
import { sizes, weights } from '../parts/measures.ts'
import { Section, Sheet } from '../parts/page.tsx'
import { useFormat, useReading, useText } from '../parts/text/use-text.ts'
import { GroupSwatch } from './group-patterns.tsx'
import { type Measure, type MonthRow, reasonsOverall, returnsLink } from './month-data.ts'
import { reasonText } from './month-reasons.tsx'

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { padding: '8px 6px', textAlign: 'end', fontWeight: weights.text, whiteSpace: 'nowrap' },
  '& th:first-of-type': { textAlign: 'start', paddingInlineStart: 16 },
  '& td:last-of-type, & thead th:last-of-type': { paddingInlineEnd: 16 },
  '& thead th': { color: theme.vars.palette.text.secondary, fontSize: sizes.hint, fontWeight: weights.label },
  '& tbody tr, & tfoot tr': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& tfoot th, & tfoot td': { fontWeight: weights.strong },
  '& tbody th > svg': { marginInlineEnd: 8 },
  '& td > a': { color: 'inherit', textDecoration: 'none', padding: '4px 6px', margin: '-4px -6px', borderRadius: 6 },
  '& td > a:hover': { textDecoration: 'underline', backgroundColor: theme.vars.palette.soft.accent },
  '& [data-picked=true]': { backgroundColor: theme.vars.palette.soft.accent },
}))
const Scroll = styled(Sheet)({ overflowX: 'auto' })

/** The chart as a table: every reason and month, each figure opening its returns. */
export function MonthTable(props: {
  readonly rows: readonly MonthRow[]
  readonly months: readonly string[]
  readonly measure: Measure
  readonly picked: string
}) {
  const { rows, months, measure, picked } = props
  const t = useText()
  const format = useFormat()
  const { locale } = useReading()
  const head = useMemo(
    () => new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
    [locale],
  )
  const write = (amount: number) => (measure === 'units' ? format.number(amount) : format.amount(amount))
  const at = (month: string, reason: string | null) =>
    rows.reduce(
      (sum, row) => (row.month === month && (reason === null || row.reason === reason) ? sum + row[measure] : sum),
      0,
    )
  const cell = (month: string, reason: string | null, name: string) => {
    const amount = at(month, reason)
    const written = write(amount)
    return (
      <td key={month} data-picked={month === picked}>
        {amount === 0 ? null : (
          <Link
            href={returnsLink(month, measure, reason ?? undefined)}
            aria-label={t('month.see', { reason: name, month, amount: written })}
          >
            {written}
          </Link>
        )}
      </td>
    )
  }
  return (
    <Section title={t('month.table')} detail={measure === 'units' ? t('month.show_units') : format.currency}>
      <Scroll tabIndex={0} role="region" aria-label={t('month.table')}>
        <Table>
          <thead>
            <tr>
              <th scope="col">{t('report.column.reason')}</th>
              {months.map(month => (
                <th key={month} scope="col" data-picked={month === picked}>
                  {head.format(new Date(`${month}-01T00:00:00Z`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reasonsOverall(rows, measure).map(reason => (
              <tr key={reason}>
                <th scope="row">
                  <GroupSwatch group={groupOf(reason)} />
                  {reasonText(reason, t)}
                </th>
                {months.map(month => cell(month, reason, reasonText(reason, t)))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('month.total')}</th>
              {months.map(month => cell(month, null, t('month.total')))}
            </tr>
          </tfoot>
        </Table>
      </Scroll>
    </Section>
  )
}
