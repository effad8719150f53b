import type { Output } from '../../shared/contract.ts'
import { Section } from '../parts/page.tsx'
import { ListRow, Rows } from '../parts/rows.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

type Parcel = Output<'desk.summary'>['parcels'][number]

/** What comes today: parcels, and pickups with their window. Nothing is shown on a day without any. */
export function DeskParcels({ parcels }: { readonly parcels: readonly Parcel[] }) {
  const t = useText()
  const format = useFormat()
  if (parcels.length === 0) return null
  return (
    <Section title={t('desk.parcels')}>
      <Rows label={t('desk.parcels')}>
        {parcels.map(one => (
          <ListRow
            key={one.shipment}
            href={`/returns/${one.return}`}
            name={one.number}
            status={
              <StatusChip tone={one.isLate ? 'attention' : one.state === 'delivered' ? 'good' : 'information'}>
                {t(`desk.parcel.${one.state === 'delivered' ? 'arrived' : one.isLate ? 'late' : one.way}`)}
              </StatusChip>
            }
            end={one.window ? `${one.window.from}–${one.window.until}` : format.day(one.day, 'short')}
          >
            {[one.customer, one.carrier, one.tracking].filter(part => part !== null && part !== '').join(' · ')}
          </ListRow>
        ))}
      </Rows>
    </Section>
  )
}
