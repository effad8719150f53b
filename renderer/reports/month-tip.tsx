import { styled } from '@mui/material/styles'
import { reasonGroups } from '../../shared/reports/reason-groups.ts'
import { corners, weights } from '../parts/measures.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { GroupSwatch } from './group-patterns.tsx'
import type { Measure, MonthBar } from './month-data.ts'

const Card = styled('div')(({ theme }) => ({
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.soft.raised,
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.16)',
  '& > b': { display: 'flex', justifyContent: 'space-between', gap: 24, marginBottom: 6, fontWeight: weights.strong },
  '& div': { display: 'flex', alignItems: 'center', gap: 8 },
  '& data': { marginInlineStart: 'auto', paddingInlineStart: 24, fontVariantNumeric: 'tabular-nums' },
}))

interface Tip {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
}

/** What the pointer is over: the month, each group and the sum. */
export function MonthTip({ tip, measure }: { readonly tip: unknown; readonly measure: Measure }) {
  const t = useText()
  const format = useFormat()
  const { active, payload } = tip as Tip
  const bar = payload?.[0]?.payload as MonthBar | undefined
  if (!active || !bar) return null
  const write = (value: number) => (measure === 'units' ? format.number(value) : format.money(value))
  return (
    <Card>
      <b>
        <span>{format.month(bar.month)}</span>
        <span>{write(bar.total)}</span>
      </b>
      {reasonGroups.toReversed().map(group =>
        bar[group] === 0 ? null : (
          <div key={group}>
            <GroupSwatch group={group} />
            <span>{t(`month.group.${group}`)}</span>
            <data value={bar[group]}>{write(bar[group])}</data>
          </div>
        ),
      )}
    </Card>
  )
}
