import { styled } from '@mui/material/styles'
import { importSummary } from '../../../shared/sales/contract.ts'
import { isTextKey, type TextKey } from '../../../shared/texts/catalogue.ts'
import { weights } from '../../parts/measures.ts'
import { Panel, Section } from '../../parts/page.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useFormat, useSentence, useText } from '../../parts/text/use-text.ts'
import { RejectedRows } from './rejected-rows.tsx'

const known = importSummary.partial()

const Groups = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
  gap: '8px 40px',
})
const Figures = styled('dl')(({ theme }) => ({
  margin: 0,
  '& > div': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 16,
    padding: '7px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > div:last-of-type': { borderBottom: 0 },
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, fontWeight: weights.strong },
}))

/** What an import brought, in plain words: new, changed, linked, left out and why. */
export function ImportSummary({ result }: { readonly result: Readonly<Record<string, unknown>> }) {
  const t = useText()
  const format = useFormat()
  const read = known.safeParse(result)
  if (!read.success) return null
  const sum = read.data
  const figure = (name: TextKey, value: number | undefined, shown?: string) =>
    value === undefined || (value === 0 && name !== 'import_screen.sum_rows')
      ? []
      : [{ name: t(name), value: shown ?? format.number(value) }]
  const skipped = Object.entries(sum.skipped ?? {}).flatMap(([code, count]) => {
    const key = `import.skipped.${code}`
    return figure(isTextKey(key) ? key : 'import_screen.sum_skipped', count)
  })
  const linked = t('import_screen.sum_linked_of', {
    linked: format.number(sum.linked ?? 0),
    all: format.number((sum.linked ?? 0) + (sum.unlinked ?? 0)),
  })
  const groups = [
    [
      ...figure('import_screen.sum_sales', sum.sales),
      ...figure('import_screen.sum_lines', sum.lines),
      ...figure('import_screen.sum_updated', sum.updated),
      ...figure('import_screen.sum_unchanged', sum.unchanged),
      ...figure('import_screen.sum_customers', sum.customers),
      ...figure('import_screen.sum_products', sum.products),
    ],
    [
      ...figure('import_screen.sum_returns', sum.returns),
      ...figure('import_screen.sum_return_units', sum.returnUnits),
      ...figure('import_screen.sum_linked', (sum.linked ?? 0) + (sum.unlinked ?? 0), linked),
      ...figure('import_screen.sum_unlinked', sum.unlinked),
    ],
    [
      ...figure('import_screen.sum_rows', sum.rows),
      ...skipped,
      ...figure('import_screen.sum_rejected', sum.rejectedRows),
    ],
  ].filter(group => group.length > 0)
  return (
    <>
      <Panel>
        <Groups>
          {groups.map(group => (
            <Figures key={group[0]?.name}>
              {group.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </Figures>
          ))}
        </Groups>
      </Panel>
      {sum.rejected && sum.rejected.length > 0 ? (
        <Section title={t('import_screen.rejected')}>
          <RejectedRows rows={sum.rejected} />
        </Section>
      ) : null}
      {sum.differences && sum.differences.length > 0 ? <Differences rows={sum.differences} /> : null}
    </>
  )
}

type Difference = NonNullable<ReturnType<typeof known.parse>['differences']>[number]

function Differences({ rows }: { readonly rows: readonly Difference[] }) {
  const t = useText()
  const say = useSentence()
  return (
    <Section title={t('import_screen.differences')} detail={t('import_screen.differences_text')}>
      <PlainTable tabIndex={0} role="region" aria-label={t('import_screen.differences')} sx={{ maxHeight: 320 }}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import_screen.sale')}</th>
              <th scope="col">{t('import_screen.line')}</th>
              <th scope="col">{t('import_screen.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={`${row.sale} ${row.line} ${row.reason.key}`}>
                <th scope="row">{row.sale}</th>
                <td>{row.line}</td>
                <td>{say(row.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PlainTable>
    </Section>
  )
}
