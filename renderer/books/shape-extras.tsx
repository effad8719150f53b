import { styled } from '@mui/material/styles'
import type { JournalShape, ShapeMap } from '../../shared/books/account-map.ts'
import { taxKey } from '../../shared/books/journal-rows.ts'
import { shapeFiles } from '../../shared/books/shapes.ts'
import { LabelledText } from '../parts/form/labelled.tsx'
import { Panel } from '../parts/page.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

const Grid = styled('div')({
  display: 'grid',
  gap: '14px 20px',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
})
const Text = styled('p')(({ theme }) => ({ margin: '-6px 0 0', color: theme.vars.palette.text.secondary }))

/** What the program calls each tax that settlements carried, and lines without one. */
export function TaxNames(props: {
  readonly map: ShapeMap
  readonly taxes: readonly { readonly code: string; readonly rateMilli: number }[]
  readonly onChange: (part: Partial<ShapeMap>) => void
}) {
  const t = useText()
  const format = useFormat()
  const { map, taxes, onChange } = props
  return (
    <Panel as="section">
      <h2>{t('accounts_screen.taxes')}</h2>
      <Text>{t('accounts_screen.taxes_text')}</Text>
      <Grid>
        <LabelledText
          label={t('accounts_screen.no_tax')}
          value={map.noTaxRate}
          onChange={noTaxRate => onChange({ noTaxRate })}
        />
        {taxes.map(tax => (
          <LabelledText
            key={taxKey(tax)}
            label={`${tax.code} ${format.rate(tax.rateMilli)}`}
            value={map.taxRates[taxKey(tax)] ?? ''}
            onChange={name => onChange({ taxRates: { ...map.taxRates, [taxKey(tax)]: name } })}
          />
        ))}
      </Grid>
    </Panel>
  )
}

/** The titles of the journal's columns, where the program calls them otherwise. */
export function ShapeTitles(props: {
  readonly shape: JournalShape
  readonly map: ShapeMap
  readonly onChange: (part: Partial<ShapeMap>) => void
}) {
  const t = useText()
  const { shape, map, onChange } = props
  return (
    <Panel as="section">
      <h2>{t('accounts_screen.titles')}</h2>
      <Text>{t('accounts_screen.titles_text')}</Text>
      <Grid>
        {shapeFiles[shape].columns.map(({ field, title }) => (
          <LabelledText
            key={field}
            label={title}
            value={map.titles[field] ?? ''}
            onChange={value => onChange({ titles: { ...map.titles, [field]: value } })}
          />
        ))}
      </Grid>
    </Panel>
  )
}
