import { styled } from '@mui/material/styles'
import type { Output } from '../../shared/contract.ts'
import { entryName, type PolicyEntry } from '../../shared/policy/policy-document.ts'
import { type RuleId, ruleOf } from '../../shared/policy/rules/index.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { Section, Sheet } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { EntrySays } from './entry-says.tsx'
import { useScopeText } from './scope-text.ts'

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })
const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 200px) minmax(0, 1fr) auto',
  alignItems: 'baseline',
  gap: 16,
  minHeight: 52,
  padding: '10px 10px 10px 16px',
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > b': { fontWeight: weights.strong, overflowWrap: 'anywhere' },
  '& > [data-part=actions]': { display: 'flex', gap: 2 },
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}))

/** What one rule says: a sentence for each part of the goods. */
export function RuleEntries(props: {
  readonly rule: RuleId
  readonly entries: readonly PolicyEntry[]
  readonly suppliers: Output<'policy.read'>['suppliers']
  /** Null where nothing may be changed. */
  readonly onChange: ((entry: PolicyEntry) => void) | null
  readonly onRemove: (entry: PolicyEntry) => void
}) {
  const t = useText()
  const format = useFormat()
  const legal = ruleOf(props.rule)?.legal ?? null
  return (
    <Section
      title={
        <>
          {t(`policy_rule.${props.rule}`)}{' '}
          {legal ? <StatusChip tone="information">{t('policy_screen.legal')}</StatusChip> : null}
        </>
      }
      detail={
        legal
          ? t('policy_screen.legal_source', { source: legal.source, reviewedDay: format.day(legal.reviewedDay) })
          : undefined
      }
    >
      <Sheet>
        <List>
          {props.entries.map(entry => (
            <EntryRow key={entryName(entry)} entry={entry} {...props} />
          ))}
        </List>
      </Sheet>
    </Section>
  )
}

function EntryRow(props: Parameters<typeof RuleEntries>[0] & { readonly entry: PolicyEntry }) {
  const t = useText()
  const { entry, onChange } = props
  const scope = useScopeText(entry.scope, props.suppliers)
  const named = (action: string) => `${action}: ${t(`policy_rule.${props.rule}`)}, ${scope}`
  return (
    <Row>
      <b>{scope}</b>
      <EntrySays entry={entry} />
      {onChange ? (
        <div data-part="actions">
          <KeyButton quiet size="small" aria-label={named(t('policy_screen.change'))} onClick={() => onChange(entry)}>
            {t('policy_screen.change')}
          </KeyButton>
          <KeyButton
            quiet
            size="small"
            aria-label={named(t('policy_screen.remove'))}
            onClick={() => props.onRemove(entry)}
          >
            {t('policy_screen.remove')}
          </KeyButton>
        </div>
      ) : null}
    </Row>
  )
}
