import { importSummary } from '../../../shared/sales/contract.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { Section } from '../../parts/page.tsx'
import { ListRow, Rows } from '../../parts/rows.tsx'
import { StatusChip } from '../../parts/status-chip.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import type { Tone } from '../../parts/tone.ts'
import { MomentText } from '../../parts/values.tsx'

const tones: Readonly<Record<string, Tone>> = { done: 'good', failed: 'problem', running: 'information' }
const counts = importSummary.pick({ sales: true, lines: true, products: true }).partial()

/** The imports so far; each opens with what it brought. */
export function PastImports() {
  const t = useText()
  const format = useFormat()
  const { value } = useDeskQuery('sales.imports', {})
  if (!value || value.imports.length === 0) return null
  return (
    <Section title={t('import_screen.past')}>
      <Rows label={t('import_screen.past')}>
        {value.imports.map(one => {
          const state = `import_screen.state_${one.state}`
          const sum = counts.safeParse(one.summary).data
          return (
            <ListRow
              key={one.id}
              href={`/set-up/import?job=${one.job}`}
              name={t(one.kind === 'products.import' ? 'import_screen.kind_products' : 'import_screen.kind_sales')}
              status={
                <StatusChip tone={tones[one.state] ?? 'neutral'}>{isTextKey(state) ? t(state) : one.state}</StatusChip>
              }
              end={<MomentText at={one.at} />}
            >
              {[
                one.fileName,
                one.by,
                one.state === 'done' && sum?.sales !== undefined
                  ? t('import_screen.result_sales', {
                      sales: format.number(sum.sales),
                      lines: format.number(sum.lines ?? 0),
                    })
                  : one.state === 'done' && sum?.products !== undefined
                    ? t('import_screen.result_products', { products: format.number(sum.products) })
                    : '',
              ]
                .filter(part => part !== '')
                .join(' · ')}
            </ListRow>
          )
        })}
      </Rows>
    </Section>
  )
}
