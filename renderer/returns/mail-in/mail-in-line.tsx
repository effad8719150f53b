import { styled } from '@mui/material/styles'
import { declineReasons } from '../../../shared/returns/decline-reasons.ts'
import type { QuotedLine } from '../../../shared/returns/views.ts'
import type { SaleLineView } from '../../../shared/sales/contract.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { LabelledSelect, LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useText } from '../../parts/text/use-text.ts'
import { FindingList } from '../flow/finding-list.tsx'
import { LineBody } from '../flow/line-body.ts'
import { LineQuantity } from '../flow/line-quantity.tsx'
import { LineReasons } from '../flow/line-reasons.tsx'
import type { AskedLine } from './asked-line.ts'

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
  const most = line.serial === '' ? sold.returnable : 1
  const count = (quantity: number) => onChange({ quantity, leftOut: Math.min(line.leftOut, quantity) })
  const leave = () => onChange(line.leftOut > 0 ? { leftOut: 0, declineReason: null } : { leftOut: line.quantity })
  useKeys('keys.return_line', [{ keys: 'x', label: 'mail_in.leave_out', run: leave, enabled: line.reason !== null }])
  return (
    <LineBody>
      <LineQuantity quantity={line.quantity} most={most} onChange={count} />
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
      <LineReasons line={line} asks={line.leftOut === 0} onChange={onChange} />
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
    </LineBody>
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
