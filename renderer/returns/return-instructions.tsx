import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { callDesk } from '../call/call-desk.ts'
import { saveFile } from '../call/save-file.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners } from '../parts/measures.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Panel, Section } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'

const Text = styled('pre')(({ theme }) => ({
  margin: 0,
  padding: 16,
  maxHeight: 560,
  overflow: 'auto',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  font: 'inherit',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
}))
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' })

const languages = ['en', 'de'] as const

/** What the customer has to know to send goods back: to copy into an e-mail, or as a PDF. */
export function ReturnInstructions({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const notice = useNotice()
  const [language, setLanguage] = useState<(typeof languages)[number] | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const asked = { return: one.id, ...(language === undefined ? {} : { language }) }
  const { value, failure, refresh } = useDeskQuery('returns.instructions', asked, { keepPrevious: true })
  const copy = async () => {
    if (!value) return
    await navigator.clipboard.writeText(`${value.subject}\n\n${value.text}`)
    notice({ text: 'instructions.copied', tone: 'good' })
  }
  const take = async () => {
    setBusy(true)
    const reply = await callDesk('returns.instructions', { ...asked, pdf: true })
    setBusy(false)
    if (!reply.ok || !reply.value.pdf) return
    saveFile(reply.value.pdf.ticket, reply.value.pdf.name)
  }
  useKeys('return.instructions', [
    { keys: 'c', label: 'instructions.copy', run: () => void copy(), enabled: value !== undefined },
    { keys: 'f', label: 'instructions.pdf', run: () => void take(), enabled: value !== undefined && !busy },
  ])
  return (
    <Section title={t('return.instructions')} detail={value?.subject}>
      <Panel>
        {failure ? <ErrorState failure={failure} onRetry={refresh} /> : null}
        {value ? <Text tabIndex={0}>{value.text}</Text> : <SkeletonRows rows={4} />}
        <Actions>
          <KeyButton keys="c" disabled={!value} onClick={() => void copy()}>
            {t('instructions.copy')}
          </KeyButton>
          <KeyButton keys="f" busy={busy} disabled={!value} onClick={() => void take()}>
            {t('instructions.pdf')}
          </KeyButton>
          <ChoiceKeys
            label={t('instructions.language')}
            choices={languages.map(id => ({ id, label: t(`instructions.language.${id}`) }))}
            value={value?.language ?? null}
            onChoose={setLanguage}
          />
        </Actions>
        {one.customer === null ? <FindingLine tone="information">{t('instructions.no_customer')}</FindingLine> : null}
      </Panel>
    </Section>
  )
}

/** Whether instructions make sense: goods are still to come by post or pickup, and were not sent by themselves. */
export function needsInstructions({ channel, status, lines }: ReturnView): boolean {
  if (status !== 'authorized' || (channel !== 'post' && channel !== 'pickup')) return false
  return lines.some(line => (line.units.awaiting ?? 0) > 0 && line.reason !== 'refused_undelivered')
}
