import OutlinedInput from '@mui/material/OutlinedInput'
import type { BenchLine } from '../../shared/bench/contract.ts'
import type { IdentityProblem } from '../../shared/grading/check-identity.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { GradeRow } from './grade-frame.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

/** Serial and lot as read on the unit, held against the sale while they are typed or scanned. */
export function IdentityFields(props: {
  readonly bench: BenchLine
  readonly serial: string
  readonly lot: string
  readonly mismatch: IdentityProblem | null
  readonly onChange: (to: { readonly serial?: string; readonly lot?: string }) => void
}) {
  const t = useText()
  const { bench } = props
  return (
    <>
      {bench.serialTracked ? (
        <GradeRow label={t('bench.serial')}>
          <OutlinedInput
            value={props.serial}
            placeholder={t('bench.scan_serial')}
            inputProps={{ 'aria-label': t('bench.serial') }}
            onChange={event => props.onChange({ serial: event.target.value })}
          />
        </GradeRow>
      ) : null}
      {bench.lotTracked ? (
        <GradeRow label={t('bench.lot')}>
          <OutlinedInput
            value={props.lot}
            placeholder={bench.lot ?? t('bench.scan_serial')}
            inputProps={{ 'aria-label': t('bench.lot') }}
            onChange={event => props.onChange({ lot: event.target.value })}
          />
        </GradeRow>
      ) : null}
      {props.mismatch ? (
        <GradeRow label="">
          <FindingLine tone="problem">{t(`bench.mismatch.${props.mismatch}`)}</FindingLine>
        </GradeRow>
      ) : null}
    </>
  )
}

/** What is not in the box. */
export function MissingParts(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useText()
  return (
    <OutlinedInput
      fullWidth
      value={props.value}
      inputProps={{ 'aria-label': t('bench.missing_parts'), maxLength: 2000 }}
      onChange={event => props.onChange(event.target.value)}
    />
  )
}

/** A whole percent, up to what the policy takes off. Value and most in thousandths of a percent. */
export function Less(props: {
  readonly most: number
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  const t = useText()
  return (
    <>
      <OutlinedInput
        type="number"
        value={props.value === 0 ? '' : props.value / 1000}
        inputProps={{ 'aria-label': t('bench.diminished'), min: 0, max: props.most / 1000, style: { width: 72 } }}
        onChange={event => {
          const typed = Math.round(Number(event.target.value) * 1000)
          if (Number.isFinite(typed)) props.onChange(Math.min(Math.max(0, typed), props.most))
        }}
      />
      <span>{t('bench.diminished_hint', { mostPercentMilli: props.most })}</span>
    </>
  )
}

/** The stopwatch: it runs, can be stopped, and what it says can be typed over. */
export function Minutes({ clock }: { readonly clock: Stopwatch }) {
  const t = useText()
  return (
    <>
      <OutlinedInput
        type="number"
        value={clock.minutes}
        inputProps={{ 'aria-label': t('bench.minutes'), min: 0, max: 10_000, style: { width: 72 } }}
        onChange={event => {
          const typed = Math.round(Number(event.target.value))
          if (Number.isFinite(typed)) clock.set(Math.min(Math.max(0, typed), 10_000))
        }}
      />
      <KeyButton keys="p" onClick={clock.isRunning ? clock.pause : clock.goOn}>
        {t(clock.isRunning ? 'bench.pause' : 'bench.go_on')}
      </KeyButton>
    </>
  )
}
