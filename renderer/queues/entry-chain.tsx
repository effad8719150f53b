import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { DecisionView } from '../../shared/queues/contract.ts'
import { callDesk } from '../call/call-desk.ts'
import { explain } from '../call/explain.ts'
import { saveFile } from '../call/save-file.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useSentence, useText } from '../parts/text/use-text.ts'
import { MomentText, Money } from '../parts/values.tsx'
import { dispositionTones } from './disposition-tones.ts'

const List = styled('ol')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 14 })
const Head = styled('div')({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  flexWrap: 'wrap',
  '& b': { fontWeight: weights.strong },
})
const Muted = styled('p')(({ theme }) => ({
  margin: 0,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
}))
const Step = styled('div')(({ theme }) => ({
  marginTop: 6,
  paddingInlineStart: 10,
  borderInlineStart: `2px solid ${theme.vars.palette.divider}`,
}))

/** Every decision on an entry's units, the earliest first: why, who, and how it was carried out. */
export function EntryChain({ chain }: { readonly chain: readonly DecisionView[] }) {
  const t = useText()
  const say = useSentence()
  return (
    <List aria-label={t('queues.chain')}>
      {chain.map(one => (
        <li key={one.id}>
          <Head>
            <b>{t(`disposition.${one.code}`)}</b>
            <StatusChip tone={dispositionTones[one.state]}>{t(`disposition_status.${one.state}`)}</StatusChip>
          </Head>
          <Muted>
            {one.by ? `${one.by} · ` : null}
            <MomentText at={one.at} />
          </Muted>
          {one.why ? (
            <Muted>
              {one.suggested === one.code
                ? say(one.why)
                : `${t('queues.was_suggested', { what: t(`disposition.${one.suggested ?? one.code}`) })} ${say(one.why)}`}
            </Muted>
          ) : null}
          {one.steps.map(step => (
            <StepTaken key={step.id} step={step} />
          ))}
          {one.realMinor === null ? null : (
            <Muted>
              {t('queues.brought')} <Money minor={one.realMinor} />
            </Muted>
          )}
        </li>
      ))}
    </List>
  )
}

function StepTaken({ step }: { readonly step: DecisionView['steps'][number] }) {
  const t = useText()
  const format = useFormat()
  const words = Object.entries(step.details).flatMap(([name, value]) => {
    if (name === 'taxRateMilli' || value === '') return []
    if (name.endsWith('Minor')) return [format.money(Number(value))]
    if (name === 'how' && (value === 'in_person' || value === 'shipped')) return [t(`queues.handed.${value}`)]
    return [/^\d{4}-\d\d-\d\d$/.test(String(value)) ? format.day(String(value)) : String(value)]
  })
  return (
    <Step>
      <div>{t(`queues.did.${step.step}`)}</div>
      {words.length > 0 ? <Muted>{words.join(' · ')}</Muted> : null}
      <Muted>
        {step.by ? `${step.by} · ` : null}
        <MomentText at={step.at} />
      </Muted>
      {step.proof === null ? null : <Proof step={step.id} name={step.proof} />}
    </Step>
  )
}

function Proof({ step, name }: { readonly step: string; readonly name: string }) {
  const t = useText()
  const [problem, setProblem] = useState<string | null>(null)
  const show = async () => {
    const reply = await callDesk('dispositions.proof', { step })
    if (reply.ok) saveFile(reply.value.ticket, reply.value.name)
    else setProblem(explain(reply.failure, t))
  }
  return (
    <>
      <KeyButton quiet onClick={() => void show()}>
        {t('queues.show_proof', { name })}
      </KeyButton>
      {problem ? <FindingLine tone="problem">{problem}</FindingLine> : null}
    </>
  )
}
