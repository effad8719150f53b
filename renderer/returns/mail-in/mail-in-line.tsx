import { styled } from '@mui/material/styles'
import { declineReasons } from '../../../shared/returns/decline-reasons.ts'
import { secondReasonsOf } from '../../../shared/returns/second-reasons.ts'
import type { QuotedLine } from '../../../shared/returns/views.ts'
import type { SaleLineView } from '../../../shared/sales/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { LabelledSelect, LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useText } from '../../parts/text/use-text.ts'
import { FindingList } from '../flow/finding-list.tsx'
import { ReasonChoice } from '../flow/reason-choice.tsx'
import { SecondReasonChoice } from '../flow/second-reason-choice.tsx'
import type { AskedLine } from './asked-line.ts'

const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr)',
  gap: '14px 16px',
  alignItems: 'start',
  padding: '4px 16px 18px',
  '& > [data-part=label]': { paddingTop: 11, color: theme.vars.palette.text.secondary },
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
})

/** The open line of a return by post: how many, why, what the policy says, and what of it is left out. */
export function MailInLine(props: {
  readonly sold: SaleLineView
  readonly line: AskedLine
  readonly quoted: QuotedLine | undefined
  readonly onChange: (to: Partial<AskedLine>) => void
}) {
  const { sold, line, quoted, onChange } = props
  const t = useText()
  const shop = useDeskQuery('shop.read', {}).value?.settings
  const finer = shop && line.reason !== null ? secondReasonsOf(shop, line.reason).offered : []
  const asksFiner = finer.length > 0 || line.secondReason !== null
  const most = line.serial === '' ? sold.returnable : 1
  const count = (step: number) => {
    const quantity = Math.min(Math.max(1, line.quantity + step), most)
    onChange({ quantity, leftOut: Math.min(line.leftOut, quantity) })
  }
  const leave = () => onChange(line.leftOut > 0 ? { leftOut: 0, declineReason: null } : { leftOut: line.quantity })
  useKeys('keys.return_line', [
    { keys: '+', label: 'flow.one_more', run: () => count(1), enabled: line.quantity < most },
    { keys: '-', label: 'flow.one_less', run: () => count(-1), enabled: line.quantity > 1 },
    { keys: 'x', label: 'mail_in.leave_out', run: leave, enabled: line.reason !== null },
  ])
  return (
    <Body>
      {most > 1 ? (
        <>
          <span data-part="label">{t('flow.quantity')}</span>
          <Row>
            <KeyButton
              keys="-"
              aria-label={t('flow.one_less')}
              disabled={line.quantity <= 1}
              onClick={() => count(-1)}
            />
            <strong>{t('flow.of', { count: line.quantity, most })}</strong>
            <KeyButton
              keys="+"
              aria-label={t('flow.one_more')}
              disabled={line.quantity >= most}
              onClick={() => count(1)}
            />
          </Row>
        </>
      ) : null}
      {sold.serials.length > 1 ? (
        <>
          <span data-part="label">{t('mail_in.serial')}</span>
          <LabelledSelect
            label={t('mail_in.which_serial')}
            value={line.serial}
            options={[
              { value: '', label: t('mail_in.serial_unknown') },
              ...sold.serials.map(value => ({ value, label: value })),
            ]}
            onChange={serial => onChange({ serial, ...(serial === '' ? {} : { quantity: 1, leftOut: 0 }) })}
          />
        </>
      ) : null}
      <span data-part="label">{t('flow.reason')}</span>
      <ReasonChoice
        reason={line.reason}
        note={line.reasonNote}
        numbers={line.leftOut === 0 && (!asksFiner || line.secondReason !== null)}
        onReason={reason => onChange(reason === line.reason ? { reason } : { reason, secondReason: null })}
        onNote={reasonNote => onChange({ reasonNote })}
      />
      {asksFiner && line.leftOut === 0 ? (
        <>
          <span data-part="label">{t('second_reasons.choice')}</span>
          <SecondReasonChoice
            key={line.reason}
            names={finer}
            value={line.secondReason}
            onChoose={secondReason => onChange({ secondReason })}
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
          <span data-part="label">{t('mail_in.decision')}</span>
          <LeaveOut line={line} onToggle={leave} onChange={onChange} />
        </>
      )}
    </Body>
  )
}

function LeaveOut(props: {
  readonly line: AskedLine
  readonly onToggle: () => void
  readonly onChange: (to: Partial<AskedLine>) => void
}) {
  const { line, onChange } = props
  const t = useText()
  if (line.leftOut === 0)
    return (
      <Row>
        <KeyButton keys="x" onClick={props.onToggle}>
          {t('mail_in.leave_out')}
        </KeyButton>
      </Row>
    )
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <Row>
        {line.quantity > 1 ? (
          <>
            <KeyButton
              aria-label={t('mail_in.leave_fewer')}
              disabled={line.leftOut <= 1}
              onClick={() => onChange({ leftOut: line.leftOut - 1 })}
            >
              −
            </KeyButton>
            <strong>{t('mail_in.left_out', { count: line.leftOut, most: line.quantity })}</strong>
            <KeyButton
              aria-label={t('mail_in.leave_more')}
              disabled={line.leftOut >= line.quantity}
              onClick={() => onChange({ leftOut: line.leftOut + 1 })}
            >
              +
            </KeyButton>
          </>
        ) : (
          <strong>{t('mail_in.is_left_out')}</strong>
        )}
        <KeyButton quiet keys="x" onClick={props.onToggle}>
          {t('mail_in.take_after_all')}
        </KeyButton>
      </Row>
      <ChoiceKeys
        label={t('flow.decline_reason')}
        choices={declineReasons
          .map((id, index) => ({
            id,
            label: t(`decline_reason.${id}`),
            ...(index < 9 ? { key: String(index + 1) } : {}),
          }))
          .filter(({ id }) => line.declineReason === null || line.declineReason === id)}
        value={line.declineReason}
        onChoose={id => onChange({ declineReason: id === line.declineReason ? null : id })}
      />
      {line.declineReason === null ? null : (
        <LabelledText
          label={t(line.declineReason === 'other' ? 'mail_in.decline_note_needed' : 'flow.decline_note')}
          value={line.declineNote}
          onChange={declineNote => onChange({ declineNote })}
        />
      )}
    </div>
  )
}
