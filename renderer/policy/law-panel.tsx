import { styled } from '@mui/material/styles'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { type PresetFile, presetsUsed } from '../../shared/policy/preset-file.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { Muted } from '../parts/muted.ts'
import { Panel } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import type { PolicyDraft } from './use-draft.ts'

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: 6,
    padding: '12px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > li > div': {
    alignSelf: 'stretch',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 8,
    minHeight: 28,
  },
  '& b': { fontWeight: weights.strong },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary, overflowWrap: 'anywhere' },
}))

/** What the desk knows of the law: where it stands, whether it is used, who confirmed it and when. */
export function LawPanel(props: {
  readonly presets: readonly PresetFile[]
  readonly document: PolicyDocument
  readonly draft: PolicyDraft
  /** Null where nothing may be changed. */
  readonly onOpen: ((preset: PresetFile) => void) | null
}) {
  const t = useText()
  const format = useFormat()
  const { presets, document, draft, onOpen } = props
  const used = presetsUsed(draft.entries, presets)
  return (
    <Panel>
      <h2>{t('policy_screen.law')}</h2>
      <Muted>{t('policy_screen.law_text')}</Muted>
      <List>
        {presets.map(preset => {
          const inUse = used.includes(preset)
          const fresh = draft.confirmed.includes(preset.id) && inUse
          const confirmed = inUse ? document.confirmed?.find(one => one.preset === preset.id) : undefined
          const newer = confirmed !== undefined && confirmed.reviewedDay < preset.reviewedDay
          const name = t(`policy_preset.${preset.id}`)
          return (
            <li key={preset.id}>
              <div>
                <b>{name}</b>
                {fresh ? (
                  <StatusChip tone="attention">{t('policy_screen.law_draft')}</StatusChip>
                ) : confirmed ? null : (
                  <StatusChip tone="neutral">{t('policy_screen.law_not_confirmed')}</StatusChip>
                )}
              </div>
              {preset.source === '' ? null : (
                <p>
                  {t('policy_screen.law_source', {
                    source: preset.source,
                    reviewedDay: format.day(preset.reviewedDay),
                  })}
                </p>
              )}
              {confirmed && !fresh ? (
                <StatusChip tone={newer ? 'attention' : 'good'}>
                  {newer
                    ? t('policy_screen.law_newer')
                    : t('policy_screen.law_confirmed', { by: confirmed.by, confirmedAt: confirmed.at })}
                </StatusChip>
              ) : null}
              {onOpen && !fresh && (confirmed === undefined || newer) ? (
                <KeyButton
                  size="small"
                  aria-label={`${t('policy_screen.law_open')}: ${name}`}
                  onClick={() => onOpen(preset)}
                >
                  {t(confirmed ? 'policy_screen.law_again' : 'policy_screen.law_open')}
                </KeyButton>
              ) : null}
            </li>
          )
        })}
      </List>
    </Panel>
  )
}
