import { useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { AttachDialog } from './attach-dialog.tsx'
import type { LineInHand } from './bench-work.tsx'
import { GradeFrame, GradeRow } from './grade-frame.tsx'
import { SayDialog } from './say-dialog.tsx'

/** Units that a person decides on: accepted or rejected by a supervisor, and what becomes of rejected ones. */
export function DecidePanel({ one, lines }: { readonly one: ReturnView; readonly lines: readonly LineInHand[] }) {
  const open = lines.filter(line => (line.view.units.needs_decision ?? 0) + (line.view.units.rejected ?? 0) > 0)
  return (
    <Panel>
      {open.map(line => (
        <DecideLine key={line.bench.id} one={one} line={line} />
      ))}
    </Panel>
  )
}

type Asking = 'reject' | 'consent' | 'attach'

function DecideLine({ one, line }: { readonly one: ReturnView; readonly line: LineInHand }) {
  const t = useText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const decide = useCommand('grading.decide', { onDone: close })
  const handBack = useCommand('grading.handBack')
  const quarantine = useCommand('grading.quarantine')
  const consent = useCommand('grading.disposeWithConsent', { onDone: close })
  const { bench, view } = line
  const undecided = view.units.needs_decision ?? 0
  const rejected = view.units.rejected ?? 0
  const may = (name: string) => one.possible.includes(name)
  const of = { return: one.id, line: bench.id }
  const failure = handBack.failure ?? quarantine.failure ?? (asking === null ? decide.failure : undefined)
  const isUnasked = bench.cameAs !== null
  return (
    <GradeFrame
      title={bench.description}
      detail={[bench.sku, bench.cameAs === null ? null : t(`bench.came.${bench.cameAs}`)]}
    >
      {undecided > 0 ? (
        <GradeRow label={t('bench.units', { count: undecided })}>
          {may('grading.decide') ? (
            <>
              <KeyButton
                primary
                busy={decide.isRunning}
                onClick={() => void decide.run({ ...of, quantity: undecided, accept: true })}
              >
                {t('bench.accept')}
              </KeyButton>
              <KeyButton onClick={() => setAsking('reject')}>{t('bench.reject')}</KeyButton>
            </>
          ) : (
            <FindingLine tone="attention">{t('bench.needs_decision')}</FindingLine>
          )}
        </GradeRow>
      ) : null}
      {rejected > 0 ? (
        <GradeRow label={t('bench.units', { count: rejected })}>
          <KeyButton busy={handBack.isRunning} onClick={() => void handBack.run({ ...of, quantity: rejected })}>
            {t('bench.hand_back')}
          </KeyButton>
          {isUnasked ? (
            <KeyButton busy={quarantine.isRunning} onClick={() => void quarantine.run({ ...of, quantity: rejected })}>
              {t('bench.quarantine')}
            </KeyButton>
          ) : null}
          <KeyButton onClick={() => setAsking('consent')}>{t('bench.dispose_consent')}</KeyButton>
          {isUnasked && may('returns.attach') ? (
            <KeyButton onClick={() => setAsking('attach')}>{t('bench.attach')}</KeyButton>
          ) : null}
        </GradeRow>
      ) : null}
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      {asking === 'reject' ? (
        <SayDialog
          title={t('bench.reject')}
          label={t('bench.reject_reason')}
          busy={decide.isRunning}
          failure={decide.failure}
          onClose={close}
          onSay={reason => void decide.run({ ...of, quantity: undecided, accept: false, reason })}
        />
      ) : null}
      {asking === 'consent' ? (
        <SayDialog
          title={t('bench.dispose_consent')}
          label={t('bench.consent')}
          busy={consent.isRunning}
          failure={consent.failure}
          onClose={close}
          onSay={words => void consent.run({ ...of, quantity: rejected, consent: words })}
        />
      ) : null}
      {asking === 'attach' ? <AttachDialog one={one} line={line} onClose={close} /> : null}
    </GradeFrame>
  )
}
