import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { CustomerView } from '../../shared/customers/contract.ts'
import type { Standing } from '../../shared/customers/signals.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { Panel, Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** A supervisor blocks a customer, trusts them, or takes them off the list; always with a reason. */
export function StandingForm({ customer }: { readonly customer: CustomerView }) {
  const t = useText()
  const notice = useNotice()
  const [reason, setReason] = useState('')
  const block = useCommand('customers.block', {
    renews: ['customers'],
    onDone: saved => {
      setReason('')
      notice({ text: 'standing.saved', values: { name: saved.name }, tone: 'good' })
    },
  })
  const put = (standing: Standing) =>
    void block.run({ customer: customer.id, version: customer.version, standing, reason: reason.trim() })
  const ready = reason.trim() !== ''
  return (
    <Section title={t('standing.title')}>
      <Panel>
        <TextField
          fullWidth
          label={t('standing.reason')}
          value={reason}
          onChange={event => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <Row>
          <KeyButton disabled={!ready} busy={block.isRunning} onClick={() => put('blocked')}>
            {t('standing.block')}
          </KeyButton>
          <KeyButton disabled={!ready} busy={block.isRunning} onClick={() => put('allowed')}>
            {t('standing.allow')}
          </KeyButton>
          <KeyButton disabled={!ready} busy={block.isRunning} onClick={() => put('none')}>
            {t('standing.none')}
          </KeyButton>
        </Row>
        {block.failure ? <FindingLine tone="problem">{explain(block.failure, t)}</FindingLine> : null}
      </Panel>
    </Section>
  )
}
