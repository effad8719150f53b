import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
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
import { EntryDialog } from './entry-dialog.tsx'
import { NewEntryDialog } from './new-entry-dialog.tsx'
import { PolicyVersions } from './policy-versions.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RuleEntries } from './rule-entries.tsx'
import { useScopeText } from './scope-text.ts'

/** What the policy says, rule by rule in sentences; changed as a draft, in force once published. */
export function PolicyScreen() {
  const [search] = useSearchParams()
  const version = search.get('version')
  const read = useDeskQuery('policy.read', version === null ? {} : { version }, { keepPrevious: true })
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={8} />
  return <Policy key={read.value.version.id} policy={read.value} />
}

const sameEntry = (one: PolicyEntry, other: PolicyEntry) =>
  one.rule === other.rule && JSON.stringify(one.scope) === JSON.stringify(other.scope)

/** The first policy covers all the past, so its day says nothing. */
const longAgo = '1970-01-01'

function Policy({ policy }: { readonly policy: Output<'policy.read'> }) {
  const t = useText()
  const format = useFormat()
  const notice = useNotice()
  const [, go] = useLocation()
  const { value: here } = useMe()
  const { version, versions } = policy
  const [draft, setDraft] = useState<readonly PolicyEntry[] | null>(null)
  const [editing, setEditing] = useState<PolicyEntry | null>(null)
  const [dialog, setDialog] = useState<'add' | 'publish' | null>(null)
  const newest = versions[0]?.id === version.id
  const owner = here?.me?.role === 'owner'
  const mayChange = newest && owner
  const entries = draft ?? version.document.entries
  const put = (entry: PolicyEntry) => {
    const known = entries.some(one => sameEntry(one, entry))
    setDraft(known ? entries.map(one => (sameEntry(one, entry) ? entry : one)) : [...entries, entry])
    setEditing(null)
  }
  const published = (next: Output<'policy.publish'>) => {
    setDialog(null)
    setDraft(null)
    notice({ text: 'policy_screen.published', values: { number: next.number }, tone: 'good' })
  }
  const named =
    version.validFrom === longAgo
      ? t('policy_screen.version_first', { number: version.number })
      : t('policy_screen.version', { number: version.number, fromDay: format.day(version.validFrom) })
  return (
    <SetUpPage
      topic="policy"
      stays={draft !== null}
      chip={
        draft === null ? (
          <StatusChip tone={newest ? 'good' : 'neutral'}>{named}</StatusChip>
        ) : (
          <StatusChip tone="attention">{t('policy_screen.draft')}</StatusChip>
        )
      }
      actions={
        mayChange ? (
          <>
            {draft === null ? null : <KeyButton onClick={() => setDraft(null)}>{t('policy_screen.discard')}</KeyButton>}
            <KeyButton icon={<Icon name="plus" size={18} />} onClick={() => setDialog('add')}>
              {t('policy_screen.add')}
            </KeyButton>
            <KeyButton primary disabled={draft === null} onClick={() => setDialog('publish')}>
              {t('policy_screen.publish')}
            </KeyButton>
          </>
        ) : newest ? undefined : (
          <KeyButton onClick={() => go('/set-up/policy')}>{t('policy_screen.newest')}</KeyButton>
        )
      }
      aside={<PolicyVersions versions={versions} shown={version.id} />}
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
            onChange={mayChange ? setEditing : null}
            onRemove={entry => setDraft(entries.filter(one => !sameEntry(one, entry)))}
          />
        )
      })}
      <p>{t('policy_screen.specific')}</p>
      {editing ? (
        <Editing entry={editing} suppliers={policy.suppliers} onPut={put} onClose={() => setEditing(null)} />
      ) : null}
      {dialog === 'add' ? (
        <NewEntryDialog
          policy={policy}
          entries={entries}
          onClose={() => setDialog(null)}
          onAdd={entry => {
            setDialog(null)
            setEditing(entry)
          }}
        />
      ) : null}
      {dialog === 'publish' ? (
        <PublishDialog
          entries={entries}
          basedOn={version.number}
          onPublished={published}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </SetUpPage>
  )
}

function Editing(props: {
  readonly entry: PolicyEntry
  readonly suppliers: Output<'policy.read'>['suppliers']
  readonly onPut: (entry: PolicyEntry) => void
  readonly onClose: () => void
}) {
  const scope = useScopeText(props.entry.scope, props.suppliers)
  return (
    <EntryDialog
      entry={props.entry}
      scope={scope}
      onApply={settings => props.onPut({ ...props.entry, settings })}
      onClose={props.onClose}
    />
  )
}
