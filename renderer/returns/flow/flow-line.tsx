import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { checklistFor, usualChecklists } from '../../../shared/grading/checklist-document.ts'
import type { Disposition } from '../../../shared/grading/dispositions.ts'
import { dispositions } from '../../../shared/grading/dispositions.ts'
import { counterGrades } from '../../../shared/grading/grades.ts'
import type { QuotedLine } from '../../../shared/returns/views.ts'
import type { SaleLineView } from '../../../shared/sales/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useSentence, useText } from '../../parts/text/use-text.ts'
import { ChecklistQuestions } from './checklist-questions.tsx'
import { FindingList } from './finding-list.tsx'
import type { FlowEvent, FlowLine as Line } from './flow-state.ts'
import { LineBody } from './line-body.ts'
import { LineQuantity } from './line-quantity.tsx'
import { LineReasons } from './line-reasons.tsx'

const GoesTo = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 10,
  color: theme.vars.palette.text.secondary,
}))

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
  const document = useDeskQuery('grading.checklists', {}).value?.document ?? usualChecklists
  const [allPlaces, setAllPlaces] = useState(false)
  const set = (to: Extract<FlowEvent, { is: 'change' }>['to']) => change({ is: 'change', saleLine: line.saleLine, to })
  const goesTo: Disposition | null = line.disposition ?? quoted?.suggestion?.code ?? null
  useKeys('keys.return_line', [
    { keys: 'g', label: 'flow.change_place', run: () => setAllPlaces(true), enabled: goesTo !== null },
  ])
  return (
    <LineBody>
      <LineQuantity quantity={line.quantity} most={sold.returnable} onChange={quantity => set({ quantity })} />
      <LineReasons line={line} onChange={set} />
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
    </LineBody>
  )
}
