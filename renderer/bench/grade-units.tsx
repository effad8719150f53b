import { useState } from 'react'
import { looksWrong } from '../../shared/evidence/looks-wrong.ts'
import { identityProblem } from '../../shared/grading/check-identity.ts'
import type { ChecklistAnswer } from '../../shared/grading/checklists.ts'
import { type CounterGrade, counterGrades } from '../../shared/grading/grades.ts'
import type { FoundReason } from '../../shared/returns/reasons.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { OfferSuspicion } from '../evidence/offer-suspicion.tsx'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { useScans } from '../parts/scan/scan-hub.ts'
import { useText } from '../parts/text/use-text.ts'
import { PhotoStrip } from '../photos/photo-strip.tsx'
import { ChecklistQuestions } from '../returns/flow/checklist-questions.tsx'
import { AssessedFields } from '../suppliers/assessed-fields.tsx'
import { useAssessment } from '../suppliers/use-assessment.ts'
import type { LineInHand } from './bench-work.tsx'
import { FoundChoice } from './found-choice.tsx'
import { IdentityFields, Less, MissingParts } from './grade-fields.tsx'
import { GradeFoot } from './grade-foot.tsx'
import { GradeFrame, GradeRow } from './grade-frame.tsx'
import { useStopwatch } from './use-stopwatch.ts'

interface Grading {
  readonly quantity: number
  readonly grade: CounterGrade | null
  readonly checklist: Readonly<Record<string, ChecklistAnswer>>
  readonly found: FoundReason | null
  readonly missingParts: string
  readonly serial: string
  readonly lot: string
  /** Thousandths of a percent. */
  readonly less: number
}

