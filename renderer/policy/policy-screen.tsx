import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { ruleIds } from '../../shared/policy/rules/index.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { SetUpPage } from '../set-up/set-up-page.tsx'
import { LawPanel } from './law-panel.tsx'
import { type OpenDialog, PolicyDialog } from './policy-dialog.tsx'
import { PolicyVersions } from './policy-versions.tsx'
import { RuleEntries } from './rule-entries.tsx'
import { useDraft } from './use-draft.ts'

/** What the policy says, rule by rule in sentences; changed as a draft, in force once published. */
export function PolicyScreen() {
  const [search] = useSearchParams()
  const version = search.get('version')
  const read = useDeskQuery('policy.read', version === null ? {} : { version }, { keepPrevious: true })
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={8} />
  return <Policy key={read.value.version.id} policy={read.value} />
}

/** The first policy covers all the past, so its day says nothing. */
const longAgo = '1970-01-01'

function Policy({ policy }: { readonly policy: Output<'policy.read'> }) {
  const t = useText()
  const format = useFormat()
  const notice = useNotice()
  const [, go] = useLocation()
  const { value: here } = useMe()
  const { version, versions } = policy
  const draft = useDraft(version.document)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  const newest = versions[0]?.id === version.id
  const owner = here?.me?.role === 'owner'
  const mayChange = newest && owner
  const { entries } = draft
  const published = (next: Output<'policy.publish'>) => {
    close()
    draft.discard()
    notice({ text: 'policy_screen.published', values: { number: next.number }, tone: 'good' })
  }
  const named =
    version.validFrom === longAgo
      ? t('policy_screen.version_first', { number: version.number })
      : t('policy_screen.version', { number: version.number, fromDay: format.day(version.validFrom) })
  return (
    <SetUpPage
      topic="policy"
      stays={draft.changed}
      chip={
        !draft.changed ? (
          <StatusChip tone={newest ? 'good' : 'neutral'}>{named}</StatusChip>
        ) : (
          <StatusChip tone="attention">{t('policy_screen.draft')}</StatusChip>
        )
      }
      actions={
        mayChange ? (
          <>
            {draft.changed ? <KeyButton onClick={draft.discard}>{t('policy_screen.discard')}</KeyButton> : null}
            <KeyButton icon={<Icon name="plus" size={18} />} onClick={() => setDialog({ open: 'add' })}>
              {t('policy_screen.add')}
            </KeyButton>
            <KeyButton onClick={() => setDialog({ open: 'try' })}>{t('policy_screen.try_out')}</KeyButton>
            <KeyButton primary disabled={!draft.changed} onClick={() => setDialog({ open: 'publish' })}>
              {t('policy_screen.publish')}
            </KeyButton>
          </>
        ) : newest ? undefined : (
          <KeyButton onClick={() => go('/set-up/policy')}>{t('policy_screen.newest')}</KeyButton>
        )
      }
      aside={
        <>
          <LawPanel
            presets={policy.presets}
            document={version.document}
            draft={draft}
            onOpen={mayChange ? preset => setDialog({ open: 'preset', preset }) : null}
          />
          <PolicyVersions versions={versions} shown={version.id} />
        </>
      }
    >
      {newest ? null : <FindingLine tone="information">{t('policy_screen.older')}</FindingLine>}
      {newest && !owner ? <FindingLine tone="information">{t('policy_screen.owner_only')}</FindingLine> : null}
      {ruleIds.map(rule => {
        const own = entries.filter(entry => entry.rule === rule)
        return own.length === 0 ? null : (
          <RuleEntries
            key={rule}
            rule={rule}
            entries={own}
            suppliers={policy.suppliers}
            onChange={mayChange ? entry => setDialog({ open: 'entry', entry, instead: entry }) : null}
            onRemove={draft.remove}
          />
        )
      })}
      <p>{t('policy_screen.specific')}</p>
      <FormControlLabel
        label={t('policy_screen.kinder')}
        control={
          <Switch
            checked={draft.kinderVersion}
            disabled={!mayChange}
            onChange={(_event, on) => draft.offerKinder(on)}
          />
        }
      />
      {dialog ? (
        <PolicyDialog
          dialog={dialog}
          policy={policy}
          draft={draft}
          onOpen={setDialog}
          onPublished={published}
          onClose={close}
        />
      ) : null}
    </SetUpPage>
  )
}
