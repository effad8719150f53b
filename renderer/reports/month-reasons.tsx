import { Link } from 'wouter'
import { groupOf, type ReasonGroup } from '../../shared/reports/reason-groups.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Panel } from '../parts/page.tsx'
import { type Say, useFormat, useText } from '../parts/text/use-text.ts'
import { useGroupColour } from './group-looks.ts'
import { GroupSwatch } from './group-patterns.tsx'
import { type Measure, type MonthRow, reasonsIn, returnsLink, topProducts } from './month-data.ts'
import { RankedBars } from './ranked-bars.tsx'

const mostProducts = 5

/** A reason in words; one that has none is shown as it is. */
export function reasonText(reason: string, t: Say): string {
  const key = `reason.${reason}`
  return isTextKey(key) ? t(key) : reason
}

/** Why things came back in the picked month, each reason opening its returns. */
export function MonthReasons(props: {
  readonly rows: readonly MonthRow[]
  readonly month: string
  readonly measure: Measure
  readonly group: ReasonGroup | null
}) {
  const { rows, month, measure, group } = props
  const t = useText()
  const format = useFormat()
  const colourOf = useGroupColour()
  const reasons = reasonsIn(rows, month, measure)
  const write = (amount: number) => (measure === 'units' ? format.number(amount) : format.money(amount))
  const title = t('month.reasons_in', { month })
  return (
    <Panel>
      <h2>{title}</h2>
      {reasons.length === 0 ? t('month.none', { month }) : null}
      <RankedBars
        label={title}
        of={reasons.map(({ reason, amount }) => ({
          key: reason,
          name: reasonText(reason, t),
          mark: <GroupSwatch group={groupOf(reason)} />,
          amount,
          written: write(amount),
          colour: colourOf(groupOf(reason)),
          href: returnsLink(month, measure, reason),
          quiet: group !== null && groupOf(reason) !== group,
        }))}
      />
      {reasons.length === 0 ? null : <Link href={returnsLink(month, measure)}>{t('month.open_all', { month })}</Link>}
    </Panel>
  )
}

/** What came back in the picked month, the most returned first. */
export function MonthProducts({ month }: { readonly month: string }) {
  const t = useText()
  const format = useFormat()
  const colourOf = useGroupColour()
  const found = useDeskQuery(
    'reports.run',
    { report: 'returned_by_day_and_product', parameters: { from: month, until: month } },
    { keepPrevious: true },
  )
  const products = topProducts(found.value?.rows ?? [], mostProducts)
  if (products.length === 0) return null
  const title = t('month.products_in', { month })
  return (
    <Panel>
      <h2>{title}</h2>
      <RankedBars
        across
        label={title}
        of={products.map(({ name, sku, units }) => ({
          key: sku ?? name,
          name,
          amount: units,
          written: format.number(units),
          colour: colourOf('mind'),
          href: `/returns?month=${month}&text=${encodeURIComponent(sku ?? name)}`,
        }))}
      />
    </Panel>
  )
}