/** Grades units alike of one line: grade, checklist, what was found, what is missing, and how long it took. */
export function GradeUnits(props: {
  readonly one: ReturnView
  readonly line: LineInHand
  /** Grades the units of that inspection anew. */
  readonly replaces: { readonly id: string; readonly units: number } | null
  readonly onDone?: () => void
}) {
  const t = useText()
  const notice = useNotice()
  const { bench, view } = props.line
  const most = props.replaces?.units ?? view.units.received ?? 0
  const fresh: Grading = {
    quantity: bench.serialTracked ? 1 : most,
    ...{ grade: null, checklist: {}, found: null, missingParts: '', serial: '', lot: '', less: 0 },
  }
  const [grading, setGrading] = useState(fresh)
  const set = (to: Partial<Grading>) => setGrading(before => ({ ...before, ...to }))
  const clock = useStopwatch()
  const before = view.inspections.find(one => one.id === props.replaces?.id)
  const assessment = useAssessment(props.one.id, bench.id, before && (before.assessedBy ?? ''))
  const inspect = useCommand('grading.inspect', {
    onDone: () => {
      notice({ text: 'bench.saved', values: { item: bench.description, grade: grading.grade ?? '' }, tone: 'good' })
      assessment?.change({ reference: '' })
      setGrading({ ...fresh, quantity: Math.min(fresh.quantity, Math.max(1, most - quantity)) })
      clock.restart()
      props.onDone?.()
    },
  })
  const quantity = Math.min(grading.quantity, most)
  const { grade, serial, lot } = grading
  const mostLess = grade === null ? 0 : (bench.diminished[grade] ?? 0)
  const mismatch = identityProblem(
    { soldSerials: bench.soldSerials, claimedSerial: bench.serial, lot: bench.lot },
    { serial: serial || null, lot: lot || null },
  )
  const wrong = looksWrong({
    ...{ mismatch, questions: bench.questions, answers: grading.checklist, missingParts: grading.missingParts },
  })
  const seen = [mismatch === 'lot_not_sold' ? lot : mismatch === null ? '' : serial, grading.missingParts.trim()]
    .filter(part => part !== '')
    .join(', ')
  const save = () => {
    if (grade === null || inspect.isRunning) return
    void inspect.run({
      ...{
        return: props.one.id,
        line: bench.id,
        quantity,
        grade,
        checklist: grading.checklist,
        minutes: clock.minutes,
      },
      ...(grading.missingParts.trim() === '' ? {} : { missingParts: grading.missingParts }),
      ...assessment?.asked,
      ...(grading.found === null ? {} : { foundReason: grading.found }),
      ...(serial === '' ? {} : { serial }),
      ...(lot === '' ? {} : { lot }),
      ...(grading.less > 0 && mostLess > 0 ? { diminishedPercentMilli: grading.less } : {}),
      ...(props.replaces ? { replaces: props.replaces.id } : {}),
    })
  }
  useScans(
    ({ text }) => {
      if (!bench.serialTracked && !bench.soldSerials.includes(text)) return false
      set({ serial: text })
      return true
    },
    bench.serialTracked && serial === '',
  )
  useKeys('bench.title', [
    { keys: '+', label: 'bench.one_more', run: () => set({ quantity: quantity + 1 }), enabled: quantity < most },
    { keys: '-', label: 'bench.one_less', run: () => set({ quantity: quantity - 1 }), enabled: quantity > 1 },
    {
      keys: 'p',
      label: clock.isRunning ? 'bench.pause' : 'bench.go_on',
      run: clock.isRunning ? clock.pause : clock.goOn,
    },
    { keys: 'Enter', label: 'bench.step.grade', run: save, enabled: grade !== null },
  ])
  return (
    <GradeFrame
      title={bench.description}
      detail={[bench.sku, t('bench.group', { count: quantity }), bench.cameAs ? t(`bench.came.${bench.cameAs}`) : null]}
    >
      {most > 1 ? (
        <GradeRow label={t('flow.quantity')}>
          <KeyButton
            keys="-"
            aria-label={t('bench.one_less')}
            disabled={quantity <= 1}
            onClick={() => set({ quantity: quantity - 1 })}
          />
          <strong>{t('flow.of', { count: quantity, most })}</strong>
          <KeyButton
            keys="+"
            aria-label={t('bench.one_more')}
            disabled={quantity >= most}
            onClick={() => set({ quantity: quantity + 1 })}
          />
        </GradeRow>
      ) : null}
      {assessment ? (
        <GradeRow label={t('assessed.by')}>
          <AssessedFields assessment={assessment} />
        </GradeRow>
      ) : null}
      <IdentityFields bench={bench} serial={serial} lot={lot} mismatch={mismatch} onChange={set} />
      <GradeRow label={t('flow.grade')}>
        <ChoiceKeys
          label={t('flow.grade')}
          shape="card"
          choices={counterGrades.map(id => ({ id, key: id.toLowerCase(), label: id, detail: t(`flow.grade.${id}`) }))}
          value={grade}
          onChoose={id => set({ grade: id, less: 0 })}
        />
      </GradeRow>
      <GradeRow label={t('flow.checks')}>
        <ChecklistQuestions
          withKeys
          questions={bench.questions}
          answers={grading.checklist}
          onAnswer={checklist => set({ checklist })}
        />
      </GradeRow>
      <GradeRow label={t('bench.found')}>
        <FoundChoice claimed={view.reason} found={grading.found} onChoose={found => set({ found })} />
      </GradeRow>
      <GradeRow label={t('bench.missing_parts')}>
        <MissingParts value={grading.missingParts} onChange={missingParts => set({ missingParts })} />
      </GradeRow>
      {mostLess > 0 ? (
        <GradeRow label={t('bench.diminished')}>
          <Less most={mostLess} value={grading.less} onChange={less => set({ less })} />
        </GradeRow>
      ) : null}
      <GradeRow label={t('photos.title')}>
        <PhotoStrip returnId={props.one.id} line={bench.id} camera />
      </GradeRow>
      {inspect.failure ? <FindingLine tone="problem">{explain(inspect.failure, t)}</FindingLine> : null}
      <GradeFoot units={quantity} ready={grade !== null} busy={inspect.isRunning} clock={clock} onSave={save}>
        {wrong ? <OfferSuspicion returnId={props.one.id} seen={seen} /> : null}
      </GradeFoot>
    </GradeFrame>
  )
}
