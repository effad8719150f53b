import { useState } from 'react'
import { type Disposition, dispositions } from '../../shared/grading/dispositions.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Panel } from '../parts/page.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { assessedText } from '../suppliers/assessed-text.ts'
import type { LineInHand } from './bench-work.tsx'
import { GradeFrame, GradeRow } from './grade-frame.tsx'

/** Where graded units go: what is suggested and why, confirmed by Enter, which prints a tag for each unit. */
export function PlacePanel({ one, lines }: { readonly one: ReturnView; readonly lines: readonly LineInHand[] }) {
  const t = useText()
  const say = useSentence()
  const [all, setAll] = useState(false)
  const dispose = useCommand('grading.dispose', { onDone: () => setAll(false) })
  const next = lines.flatMap(line => line.bench.toPlace.map(part => ({ line, part })))[0]
  const inspection = next?.line.view.inspections.find(one => one.id === next.part.inspection)
  const confirm = inspection?.assessedBy == null ? 'bench.confirm' : 'bench.confirm_elsewhere'
  const suggestion = next?.part.suggestion ?? null
  const place = (code: Disposition) => {
    if (!next) return
    void dispose.run({ return: one.id, line: next.line.bench.id, quantity: next.part.units, code })
  }
  useKeys('bench.title', [
    { keys: 'g', label: 'bench.change', run: () => setAll(!all) },
    {
      keys: 'Enter',
      label: confirm,
      run: () => suggestion && place(suggestion.code),
      enabled: suggestion !== null && !dispose.isRunning,
    },
  ])
  if (!next) return null
  return (
    <Panel>
      <GradeFrame
        title={next.line.bench.description}
        detail={[
          t('bench.units', { count: next.part.units }),
          t('return.graded', { grade: next.part.grade, words: t(`grade.${next.part.grade}`) }),
          inspection ? assessedText(inspection, t) : null,
        ]}
      >
        {suggestion ? (
          <GradeRow label={t('bench.goes_to')}>
            <strong>{t(`disposition.${suggestion.code}`)}</strong>
            <span>{say(suggestion.why)}</span>
          </GradeRow>
        ) : null}
        {all || !suggestion ? (
          <ChoiceKeys
            label={t('bench.goes_to')}
            choices={dispositions.map(id => ({
              id,
              label: t(`disposition.${id}`),
              disabled: suggestion?.refused.some(refused => refused.code === id) ?? false,
            }))}
            value={null}
            onChoose={place}
          />
        ) : null}
        {dispose.failure ? <FindingLine tone="problem">{explain(dispose.failure, t)}</FindingLine> : null}
        <GradeRow label="">
          {suggestion ? (
            <KeyButton primary keys="Enter" busy={dispose.isRunning} onClick={() => place(suggestion.code)}>
              {t(confirm)}
            </KeyButton>
          ) : null}
          <KeyButton keys="g" onClick={() => setAll(!all)}>
            {t('bench.change')}
          </KeyButton>
        </GradeRow>
      </GradeFrame>
    </Panel>
  )
}
