import { styled } from '@mui/material/styles'
import type { FileShape } from '../../../shared/sales/import/rows.ts'
import { LabelledSelect } from '../../parts/form/labelled.tsx'
import { useText } from '../../parts/text/use-text.ts'

/** Fields beside each other, as many as fit. */
export const FieldGrid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(172px, 1fr))',
  gap: 16,
  alignItems: 'start',
})

const encodings = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'ISO-8859-15', 'UTF-16LE', 'UTF-16BE', 'Shift_JIS'] as const
const delimiterNames = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const

/** How a file is written: guessed, and changed here where the guess is wrong. */
export function FileShapeFields(props: {
  readonly shape: FileShape
  /** `structure`: columns may be others now. */
  readonly onChange: (shape: FileShape, structure: boolean) => void
}) {
  const t = useText()
  const { shape, onChange } = props
  const known = encodings.find(name => name.toLowerCase() === shape.encoding.toLowerCase())
  const names: readonly string[] = known ? encodings : [shape.encoding, ...encodings]
  return (
    <FieldGrid>
      <LabelledSelect
        label={t('import_screen.encoding')}
        value={known ?? shape.encoding}
        options={names.map(value => ({ value, label: value }))}
        onChange={encoding => onChange({ ...shape, encoding }, true)}
      />
      <LabelledSelect
        label={t('import_screen.delimiter')}
        value={shape.delimiter}
        options={delimiterNames.map(([value, name]) => ({ value, label: t(`import_screen.delimiter_${name}`) }))}
        onChange={delimiter => onChange({ ...shape, delimiter }, true)}
      />
      <LabelledSelect
        label={t('import_screen.dates')}
        value={shape.dateOrder}
        options={(['ymd', 'dmy', 'mdy'] as const).map(value => ({ value, label: t(`import_screen.dates_${value}`) }))}
        onChange={dateOrder => onChange({ ...shape, dateOrder }, false)}
      />
      <LabelledSelect
        label={t('import_screen.decimal')}
        value={shape.decimal}
        options={[
          { value: '.', label: t('import_screen.decimal_point') },
          { value: ',', label: t('import_screen.decimal_comma') },
        ]}
        onChange={decimal => onChange({ ...shape, decimal }, false)}
      />
    </FieldGrid>
  )
}
