import { styled } from '@mui/material/styles'
import { amountSides, type ShapeMap } from '../../shared/books/account-map.ts'
import type { JournalShape } from '../../shared/books/shapes.ts'
import { journalDates, journalSigns, shapeFiles } from '../../shared/books/shapes.ts'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const Grid = styled('div')({
  display: 'grid',
  gap: '14px 20px',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
})
const Text = styled('p')(({ theme }) => ({ margin: '-6px 0 0', color: theme.vars.palette.text.secondary }))

/** How the program wants days, amounts and lines without tax. */
export function ShapeSigns(props: {
  readonly shape: JournalShape
  readonly map: ShapeMap
  readonly onChange: (part: Partial<ShapeMap>) => void
}) {
  const t = useText()
  const { shape, map, onChange } = props
  const file = shapeFiles[shape]
  const hasAmount = file.columns.some(column => column.field === 'amount')
  return (
    <Panel as="section">
      <h2>{t('accounts_screen.signs')}</h2>
      <Grid>
        <LabelledSelect
          label={t('accounts_screen.date')}
          value={map.date ?? file.date}
          options={journalDates.map(value => ({ value, label: value }))}
          onChange={date => onChange({ date: date === file.date ? null : date })}
        />
        <LabelledSelect
          label={t('accounts_screen.decimal')}
          value={map.signs ?? file.signs}
          options={journalSigns.map(value => ({ value, label: t(`accounts_screen.decimal_${value}`) }))}
          onChange={signs => onChange({ signs: signs === file.signs ? null : signs })}
        />
        {hasAmount ? (
          <LabelledSelect
            label={t('accounts_screen.amounts')}
            value={map.amounts}
            options={amountSides.map(value => ({ value, label: t(`accounts_screen.${value}`) }))}
            onChange={amounts => onChange({ amounts })}
          />
        ) : null}
        {file.namesTaxRate ? (
          <LabelledText
            label={t('accounts_screen.no_tax')}
            hint={t('accounts_screen.no_tax_hint')}
            value={map.noTaxRate}
            problem={map.noTaxRate.trim() === '' ? t('accounts_screen.missing') : null}
            onChange={noTaxRate => onChange({ noTaxRate })}
          />
        ) : null}
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
