import type { QueueView } from '../../shared/queues/contract.ts'
import { Figures } from '../parts/figures.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'

/** What the shown lists hold together: units, the oldest, and what they are worth. */
export function QueueSums({ queues, done }: { readonly queues: readonly QueueView[]; readonly done: boolean }) {
  const t = useText()
  const format = useFormat()
  if (queues.length === 0) return null
  const sum = (of: (queue: QueueView) => number) => queues.reduce((total, one) => total + of(one), 0)
  const unvalued = sum(one => one.unvaluedUnits)
  const isValued = queues.some(one => one.valueMinor !== null)
  return (
    <>
      <Figures>
        <div>
          <dt>{t('queues.summary_units')}</dt>
          <dd>{format.number(sum(one => one.units))}</dd>
        </div>
        <div>
          <dt>{t('queues.summary_oldest')}</dt>
          <dd>{t('queues.days', { count: Math.max(...queues.map(one => one.oldestDays)) })}</dd>
        </div>
        <div>
          <dt>{t(done ? 'queues.summary_value_done' : 'queues.summary_value')}</dt>
          <dd>{isValued ? <Money minor={sum(one => one.valueMinor ?? 0)} /> : t('queues.value_unknown')}</dd>
        </div>
      </Figures>
      {isValued && unvalued > 0 ? (
        <FindingLine tone="information">{t('queues.unvalued', { count: unvalued })}</FindingLine>
      ) : null}
    </>
  )
}
