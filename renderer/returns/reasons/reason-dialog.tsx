import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { ClaimedReason } from '../../../shared/returns/reasons.ts'
import {
  keyOfSecondReason,
  moveSecondReason,
  offerSecondReason,
  retireSecondReason,
  type SecondReasons,
  secondReasonsOf,
} from '../../../shared/returns/second-reasons.ts'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { DeskDialog } from '../../parts/desk-dialog.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { useNotice } from '../../parts/notice/notices.ts'
import { Section } from '../../parts/page.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { MoveButtons } from './move-buttons.tsx'

const Stack = styled('div')({ display: 'flex', flexDirection: 'column', gap: 20, paddingTop: 4 })
const Names = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { display: 'flex', alignItems: 'center', gap: 10, minHeight: 48 },
  '& > li:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > li > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}))
const Add = styled('form')({
  display: 'flex',
  gap: 8,
  alignItems: 'flex-end',
  paddingTop: 4,
  '& > div': { flex: '1 1 auto' },
  '& > button': { flex: 'none', minHeight: 44, width: 'auto' },
})
const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))

/** What is offered under one reason: add, retire, offer again; each change is in force at once. */
export function ReasonDialog(props: {
  readonly head: Output<'shop.read'>
  readonly reason: ClaimedReason
  readonly owner: boolean
  readonly onClose: () => void
}) {
  const { head, reason, owner } = props
  const t = useText()
  const notice = useNotice()
  const save = useCommand('shop.save')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<'known' | 'too_many' | null>(null)
  const { offered, retired } = secondReasonsOf(head.settings, reason)
  const write = async (
    next: SecondReasons,
    text: 'second_reasons.added' | 'second_reasons.was_retired' | 'second_reasons.was_moved',
    of: string,
  ) => {
    const settings = { ...head.settings, ...writable(next) }
    const reply = await save.run({ version: head.version, settings })
    if (reply.ok) notice({ text, values: { name: of } })
    return reply.ok
  }
  const move = (one: string, by: -1 | 1) =>
    write(moveSecondReason(head.settings, reason, one, by), 'second_reasons.was_moved', one)
  const offer = async (wanted: string) => {
    const next = offerSecondReason(head.settings, reason, wanted)
    if (!next.ok) {
      setProblem(next.failure.code === 'empty' ? null : next.failure.code)
      return
    }
    if (await write(next.value, 'second_reasons.added', wanted.trim())) setName('')
  }
  return (
    <DeskDialog open title={t(`reason.${reason}`)} onClose={props.onClose}>
      <Stack>
        <Section
          title={t('second_reasons.offered')}
          {...(owner && offered.length > 1 ? { detail: t('second_reasons.order_text') } : {})}
        >
          {offered.length === 0 ? <Quiet>{t('second_reasons.nothing')}</Quiet> : null}
          <Names>
            {offered.map((one, index) => (
              <li key={one}>
                <KeyHint keys={keyOfSecondReason(index) ?? ''} />
                <span>{one}</span>
                {owner && offered.length > 1 ? (
                  <MoveButtons
                    name={one}
                    isFirst={index === 0}
                    isLast={index === offered.length - 1}
                    busy={save.isRunning}
                    onMove={by => void move(one, by)}
                  />
                ) : null}
                {owner ? (
                  <KeyButton
                    quiet
                    disabled={save.isRunning}
                    onClick={() =>
                      void write(retireSecondReason(head.settings, reason, one), 'second_reasons.was_retired', one)
                    }
                  >
                    {t('second_reasons.retire')}
                  </KeyButton>
                ) : null}
              </li>
            ))}
          </Names>
          {owner ? (
            <Add
              onSubmit={event => {
                event.preventDefault()
                if (!save.isRunning) void offer(name)
              }}
            >
              <LabelledText
                autoFocus
                label={t('second_reasons.name')}
                value={name}
                problem={problem === null ? null : t(`second_reasons.${problem}`)}
                onChange={typed => {
                  setName(typed.slice(0, 80))
                  setProblem(null)
                }}
              />
              <KeyButton primary type="submit" keys="Enter" busy={save.isRunning} disabled={name.trim() === ''}>
                {t('second_reasons.add')}
              </KeyButton>
            </Add>
          ) : null}
        </Section>
        {retired.length > 0 ? (
          <Section title={t('second_reasons.retired')} detail={t('second_reasons.retired_text')}>
            <Names>
              {retired.map(one => (
                <li key={one}>
                  <span>{one}</span>
                  {owner ? (
                    <KeyButton quiet disabled={save.isRunning} onClick={() => void offer(one)}>
                      {t('second_reasons.again')}
                    </KeyButton>
                  ) : null}
                </li>
              ))}
            </Names>
          </Section>
        ) : null}
        {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      </Stack>
    </DeskDialog>
  )
}

type Writable = Readonly<Record<'secondReasons' | 'retiredReasons', Record<string, string[]>>>

function writable({ secondReasons, retiredReasons }: SecondReasons): Writable {
  const copied = (all: SecondReasons['secondReasons']) =>
    Object.fromEntries(Object.entries(all).map(([reason, names]) => [reason, [...names]]))
  return { secondReasons: copied(secondReasons), retiredReasons: copied(retiredReasons) }
}
