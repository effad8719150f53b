import { styled } from '@mui/material/styles'
import type { KeepOffer } from '../../shared/returns/keep-contract.ts'
import { weights } from '../parts/measures.ts'
import { SumLines } from '../parts/sum-lines.tsx'
import { useText } from '../parts/text/use-text.ts'

const Sides = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 32 })
const Side = styled('section')(({ theme }) => ({
  padding: '12px 16px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.neutral,
  display: 'flex',
  flexDirection: 'column',
  '& h3': { margin: '0 0 8px', fontSize: 'inherit', fontWeight: weights.strong },
  '& dl': { flex: 1 },
  '& [data-kind=sum]': { marginTop: 'auto' },
}))

/** Both sides of the sum that decides whether a customer may keep goods. */
export function KeepSides(props: { readonly sum: NonNullable<KeepOffer['sum']>; readonly currency: string }) {
  const t = useText()
  const { sum, currency } = props
  const line = (id: 'expected' | 'supplier' | 'label' | 'labour' | 'repack' | 'disposal') => ({
    ...{ id, label: t(`keep.${id}`), minor: sum[`${id}Minor`] },
  })
  const together = (minor: number) => ({ id: 'sum', label: t('keep.together'), minor, kind: 'sum' as const })
  return (
    <Sides>
      <Side>
        <h3>{t('keep.worth_side')}</h3>
        <SumLines lines={[line('expected'), line('supplier'), together(sum.worthMinor)]} currency={currency} named />
      </Side>
      <Side>
        <h3>{t('keep.cost_side')}</h3>
        <SumLines
          lines={[line('label'), line('labour'), line('repack'), line('disposal'), together(sum.costMinor)]}
          currency={currency}
          named
        />
      </Side>
    </Sides>
  )
}
