import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { sizes } from '../parts/measures.ts'
import { Section, Sheet } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { useQuestionText } from '../returns/flow/use-question-text.ts'
import { assessedText } from '../suppliers/assessed-text.ts'
import type { LineInHand } from './bench-work.tsx'
import { GradeUnits } from './grade-units.tsx'
import { SayDialog } from './say-dialog.tsx'

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })
const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '2px 12px',
  padding: '8px 16px',
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '&[data-wanted=true]': { backgroundColor: theme.vars.palette.soft.accent },
  '& small': { fontSize: sizes.body, color: theme.vars.palette.text.secondary },
  '& > span:last-of-type': { display: 'flex', gap: 8 },
}))

type Inspection = ReturnView['lines'][number]['inspections'][number]
type Doing = { readonly is: 'regrade' | 'take_back'; readonly line: LineInHand; readonly inspection: Inspection }

/** Every grade of a return's goods with what was answered, the replaced ones too; from here one is graded anew. */
export function HistoryPanel(props: {
  readonly one: ReturnView
  readonly lines: readonly LineInHand[]
  readonly wanted: string | null
}) {
  const t = useText()
  const { one } = props
  const questions = useDeskQuery('grading.checklists', {}).value?.known ?? []
  const textOf = useQuestionText()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const takeBack = useCommand('grading.takeBack', { onDone: close })
  const graded = props.lines.filter(line => line.view.inspections.length > 0)
  if (graded.length === 0) return null
  const troubles = (inspection: Inspection) =>
    questions.filter(one => inspection.checklist[one.id] === one.bad).map(textOf)
  return (
    <Section title={t('bench.history')}>
      <Sheet>
        <List>
          {graded.flatMap(line =>
            line.view.inspections.map(inspection => (
              <Item key={inspection.id} data-wanted={line.bench.id === props.wanted && inspection.current}>
                <StatusChip tone={inspection.current ? 'accent' : 'neutral'}>
                  {t('return.graded', { grade: inspection.grade, words: t(`grade.${inspection.grade}`) })}
                </StatusChip>
                <span>
                  {line.bench.description} · {t('bench.units', { count: inspection.quantity })}{' '}
                  <small>
                    {[
                      inspection.foundReason === null
                        ? null
                        : t('return.found', { reason: t(`reason.${inspection.foundReason}` as 'reason.other') }),
                      inspection.missingParts,
                      inspection.serial,
                      inspection.lot,
                      ...troubles(inspection),
                      assessedText(inspection, t),
                      t('bench.clock', { minutes: inspection.minutes }),
                      inspection.by,
                      inspection.current ? null : t('bench.was'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}{' '}
                    <MomentText at={inspection.at} length="day" />
                  </small>
                </span>
                <span>
                  {inspection.acceptedUnits > 0 && one.status === 'authorized' ? (
                    <KeyButton quiet onClick={() => setDoing({ is: 'regrade', line, inspection })}>
                      {t('bench.regrade')}
                    </KeyButton>
                  ) : null}
                  {one.possible.includes('grading.takeBack') &&
                  line.bench.toPlace.some(part => part.inspection === inspection.id) ? (
                    <KeyButton quiet onClick={() => setDoing({ is: 'take_back', line, inspection })}>
                      {t('bench.take_back')}
                    </KeyButton>
                  ) : null}
                </span>
              </Item>
            )),
          )}
        </List>
      </Sheet>
      {doing?.is === 'regrade' ? (
        <DeskDialog open width="md" title={t('bench.regrade')} onClose={close}>
          <GradeUnits
            one={one}
            line={doing.line}
            replaces={{ id: doing.inspection.id, units: doing.inspection.acceptedUnits }}
            onDone={close}
          />
        </DeskDialog>
      ) : null}
      {doing?.is === 'take_back' ? (
        <SayDialog
          title={t('bench.take_back')}
          label={t('bench.take_back_reason')}
          busy={takeBack.isRunning}
          failure={takeBack.failure}
          onClose={close}
          onSay={reason =>
            void takeBack.run({
              ...{ return: one.id, line: doing.line.bench.id, inspection: doing.inspection.id, reason },
              quantity: doing.line.bench.toPlace.find(part => part.inspection === doing.inspection.id)?.units ?? 1,
            })
          }
        />
      ) : null}
    </Section>
  )
}
