import { styled } from '@mui/material/styles'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { Waiting } from '../../shared/desk/contract.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { sizes, weights } from '../parts/measures.ts'
import { Page, Panel, Section } from '../parts/page.tsx'
import { ListRow, Rows } from '../parts/rows.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'
import { Unseen } from '../parts/unseen.tsx'
import { MomentText, Money } from '../parts/values.tsx'
import { RefundClock } from '../returns/refund-clock.tsx'
import { toneOf } from '../returns/status-tone.ts'
import { useMayServe } from '../returns/without-sale/use-may-serve.ts'
import { DeskParcels } from './desk-parcels.tsx'
import { DeskPrinters } from './desk-printers.tsx'

type Summary = Output<'desk.summary'>

const Figures = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 20,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': {
    margin: 0,
    fontSize: '1.625rem',
    fontWeight: weights.strong,
    lineHeight: 1.25,
    fontVariantNumeric: 'tabular-nums',
  },
  '& dd small': {
    display: 'block',
    fontSize: sizes.body,
    fontWeight: weights.text,
    lineHeight: 1.4,
    color: theme.vars.palette.text.secondary,
  },
}))

const tones: Readonly<Record<Waiting['kind'], Tone>> = {
  draft: 'neutral',
  requested: 'attention',
  expiring: 'attention',
  needs_approval: 'attention',
  to_receive: 'information',
  to_grade: 'information',
  to_settle: 'attention',
  payout_open: 'attention',
  exchange_late: 'problem',
  exchange_owed: 'attention',
  print_doubt: 'problem',
}

/** The first page: what waits for somebody, what happened today, how the printers are. */
export function DeskScreen() {
  const t = useText()
  const [, go] = useLocation()
  const mayBegin = useMayServe()
  const begin = () => go('/returns/new')
  const mail = () => go('/mail-in')
  useKeys('keys.walk_in', [
    { keys: 'w', label: 'without_sale.begin', run: begin, enabled: mayBegin },
    { keys: 'm', label: 'mail_in.title', run: mail, enabled: mayBegin },
  ])
  const summary = useDeskQuery('desk.summary', {}, { everyMs: 5000, keepPrevious: true })
  if (summary.failure && !summary.value) return <ErrorState failure={summary.failure} onRetry={summary.refresh} />
  if (!summary.value) return <SkeletonRows rows={5} />
  const { waiting, parcels, recent, today, hasSales } = summary.value
  return (
    <Page
      aside={
        <>
          <TodayPanel today={today} />
          <DeskPrinters />
        </>
      }
    >
      <Unseen as="h1">{t('nav.desk')}</Unseen>
      <Section
        title={
          <>
            {t('desk.waiting')}{' '}
            {waiting.length > 0 ? (
              <StatusChip tone="attention" icon={false}>
                {String(waiting.length)}
              </StatusChip>
            ) : null}
          </>
        }
        actions={
          mayBegin ? (
            <>
              <KeyButton quiet keys="m" onClick={mail}>
                {t('mail_in.title')}
              </KeyButton>
              <KeyButton quiet keys="w" onClick={begin}>
                {t('without_sale.begin')}
              </KeyButton>
            </>
          ) : undefined
        }
      >
        {waiting.length > 0 ? (
          <Rows label={t('desk.waiting')}>
            {waiting.map(one => (
              <WaitingRow key={`${one.kind} ${one.id}`} one={one} />
            ))}
          </Rows>
        ) : (
          <Panel>
            <EmptyState
              icon={hasSales ? 'check' : 'upload'}
              title={t(hasSales ? 'desk.nothing_waits' : 'desk.no_sales')}
              actions={
                hasSales ? undefined : (
                  <KeyButton primary onClick={() => go('/set-up/import')}>
                    {t('desk.import')}
                  </KeyButton>
                )
              }
            >
              {t(hasSales ? 'desk.nothing_waits_text' : 'desk.no_sales_text')}
            </EmptyState>
          </Panel>
        )}
      </Section>
      <DeskParcels parcels={parcels} />
      {recent.length > 0 ? (
        <Section title={t('desk.recent')}>
          <Rows label={t('desk.recent')}>
            {recent.map(one => (
              <ListRow
                key={one.id}
                href={`/returns/${one.id}`}
                name={one.number}
                status={<StatusChip tone={toneOf(one.shown)}>{statusText(one.shown, t)}</StatusChip>}
                end={<Money minor={one.totalMinor} />}
              >
                {one.items}
              </ListRow>
            ))}
          </Rows>
        </Section>
      ) : null}
    </Page>
  )
}

function WaitingRow({ one }: { readonly one: Waiting }) {
  const t = useText()
  const say = useSentence()
  const href = one.kind === 'print_doubt' ? '/set-up/printers' : `/returns/${one.id}`
  return (
    <ListRow
      href={href}
      name={one.title}
      status={
        one.clock && one.clock.state !== 'running' ? (
          <RefundClock short clock={one.clock} />
        ) : (
          <StatusChip tone={tones[one.kind]}>
            {one.kind === 'draft' && one.mine ? t('desk.kind.my_draft') : t(`desk.kind.${one.kind}`)}
          </StatusChip>
        )
      }
      end={one.amountMinor === null ? <MomentText at={one.at} length="time" /> : <Money minor={one.amountMinor} />}
    >
      {one.sentence ? say(one.sentence) : one.detail}
      {one.owner && !one.mine ? ` · ${one.owner}` : null}
    </ListRow>
  )
}

function TodayPanel({ today }: { readonly today: Summary['today'] }) {
  const t = useText()
  const units = today.toShelve.reduce((sum, one) => sum + one.units, 0)
  const seconds = today.medianSeconds
  return (
    <Panel>
      <Figures>
        <div>
          <dt>{t('desk.returns_today')}</dt>
          <dd>
            {today.returns}
            <small>{t('desk.last_week', { count: today.returnsSameDayLastWeek })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('desk.paid_back')}</dt>
          <dd>
            <Money minor={today.paidBackMinor} />
            <small>{t('desk.as_store_credit', { creditMinor: today.storeCreditMinor })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('desk.median')}</dt>
          <dd>
            {seconds === null ? '–' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
            <small>{t('desk.scan_to_receipt')}</small>
          </dd>
        </div>
        <div>
          <dt>{t('desk.to_shelve')}</dt>
          <dd>
            {units}
            <small>
              {today.toShelve
                .slice(0, 3)
                .map(one => `${one.units} ${t(`disposition.${one.disposition}` as 'disposition.restock')}`)
                .join(' · ')}
            </small>
          </dd>
        </div>
      </Figures>
    </Panel>
  )
}

function statusText(shown: string, t: ReturnType<typeof useText>): string {
  const key = `return_status.${shown}`
  return isTextKey(key) ? t(key) : shown
}
