import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { callDesk, type DeskReply } from '../call/call-desk.ts'
import { explain } from '../call/explain.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

const Row = styled('div')({ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 16 })

/** Walks the whole chain on demand and says whether it is as it was written. */
export function VerifyChain() {
  const t = useText()
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const [reply, setReply] = useState<DeskReply<'audit.verify'> | null>(null)
  const verify = async () => {
    setBusy(true)
    setReply(await callDesk('audit.verify', {}))
    setBusy(false)
  }
  return (
    <Row>
      <KeyButton icon={<Icon name="lock" size={18} />} busy={busy} onClick={() => void verify()}>
        {t('audit.verify')}
      </KeyButton>
      <div role="status">
        {reply === null ? null : !reply.ok ? (
          <FindingLine tone="problem">{explain(reply.failure, t)}</FindingLine>
        ) : reply.value.broken ? (
          <FindingLine tone="problem">
            {t(`audit.broken_${reply.value.broken.what}`, { seq: format.number(reply.value.broken.seq) })}
          </FindingLine>
        ) : (
          <FindingLine tone="good">
            {t('audit.whole', { events: format.number(reply.value.events), head: reply.value.head.slice(0, 12) })}
          </FindingLine>
        )}
      </div>
    </Row>
  )
}
