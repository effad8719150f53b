import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ExchangeQuote } from '../../shared/exchanges/contract.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { Icon } from '../parts/icon.tsx'
import { type SumLine, SumLines } from '../parts/sum-lines.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import type { Goods } from './goods.ts'

const Name = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& > span': { minWidth: 0 },
  '& > button': { marginBlock: -10 },
})

/** What goes out, line by line at its price with its tax, and what of it must still be said. */
export function GoodsOut(props: {
  readonly quote: ExchangeQuote
  readonly goods: readonly Goods[]
  readonly onDrop: (place: number) => void
  readonly onLot: (place: number, lot: string) => void
}) {
  const { quote, goods } = props
  const t = useText()
  const format = useFormat()
  const first = new Set<number>()
  const lines = quote.goods.flatMap((one, index): readonly SumLine[] => {
    const asked = goods[one.asked]
    const isFirst = !first.has(one.asked)
    first.add(one.asked)
    const note = [
      t(one.priceFrom === 'paid' ? 'exchange.at_paid' : 'exchange.at_today'),
      ...(isFirst ? (asked?.serials ?? []) : []),
      ...(isFirst && asked?.lot ? [asked.lot] : []),
    ]
    return [
      {
        id: `goods ${index}`,
        label: (
          <Name>
            <span>{one.quantity > 1 ? `${one.quantity} × ${one.name}` : one.name}</span>
            {isFirst ? (
              <IconButton aria-label={t('exchange.drop', { item: one.name })} onClick={() => props.onDrop(one.asked)}>
                <Icon name="close" size={18} />
              </IconButton>
            ) : null}
          </Name>
        ),
        note: note.join(' · '),
        minor: one.grossMinor,
      },
      ...one.taxes
        .filter(tax => tax.taxMinor !== 0)
        .map(tax => ({
          id: `goods ${index} ${tax.code} ${tax.rateMilli}`,
          label: t('flow.tax_in_it', {
            code: tax.code,
            rate: tax.rateMilli === null ? '' : format.rate(tax.rateMilli),
          }),
          minor: tax.taxMinor,
          kind: 'detail' as const,
        })),
    ]
  })
  if (lines.length === 0) return null
  const open = quote.goods.filter((one, index) => quote.goods.findIndex(other => other.asked === one.asked) === index)
  return (
    <>
      <SumLines
        currency={quote.currency}
        lines={[
          ...lines,
          { id: 'sold', label: t('exchange.sold'), minor: quote.soldMinor, kind: 'sum' },
          ...(quote.bonusMinor > 0 ? [{ id: 'bonus', label: t('exchange.bonus'), minor: -quote.bonusMinor }] : []),
        ]}
      />
      {open
        .filter(one => one.missingSerials > 0)
        .map(one => (
          <FindingLine key={one.asked} tone="attention">
            {t('exchange.scan_serial', { item: one.name })}
          </FindingLine>
        ))}
      {open
        .filter(one => one.needsLot || goods[one.asked]?.lot !== undefined)
        .map(one => (
          <LabelledText
            key={one.asked}
            label={t('exchange.say_lot', { item: one.name })}
            value={goods[one.asked]?.lot ?? ''}
            onChange={lot => props.onLot(one.asked, lot)}
          />
        ))}
    </>
  )
}
