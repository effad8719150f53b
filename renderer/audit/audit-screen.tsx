import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { AuditEvent } from '../../shared/audit/contract.ts'
import { contract, type Sent } from '../../shared/contract.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DataList } from '../parts/data-list.tsx'
import { Toolbar, useAddressFilters } from '../parts/filters.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { type Say, useFormat, useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { SetUpPage } from '../set-up/set-up-page.tsx'
import { VerifyChain } from './verify-chain.tsx'

type Filters = Omit<Sent<'audit.find'>, 'cursor'>

const commands = Object.entries(contract)
  .filter(([, operation]) => operation.kind === 'command')
  .map(([name]) => name)
  .sort()

const Days = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'end' })
const Facts = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gap: 10,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& pre': { margin: 0, whiteSpace: 'pre-wrap', fontFamily: 'inherit', overflowWrap: 'anywhere' },
}))

/** Who did what and when, newest first, and whether the chain is whole. */
export function AuditScreen() {
  const t = useText()
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const [open, setOpen] = useState<AuditEvent | null>(null)
  const staff = useDeskQuery('staff.list', {})
  const fields = useMemo(
    () => [
      {
        id: 'staff',
        label: t('audit.who'),
        options: (staff.value?.details ?? staff.value?.staff ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      { id: 'command', label: t('audit.what'), options: commands.map(value => ({ value, label: value })) },
    ],
    [t, staff.value],
  )
  const chosen = useAddressFilters(fields)
  const fromAddress = ['from', 'until', 'subject'].flatMap(name => {
    const value = search.get(name)
    return value === null || value === '' ? [] : [[name, value] as const]
  })
  const filters: Filters = { ...chosen.values, ...Object.fromEntries(fromAddress) }
  const found = useDeskPages('audit.find', filters, page => page.events)
  const put = (name: string, value: string) =>
    setSearch(
      before => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  return (
    <SetUpPage
      topic="audit"
      stays={open !== null}
      {...(open ? { aside: <EventPanel event={open} onClose={() => setOpen(null)} /> } : {})}
    >
      <VerifyChain />
      <Days>
        <Toolbar fields={fields} filters={chosen} />
        <LabelledText
          type="date"
          label={t('audit.from')}
          value={search.get('from') ?? ''}
          onChange={value => put('from', value)}
        />
        <LabelledText
          type="date"
          label={t('audit.until')}
          value={search.get('until') ?? ''}
          onChange={value => put('until', value)}
        />
      </Days>
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : found.isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <DataList<AuditEvent>
          label={t('set_up.audit')}
          rows={found.rows}
          rowKey={row => String(row.seq)}
          onOpen={setOpen}
          openKey={open === null ? null : String(open.seq)}
          hasMore={found.hasMore}
          onEnd={found.more}
          empty={
            <EmptyState icon="search" title={t('audit.empty')}>
              {t('audit.empty_text')}
            </EmptyState>
          }
          columns={[
            { id: 'seq', head: t('audit.seq'), track: '72px', align: 'end', cell: row => format.number(row.seq) },
            { id: 'at', head: t('audit.at'), track: '170px', cell: row => <MomentText at={row.at} /> },
            {
              id: 'who',
              head: t('audit.who'),
              track: 'minmax(0, 1fr)',
              cell: row => row.staff ?? t('audit.nobody'),
            },
            {
              id: 'what',
              head: t('audit.what'),
              track: 'minmax(0, 1.2fr)',
              cell: row => <b>{said('command', row.command, t)}</b>,
            },
            { id: 'about', head: t('audit.subject'), track: 'minmax(0, 1.6fr)', cell: row => aboutOf(row, t) },
          ]}
        />
      )}
    </SetUpPage>
  )
}

/** A command or a subject in words; its own name where a newer desk wrote it. */
function said(of: 'command' | 'subject', name: string, t: Say): string {
  const key = `audit.${of}.${name}`
  return isTextKey(key) ? t(key) : name
}

function aboutOf(row: AuditEvent, t: Say): string {
  return [row.subjectKind === null ? null : said('subject', row.subjectKind, t), row.subjectId]
    .filter(part => part !== null)
    .join(' ')
}

function EventPanel({ event, onClose }: { readonly event: AuditEvent; readonly onClose: () => void }) {
  const t = useText()
  return (
    <SidePanel title={t('audit.event', { seq: event.seq })} onClose={onClose}>
      <Facts tabIndex={0}>
        <dt>{t('audit.at')}</dt>
        <dd>
          <MomentText at={event.at} />
        </dd>
        <dt>{t('audit.who')}</dt>
        <dd>{event.staff ?? t('audit.nobody')}</dd>
        <dt>{t('audit.what')}</dt>
        <dd>
          {said('command', event.command, t)}
          <br />
          <code>{event.command}</code>
        </dd>
        <dt>{t('audit.subject')}</dt>
        <dd>{aboutOf(event, t)}</dd>
        <dt>{t('audit.details')}</dt>
        <dd>
          <pre>{JSON.stringify(event.details, null, 2)}</pre>
        </dd>
        <dt>{t('audit.hash')}</dt>
        <dd>{event.hash}</dd>
      </Facts>
    </SidePanel>
  )
}
