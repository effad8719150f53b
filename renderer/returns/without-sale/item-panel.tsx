import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { Output } from '../../../shared/contract.ts'
import { claimedReasons, needsNote } from '../../../shared/returns/reasons.ts'
import type { TypeWithoutSale } from '../../../shared/returns/return-types.ts'
import { secondReasonsOf } from '../../../shared/returns/second-reasons.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { LabelledSelect, LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { Panel } from '../../parts/page.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import { FindingList } from '../flow/finding-list.tsx'
import { type BroughtItem, reasonByType, reasonOfItem } from './brought.ts'

const Head = styled('div')({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 })
const Fields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: 16,
  alignItems: 'start',
})
const Count = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& > strong': { minWidth: 24, textAlign: 'center' },
})

/** One item that comes without a sale: how many, why, its serial, and what one gives. */
export function ItemPanel(props: {
  readonly type: TypeWithoutSale
  readonly item: BroughtItem
  readonly quoted: Output<'returns.quoteWithoutSale'>['lines'][number] | undefined
  readonly onChange: (to: Partial<BroughtItem>) => void
  readonly onRemove: () => void
}) {
  const { type, item, quoted, onChange } = props
  const t = useText()
  const format = useFormat()
  const reason = reasonOfItem(type, item)
  const shop = useDeskQuery('shop.read', {}).value?.settings
  const finer = shop && reason !== null ? secondReasonsOf(shop, reason).offered : []
  const noteNeeded = reason !== null && needsNote(reason)
  return (
    <Panel>
      <Head>
        <b>{item.name}</b>
        <Count role="group" aria-label={t('without_sale.quantity')}>
          <KeyButton
            aria-label={t('flow.one_less')}
            disabled={item.quantity <= 1}
            onClick={() => onChange({ quantity: item.quantity - 1 })}
          >
            −
          </KeyButton>
          <strong>{item.quantity}</strong>
          <KeyButton
            aria-label={t('flow.one_more')}
            disabled={item.serial.trim() !== ''}
            onClick={() => onChange({ quantity: item.quantity + 1 })}
          >
            +
          </KeyButton>
          <KeyButton quiet aria-label={t('without_sale.remove', { item: item.name })} onClick={props.onRemove}>
            {t('action.remove')}
          </KeyButton>
        </Count>
      </Head>
      <Fields>
        {reasonByType(type) === null ? (
          <LabelledSelect
            label={t('without_sale.reason')}
            value={item.reason}
            options={[
              { value: '' as const, label: t('without_sale.choose_reason') },
              ...claimedReasons.map(value => ({ value, label: t(`reason.${value}`) })),
            ]}
            onChange={value => onChange({ reason: value, secondReason: null })}
          />
        ) : null}
        {finer.length > 0 ? (
          <LabelledSelect
            label={t('second_reasons.choice')}
            value={item.secondReason ?? ''}
            options={[
              { value: '', label: t('second_reasons.not_said') },
              ...finer.map(value => ({ value, label: value })),
            ]}
            onChange={value => onChange({ secondReason: value === '' ? null : value })}
          />
        ) : null}
        {noteNeeded ? (
          <LabelledText label={t('without_sale.note_needed')} value={item.note} onChange={note => onChange({ note })} />
        ) : null}
        {item.product === null ? null : (
          <LabelledText
            label={t('without_sale.serial')}
            value={item.serial}
            onChange={serial => onChange({ serial, ...(serial.trim() === '' ? {} : { quantity: 1 }) })}
          />
        )}
        {type === 'no_receipt' && quoted ? (
          <LabelledText
            label={t('without_sale.each')}
            hint={
              quoted.mostEachMinor === null
                ? t('without_sale.each_needed')
                : t('without_sale.each_most', { mostMinor: quoted.mostEachMinor })
            }
            unit={format.currency}
            value={item.each}
            onChange={each => onChange({ each })}
          />
        ) : null}
      </Fields>
      {quoted?.soldWith ? (
        <FindingLine tone="information">
          {t('without_sale.sold_with', { number: quoted.soldWith.number })}{' '}
          <Link href={`/sales/${quoted.soldWith.sale}`}>
            {t('without_sale.to_receipt', { number: quoted.soldWith.number })}
          </Link>
        </FindingLine>
      ) : null}
      {quoted && quoted.findings.length > 0 ? <FindingList findings={quoted.findings} /> : null}
    </Panel>
  )
}
