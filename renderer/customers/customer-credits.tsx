import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { supervisors } from '../../shared/define.ts'
import { useCommand } from '../call/use-command.ts'
import { useMe } from '../call/use-me.ts'
import { CreditDialog } from '../credits/credit-dialog.tsx'
import { addressOf } from '../parts/addresses.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { Panel, Section } from '../parts/page.tsx'
import { ListRow, Rows } from '../parts/rows.tsx'
import { useReading, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'

/** A customer's store credits, and issuing one by hand for those who may. */
export function CustomerCredits({ read }: { readonly read: Output<'customers.read'> }) {
  const t = useText()
  const { currency } = useReading()
  const { value: here } = useMe()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const notice = useNotice()
  const issue = useCommand('credits.issue', {
    onDone: ({ code }) => {
      notice({ text: 'credit.issued', values: { code }, tone: 'good' })
      go(addressOf('store_credit', code))
    },
  })
  const role = here?.me?.role
  const mayIssue = role !== undefined && supervisors.includes(role)
  if (read.credits.length === 0 && !mayIssue) return null
  return (
    <Section
      title={t('customers.credits')}
      actions={
        mayIssue ? (
          <KeyButton quiet onClick={() => setAsking(true)}>
            {t('credit.issue')}
          </KeyButton>
        ) : undefined
      }
    >
      {read.credits.length === 0 ? (
        <Panel>{t('credit.none')}</Panel>
      ) : (
        <Rows label={t('customers.credits')}>
          {read.credits.map(credit => (
            <ListRow
              key={credit.code}
              href={addressOf('store_credit', credit.code)}
              name={credit.code}
              end={<Money minor={credit.balanceMinor} currency={credit.currency} />}
            />
          ))}
        </Rows>
      )}
      {asking ? (
        <CreditDialog
          title={t('credit.issue')}
          text={t('credit.issue_text')}
          currency={currency}
          wordsLabel={t('credit.reason')}
          wordsNeeded
          busy={issue.isRunning}
          failure={issue.failure}
          onClose={() => setAsking(false)}
          onSend={({ amountMinor, words }) =>
            void issue.run({ amountMinor, reason: words, customer: read.customer.id, print: true })
          }
        />
      ) : null}
    </Section>
  )
}
