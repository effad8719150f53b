import type { WarrantyBasis } from '../../shared/warranty/cover.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { useText } from '../parts/text/use-text.ts'

/** Until when a basis covers, and from what that is known. */
export function ClaimCover(props: {
  readonly basis: WarrantyBasis
  readonly endsOn: string | null
  readonly endsFrom: 'delivery' | 'sale' | 'serial' | 'typed' | 'unknown'
  readonly covered: boolean
}) {
  const t = useText()
  const says =
    props.basis === 'goodwill'
      ? t('warranty.kindness')
      : props.endsOn === null
        ? t('warranty.no_end')
        : t(props.covered ? 'warranty.covers' : 'warranty.over', { untilDay: props.endsOn })
  const from = props.endsOn === null || props.endsFrom === 'unknown' ? null : t(`warranty.from.${props.endsFrom}`)
  return (
    <FindingLine tone={props.basis === 'goodwill' ? 'information' : props.covered ? 'good' : 'attention'}>
      {`${t(`warranty.basis.${props.basis}`)}: ${[says, from].filter(part => part !== null).join(', ')}`}
    </FindingLine>
  )
}
