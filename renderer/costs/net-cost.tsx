import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { CostView } from '../../shared/costs/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel, Section } from '../parts/page.tsx'
import { type SumLine, SumLines } from '../parts/sum-lines.tsx'
import { useText } from '../parts/text/use-text.ts'
import { AddCostDialog } from './add-cost-dialog.tsx'
import { CostEntries } from './cost-entries.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

type Costs = Output<'costs.read'>

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))

/** What a return costs the shop, as a small sum; costs can be added and taken back. */
export function NetCost({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const [taking, setTaking] = useState<CostView | null>(null)
  const [open, setOpen] = useState(false)
  const { value: costs } = useDeskQuery('costs.read', { return: returnId })
  if (!costs || (!costs.mayAdd && costs.entries.length === 0)) return null
  const unknown = costs.kinds.some(one => one.amountMinor === null)
  return (
    <Section
      title={t('costs.title')}
      actions={
        costs.mayAdd ? (
          <KeyButton quiet onClick={() => setAdding(true)}>
            {t('costs.add')}
          </KeyButton>
        ) : undefined
      }
    >
      <Panel>
        {costs.kinds.length === 0 ? (
          <Quiet>{t('costs.none')}</Quiet>
        ) : (
          <SumLines named lines={linesOf(costs, t)} unknown={t('costs.unknown')} />
        )}
        {unknown ? <FindingLine tone="information">{t('costs.unknown_why')}</FindingLine> : null}
        {costs.undecidedUnits > 0 ? <Quiet>{t('costs.undecided', { count: costs.undecidedUnits })}</Quiet> : null}
        {costs.entries.length > 0 ? (
          <div>
            <KeyButton quiet aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'costs.hide_entries' : 'costs.show_entries')}
            </KeyButton>
          </div>
        ) : null}
        {open ? <CostEntries entries={costs.entries} onTakeBack={setTaking} /> : null}
      </Panel>
      {adding ? (
        <AddCostDialog returnId={returnId} rateMinor={costs.rateMinor} onClose={() => setAdding(false)} />
      ) : null}
      {taking ? <TakeBackDialog returnId={returnId} cost={taking} onClose={() => setTaking(null)} /> : null}
    </Section>
  )
}

function linesOf(costs: Costs, t: ReturnType<typeof useText>): readonly SumLine[] {
  const { stock } = costs
  const known = stock && stock.costMinor !== null && stock.valueMinor !== null
  const stockNote = known
    ? t(stock.expected ? 'costs.stock_expected' : 'costs.stock_real', {
        costMinor: stock.costMinor,
        valueMinor: stock.valueMinor,
      })
    : null
  const hasLoss = costs.kinds.some(one => one.kind === 'stock_loss')
  const kinds = hasLoss || !known ? costs.kinds : [...costs.kinds, noLoss]
  return [
    ...kinds.map(({ kind, amountMinor, minutes }) => ({
      id: kind,
      label: t(`cost_kind.${kind}`),
      minor: amountMinor,
      note: kind === 'stock_loss' ? stockNote : minutes > 0 ? t('costs.minutes', { count: minutes }) : null,
    })),
    {
      id: 'total',
      label: t(costs.undecidedUnits > 0 ? 'costs.total_so_far' : 'costs.total'),
      minor: costs.totalMinor,
      kind: 'sum' as const,
    },
  ]
}

/** Goods that bring what they cost. */
const noLoss = { kind: 'stock_loss' as const, amountMinor: 0, minutes: 0 }
