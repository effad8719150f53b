import { styled } from '@mui/material/styles'
import { useContext, useState } from 'react'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { counterStaff, supervisors } from '../../shared/define.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { addressOf } from '../parts/addresses.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { NoticesContext } from '../parts/notice/notices.ts'
import { Page, PageHead, Panel, Section } from '../parts/page.tsx'
import { ListRow, Rows } from '../parts/rows.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText, Money } from '../parts/values.tsx'
import { ReturnPapers } from '../returns/return-papers.tsx'
import { CreditDialog } from './credit-dialog.tsx'

const Balance = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '& > span': { color: theme.vars.palette.text.secondary },
}))

/** One store credit: what is left, what happened to it, and redeeming or voiding it. */
export function CreditScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const read = useDeskQuery('credits.read', { code: decodeURIComponent(params.credit ?? '') })
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={4} />
  return <OneCredit credit={read.value} />
}

function OneCredit({ credit }: { readonly credit: Output<'credits.read'> }) {
  const t = useText()
  const notices = useContext(NoticesContext)
  const print = useCommand('credits.print', {
    onDone: () => notices.show({ text: 'credit.printing', values: { code: credit.code } }),
  })
  return (
    <Page aside={<ReturnPapers returnId={credit.id} />}>
      <PageHead
        title={credit.code}
        chip={
          credit.balanceMinor > 0 ? null : (
            <StatusChip tone="neutral">
              {t(credit.events.at(-1)?.kind === 'void' ? 'credit.is_void' : 'credit.used_up')}
            </StatusChip>
          )
        }
        actions={
          <CreditActions
            credit={credit}
            print={() => void print.run({ code: credit.code })}
            isPrinting={print.isRunning}
          />
        }
      />
      {print.failure ? <FindingLine tone="problem">{explain(print.failure, t)}</FindingLine> : null}
      <Panel>
        <Balance>
          <span>{t('credit.balance')}</span>
          <Money minor={credit.balanceMinor} currency={credit.currency} total />
          <span>
            {credit.customer ? (
              <Link href={addressOf('customer', credit.customer.id)}>{credit.customer.name}</Link>
            ) : (
              t('credit.nobody')
            )}
          </span>
        </Balance>
      </Panel>
      <Section title={t('credit.events')}>
        <Rows label={t('credit.events')}>
          {credit.events.map(event => (
            <ListRow
              key={event.id}
              name={t(`credit.event.${event.kind}`)}
              status={<MomentText at={event.at} length="day" />}
              end={<Money minor={event.amountMinor} currency={credit.currency} />}
            >
              {[event.settlement, event.reason, event.by].filter(part => part !== null && part !== '').join(' · ')}
            </ListRow>
          ))}
        </Rows>
      </Section>
    </Page>
  )
}

function CreditActions(props: {
  readonly credit: Output<'credits.read'>
  readonly print: () => void
  readonly isPrinting: boolean
}) {
  const { credit } = props
  const t = useText()
  const { value: here } = useMe()
  const notices = useContext(NoticesContext)
  const [asking, setAsking] = useState<'redeem' | 'void' | null>(null)
  const { code, balanceMinor } = credit
  const redeem = useCommand('credits.redeem', {
    onDone: left => {
      notices.show({ text: 'credit.redeemed', values: { balanceMinor: left.balanceMinor, currency: credit.currency } })
      setAsking(null)
    },
  })
  const voiding = useCommand('credits.void', {
    onDone: () => {
      notices.show({ text: 'credit.voided', values: { code } })
      setAsking(null)
    },
  })
  const role = here?.me?.role
  const may = (roles: readonly string[]) => role !== undefined && roles.includes(role) && balanceMinor > 0
  useKeys('credit.balance', [
    ...(may(counterStaff) ? [{ keys: 'p', label: 'credit.print' as const, run: props.print }] : []),
    ...(may(counterStaff) ? [{ keys: 'r', label: 'credit.redeem' as const, run: () => setAsking('redeem') }] : []),
    ...(may(supervisors) ? [{ keys: 'v', label: 'credit.void' as const, run: () => setAsking('void') }] : []),
  ])
  return (
    <>
      {may(supervisors) ? (
        <KeyButton keys="v" onClick={() => setAsking('void')}>
          {t('credit.void')}
        </KeyButton>
      ) : null}
      {may(counterStaff) ? (
        <KeyButton keys="p" busy={props.isPrinting} onClick={props.print}>
          {t('credit.print')}
        </KeyButton>
      ) : null}
      {may(counterStaff) ? (
        <KeyButton primary keys="r" onClick={() => setAsking('redeem')}>
          {t('credit.redeem')}
        </KeyButton>
      ) : null}
      {asking === 'redeem' ? (
        <CreditDialog
          title={t('credit.redeem')}
          text={t('credit.redeem_text', { balanceMinor, currency: credit.currency })}
          currency={credit.currency}
          wordsLabel={t('credit.reference')}
          wordsNeeded={false}
          busy={redeem.isRunning}
          failure={redeem.failure}
          onClose={() => setAsking(null)}
          onSend={({ amountMinor, words }) =>
            void redeem.run({ code, amountMinor, ...(words === '' ? {} : { reference: words }) })
          }
        />
      ) : null}
      {asking === 'void' ? (
        <CreditDialog
          title={t('credit.void')}
          text={t('credit.void_text', { balanceMinor, currency: credit.currency })}
          currency={null}
          wordsLabel={t('credit.reason')}
          wordsNeeded
          busy={voiding.isRunning}
          failure={voiding.failure}
          onClose={() => setAsking(null)}
          onSend={({ words }) => void voiding.run({ code, reason: words })}
        />
      ) : null}
    </>
  )
}
