import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { checklistFor, usualChecklists } from '../../../shared/grading/checklist-document.ts'
import type { Disposition } from '../../../shared/grading/dispositions.ts'
import { dispositions } from '../../../shared/grading/dispositions.ts'
import { counterGrades } from '../../../shared/grading/grades.ts'
import { secondReasonsOf } from '../../../shared/returns/second-reasons.ts'
import type { QuotedLine } from '../../../shared/returns/views.ts'
import type { SaleLineView } from '../../../shared/sales/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { sizes } from '../../parts/measures.ts'
import { useSentence, useText } from '../../parts/text/use-text.ts'
import { ChecklistQuestions } from './checklist-questions.tsx'
import { FindingList } from './finding-list.tsx'
import type { FlowEvent, FlowLine as Line } from './flow-state.ts'
import { ReasonChoice } from './reason-choice.tsx'
import { SecondReasonChoice } from './second-reason-choice.tsx'

const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '88px minmax(0, 1fr)',
  columnGap: 12,
  rowGap: 12,
  padding: '0 16px 16px 72px',
  alignItems: 'start',
  fontSize: sizes.body,
  '& > [data-part=label]': { color: theme.vars.palette.text.secondary, paddingTop: 12 },
  '& > [data-part=findings-label]': { color: theme.vars.palette.text.secondary, paddingTop: 2 },
  '& > [data-part=findings]': { display: 'flex', flexDirection: 'column', gap: 6, paddingTop: 2 },
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', paddingInline: 16 },
}))
const GoesTo = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 10,
  color: theme.vars.palette.text.secondary,
}))
const Quantity = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, fontVariantNumeric: 'tabular-nums' })

/** The open line of a walk-in return: reason, what the policy says, grade, where it goes. */
export function OpenLine(props: {
  readonly sold: SaleLineView
  readonly line: Line
  readonly quoted: QuotedLine | undefined
  readonly change: (event: FlowEvent) => void
}) {
  const { sold, line, quoted, change } = props
  const t = useText()
  const say = useSentence()
  const shop = useDeskQuery('shop.read', {}).value?.settings
  const finer = shop && line.reason !== null ? secondReasonsOf(shop, line.reason).offered : []
  const asksFiner = finer.length > 0 || line.secondReason !== null
  const document = useDeskQuery('grading.checklists', {}).value?.document ?? usualChecklists
  const [allPlaces, setAllPlaces] = useState(false)
  const set = (to: Extract<FlowEvent, { is: 'change' }>['to']) => change({ is: 'change', saleLine: line.saleLine, to })
  const more = (step: number) => set({ quantity: Math.min(Math.max(1, line.quantity + step), sold.returnable) })
  const goesTo: Disposition | null = line.disposition ?? quoted?.suggestion?.code ?? null
  useKeys('keys.return_line', [
    { keys: '+', label: 'flow.one_more', run: () => more(1), enabled: line.quantity < sold.returnable },
    { keys: '-', label: 'flow.one_less', run: () => more(-1), enabled: line.quantity > 1 },
    { keys: 'g', label: 'flow.change_place', run: () => setAllPlaces(true), enabled: goesTo !== null },
  ])
  return (
    <Body>
      {sold.returnable > 1 ? (
        <>
          <span data-part="label">{t('flow.quantity')}</span>
          <Quantity>
            <KeyButton
              keys="-"
              aria-label={t('flow.one_less')}
              disabled={line.quantity <= 1}
              onClick={() => more(-1)}
            />
            <strong>{t('flow.of', { count: line.quantity, most: sold.returnable })}</strong>
            <KeyButton
              keys="+"
              aria-label={t('flow.one_more')}
              disabled={line.quantity >= sold.returnable}
              onClick={() => more(1)}
            />
          </Quantity>
        </>
      ) : null}
      <span data-part="label">{t('flow.reason')}</span>
      <ReasonChoice
        reason={line.reason}
        note={line.reasonNote}
        numbers={!asksFiner || line.secondReason !== null}
        onReason={reason => set(reason === line.reason ? { reason } : { reason, secondReason: null })}
        onNote={reasonNote => set({ reasonNote })}
      />
      {asksFiner ? (
        <>
          <span data-part="label">{t('second_reasons.choice')}</span>
          <SecondReasonChoice
            key={line.reason}
            names={finer}
            value={line.secondReason}
            onChoose={secondReason => set({ secondReason })}
          />
        </>
      ) : null}
      {quoted ? (
        <>
          <span data-part="findings-label">{t('flow.policy')}</span>
          <FindingList findings={quoted.findings} />
        </>
      ) : null}
      {line.reason === null ? null : (
        <>
          <span data-part="label">{t('flow.grade')}</span>
          <ChoiceKeys
            label={t('flow.grade')}
            shape="card"
            choices={counterGrades.map(id => ({ id, key: id.toLowerCase(), label: id, detail: t(`flow.grade.${id}`) }))}
            value={line.grade === 'U' ? null : line.grade}
            onChoose={id => set({ grade: id })}
          />
        </>
      )}
      {line.grade === null ? null : (
        <>
          <span data-part="label">{t('flow.checks')}</span>
          <ChecklistQuestions
            questions={checklistFor(document, sold.category)?.questions ?? []}
            answers={line.checklist}
            onAnswer={checklist => set({ checklist })}
          />
          <span data-part="label">{t('flow.goes_to')}</span>
          {allPlaces || goesTo === null ? (
            <ChoiceKeys
              label={t('flow.goes_to')}
              choices={dispositions
                .filter(code => code !== 'missing' && code !== 'repair_for_customer')
                .map(id => ({
                  id,
                  label: t(`disposition.${id}`),
                  disabled: quoted?.suggestion?.refused.some(one => one.code === id) ?? false,
                }))}
              value={goesTo}
              onChoose={id => {
                set({ disposition: id })
                setAllPlaces(false)
              }}
            />
          ) : (
            <GoesTo>
              <KeyButton keys="g" onClick={() => setAllPlaces(true)}>
                {t(`disposition.${goesTo}`)}
              </KeyButton>
              <span>{quoted?.suggestion ? say(quoted.suggestion.why) : null}</span>
            </GoesTo>
          )}
        </>
      )}
    </Body>
  )
}
