import { useState } from 'react'
import type { CustomerView } from '../../shared/customers/contract.ts'
import type { Standing } from '../../shared/customers/signals.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

/** Where a customer can be put from where they are. */
const ways: Readonly<Record<Standing, readonly Standing[]>> = {
  none: ['allowed', 'blocked'],
  blocked: ['none', 'allowed'],
  allowed: ['none', 'blocked'],
}

/** A supervisor blocks a customer, trusts them, or takes them off the list; always with a reason. */
export function StandingActions({ customer }: { readonly customer: CustomerView }) {
  const t = useText()
  const notice = useNotice()
  const { value } = useDeskQuery('customers.signals', { customer: customer.id })
  const [asking, setAsking] = useState<Standing | null>(null)
  const [reason, setReason] = useState('')
  const block = useCommand('customers.block', {
    renews: ['customers'],
    onDone: saved => {
      setAsking(null)
      notice({ text: 'standing.saved', values: { name: saved.name }, tone: 'good' })
    },
  })
  const ask = (standing: Standing) => {
    setReason('')
    setAsking(standing)
  }
  return (
    <>
      {ways[value?.standing ?? 'none'].map(standing => (
        <KeyButton key={standing} quiet disabled={value === undefined} onClick={() => ask(standing)}>
          {t(`standing.${standing}`)}
        </KeyButton>
      ))}
      {asking === null ? null : (
        <AskDialog
          title={t(`standing.${asking}`)}
          text={t(`standing.${asking}_text`)}
          ready={reason.trim() !== ''}
          busy={block.isRunning}
          failure={block.failure}
          onClose={() => setAsking(null)}
          onSend={() =>
            void block.run({
              customer: customer.id,
              version: customer.version,
              standing: asking,
              reason: reason.trim(),
            })
          }
        >
          <LabelledText autoFocus label={t('standing.reason')} value={reason} onChange={setReason} />
        </AskDialog>
      )}
    </>
  )
}
