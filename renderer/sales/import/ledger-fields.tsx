import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { styled } from '@mui/material/styles'
import { type LedgerSettings, saleFields, usualFeeCodes } from '../../../shared/sales/import/profile.ts'
import { LabelledSelect, LabelledText } from '../../parts/form/labelled.tsx'
import { WordsField } from '../../parts/form/words-field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { Panel } from '../../parts/page.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { FieldGrid } from './file-shape-fields.tsx'

const Rule = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 220px) minmax(0, 1fr) auto',
  gap: 12,
  alignItems: 'end',
})
const About = styled('p')(({ theme }) => ({ margin: '-12px 0 0', color: theme.vars.palette.text.secondary }))

const usual: LedgerSettings = {
  creditNotes: [],
  negativeQuantities: 'credit',
  feeCodes: [...usualFeeCodes],
  skip: [],
}

/** How a file that holds sales and credit notes together tells them apart. */
export function LedgerFields(props: {
  readonly ledger: LedgerSettings | null
  readonly onChange: (ledger: LedgerSettings | null) => void
}) {
  const t = useText()
  const { ledger, onChange } = props
  return (
    <Panel>
      <FormControlLabel
        control={<Switch checked={ledger !== null} onChange={(_event, on) => onChange(on ? usual : null)} />}
        label={t('import_screen.ledger')}
      />
      <About>{t('import_screen.ledger_text')}</About>
      {ledger ? (
        <>
          <FieldGrid>
            <WordsField
              label={t('import_screen.credit_notes')}
              hint={t('import_screen.credit_notes_hint')}
              value={ledger.creditNotes}
              onChange={words => onChange({ ...ledger, creditNotes: [...words] })}
            />
            <LabelledSelect
              label={t('import_screen.negative')}
              value={ledger.negativeQuantities}
              options={(['credit', 'reject'] as const).map(value => ({
                value,
                label: t(`import_screen.negative_${value}`),
              }))}
              onChange={negativeQuantities => onChange({ ...ledger, negativeQuantities })}
            />
          </FieldGrid>
          <WordsField
            multiline
            label={t('import_screen.fee_codes')}
            hint={t('import_screen.fee_codes_hint')}
            value={ledger.feeCodes}
            onChange={words => onChange({ ...ledger, feeCodes: [...words] })}
          />
          <SkipRules skip={ledger.skip} onChange={skip => onChange({ ...ledger, skip: [...skip] })} />
        </>
      ) : null}
    </Panel>
  )
}

function SkipRules(props: {
  readonly skip: LedgerSettings['skip']
  readonly onChange: (skip: LedgerSettings['skip']) => void
}) {
  const t = useText()
  const { skip, onChange } = props
  const change = (place: number, rule: LedgerSettings['skip'][number]) =>
    onChange(skip.map((one, index) => (index === place ? rule : one)))
  return (
    <>
      {[...skip.entries()].map(([place, rule]) => (
        <Rule key={place}>
          <LabelledSelect
            label={t('import_screen.skip_field')}
            value={rule.field}
            options={saleFields.map(value => ({ value, label: t(`import.field.${value}`) }))}
            onChange={field => change(place, { ...rule, field })}
          />
          <LabelledText
            label={t('import_screen.skip_matches')}
            value={rule.matches}
            onChange={matches => change(place, { ...rule, matches: matches.slice(0, 60) })}
          />
          <KeyButton
            quiet
            aria-label={t('import_screen.skip_remove')}
            onClick={() => onChange(skip.filter((_rule, index) => index !== place))}
          >
            <Icon name="close" size={18} />
          </KeyButton>
        </Rule>
      ))}
      <div>
        <KeyButton
          size="small"
          icon={<Icon name="plus" size={16} />}
          onClick={() => onChange([...skip, { field: 'description', matches: '' }])}
        >
          {t('import_screen.skip_add')}
        </KeyButton>
        <Muted>{skip.length === 0 ? t('import_screen.skip') : null}</Muted>
      </div>
    </>
  )
}

const Muted = styled('span')(({ theme }) => ({ marginInlineStart: 12, color: theme.vars.palette.text.secondary }))
