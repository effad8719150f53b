import type { SaleView } from '../../shared/sales/contract.ts'
import { PageHead } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

/** A sale in one line: number, day, how it was paid, how long ago. */
export function SaleHead({ sale }: { readonly sale: SaleView }) {
  const t = useText()
  const format = useFormat()
  const paid = sale.tenders.map(tender =>
    tender.lastFour === null
      ? t(`tender.${tender.kind}` as 'tender.card')
      : t('flow.card_ending', { lastFour: tender.lastFour }),
  )
  const detail = [
    format.day(sale.soldDay, 'weekday'),
    ...paid,
    t('sale.lines', { count: sale.lines.filter(line => line.kind === 'product').length }),
    format.money(sale.totalMinor, sale.currency),
  ].join(' · ')
  return (
    <PageHead
      title={t('sale.title', { number: sale.number })}
      detail={detail}
      chip={
        <>
          {sale.gift ? <StatusChip tone="accent">{t('sale.gift')}</StatusChip> : null}
          {sale.status === 'complete' ? null : (
            <StatusChip tone="problem">{t(`sale.status.${sale.status}`)}</StatusChip>
          )}
        </>
      }
      actions={<StatusChip tone="neutral">{t('sale.days_ago', { count: sale.daysAgo })}</StatusChip>}
    />
  )
}
