import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { type CounterGrade, counterGrades } from '../../shared/grading/grades.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { AssessedFields } from '../suppliers/assessed-fields.tsx'
import { useAssessment } from '../suppliers/use-assessment.ts'

const Bar = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' })

/** What a line still waits for: a grade, a supervisor's decision, or being handed back. */
export function GradeLine({ one, line }: { readonly one: ReturnView; readonly line: ReturnView['lines'][number] }) {
  const t = useText()
  const [startedAt] = useState(Date.now)
  const inspect = useCommand('grading.inspect')
  const dispose = useCommand('grading.dispose')
  const decide = useCommand('grading.decide')
  const handBack = useCommand('grading.handBack')
  const assessment = useAssessment(one.id, line.id)
  const received = line.units.received ?? 0
  const undecided = line.units.needs_decision ?? 0
  const rejected = line.units.rejected ?? 0
  const grade = async (id: CounterGrade) => {
    const minutes = Math.max(1, Math.round((Date.now() - startedAt) / 60_000))
    const units = { return: one.id, line: line.id, quantity: received }
    const done = await inspect.run({ ...units, grade: id, minutes, ...assessment?.asked })
    if (done.ok && done.value.unitsAre === 'accepted' && done.value.suggestion)
      await dispose.run({ ...units, code: done.value.suggestion.code })
  }
  const failure = inspect.failure ?? dispose.failure ?? decide.failure ?? handBack.failure
  return (
    <>
      {received > 0 && assessment && one.possible.includes('grading.inspect') ? (
        <Bar>
          <span>{t('assessed.by')}</span>
          <AssessedFields assessment={assessment} />
        </Bar>
      ) : null}
      {received > 0 && one.possible.includes('grading.inspect') ? (
        <ChoiceKeys
          label={t('flow.grade')}
          shape="card"
          active={false}
          choices={counterGrades.map(id => ({ id, label: id, detail: t(`flow.grade.${id}`) }))}
          value={null}
          onChoose={id => void grade(id)}
        />
      ) : null}
      <Bar>
        {undecided > 0 && one.possible.includes('grading.decide') ? (
          <>
            <KeyButton
              onClick={() => void decide.run({ return: one.id, line: line.id, quantity: undecided, accept: true })}
            >
              {t('return.accept_units', { count: undecided })}
            </KeyButton>
            <KeyButton
              onClick={() =>
                void decide.run({
                  return: one.id,
                  line: line.id,
                  quantity: undecided,
                  accept: false,
                  reason: t('return.rejected_note'),
                })
              }
            >
              {t('return.reject_units', { count: undecided })}
            </KeyButton>
          </>
        ) : null}
        {rejected > 0 && one.possible.includes('grading.handBack') ? (
          <KeyButton onClick={() => void handBack.run({ return: one.id, line: line.id, quantity: rejected })}>
            {t('return.hand_back', { count: rejected })}
          </KeyButton>
        ) : null}
      </Bar>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
    </>
  )
}
