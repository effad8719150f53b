import { useSearchParams } from 'wouter'
import type { Parameters } from '../../shared/reports/behind.ts'
import type { ReportParameter, ReportView } from '../../shared/reports/contract.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { Bar, Chip, FilterChip } from '../parts/filters.tsx'
import { type Say, useText } from '../parts/text/use-text.ts'
import { PeriodChip } from './period-chip.tsx'
import { isMonth } from './periods.ts'
import { withValues } from './report-address.ts'
import { SubjectChip } from './subject-chip.tsx'
import { codeText } from './use-cell.ts'

/** Choices that always have one of their values. */
const fixed = new Set(['by', 'known', 'per'])
const subjects = { product: 'product', supplier: 'supplier', category: 'category', customer: 'customer' } as const

/** What a parameter is called. */
export function parameterTitle(name: string, t: Say): string {
  const key = `report.parameter.${name}`
  return isTextKey(key) ? t(key) : name
}

/** One choice of a parameter in words: what a report is stacked by is called as its column is. */
export function choiceText(name: string, value: string, t: Say): string {
  if (name === 'by' || name === 'per') return codeText('report.column', value, t)
  if (name === 'known') return codeText('report.known', value, t)
  return codeText(name === 'channel' ? 'return_channel' : name, value, t)
}

/** What a report can be asked for, as chips; each change is in the address, so that a view can be kept. */
export function ReportFilters(props: {
  readonly view: Pick<ReportView, 'parameters'>
  /** With the report's own values for what nobody gave. */
  readonly parameters: Parameters
  readonly running: string
  /** Parameters that are asked for elsewhere on the page. */
  readonly without?: readonly string[]
}) {
  const { view, parameters, running } = props
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const change = (values: Readonly<Record<string, string | null>>) =>
    setSearch(before => withValues(before, values), { replace: true })
  const shown = view.parameters.filter(one => !props.without?.includes(one.name))
  const has = (name: string) => shown.some(one => one.name === name && one.type === 'month')
  const narrowed = shown.filter(one => one.type !== 'month' && !fixed.has(one.name) && search.get(one.name))
  if (shown.length === 0) return null
  return (
    <Bar role="toolbar" aria-label={t('reports_screen.asked')} data-print="hide">
      {has('until') && isMonth(parameters.until ?? '') && (!has('from') || isMonth(parameters.from ?? '')) ? (
        <PeriodChip
          from={parameters.from ?? ''}
          until={parameters.until ?? ''}
          single={!has('from')}
          running={running}
          onPick={({ from, until }) => change(has('from') ? { from, until } : { until })}
        />
      ) : null}
      {shown.map(one => (
        <ParameterChip key={one.name} parameter={one} parameters={parameters} onChange={change} />
      ))}
      {narrowed.length > 0 ? (
        <Chip type="button" onClick={() => change(Object.fromEntries(narrowed.map(one => [one.name, null])))}>
          {t('list.clear_filters')}
        </Chip>
      ) : null}
    </Bar>
  )
}

function ParameterChip(props: {
  readonly parameter: ReportParameter
  readonly parameters: Parameters
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}) {
  const { parameter, parameters, onChange } = props
  const { name, type } = parameter
  const t = useText()
  if (type === 'month' || type === 'text') return null
  if (type !== 'choice')
    return (
      <SubjectChip
        kind={subjects[type]}
        label={parameterTitle(name, t)}
        value={parameters[name] ?? ''}
        onPick={value => onChange({ [name]: value })}
      />
    )
  const options = (parameter.choices ?? []).map(value => ({ value, label: choiceText(name, value, t) }))
  const value = parameters[name] ?? ''
  return (
    <FilterChip
      fixed={fixed.has(name)}
      field={{ id: name, label: parameterTitle(name, t), options, bare: name === 'known' }}
      filters={{ values: value === '' ? {} : { [name]: value }, set: (id, next) => onChange({ [id]: next }) }}
    />
  )
}
