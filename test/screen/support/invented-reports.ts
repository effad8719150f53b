import { type ReportView, reportView } from '../../../shared/reports/contract.ts'

const behind = { basis: 'value:authorized', from: 'column:month', until: 'column:month', reason: 'column:reason' }
const months = [
  { name: 'from', type: 'month', choices: null },
  { name: 'until', type: 'month', choices: null },
] as const

/** Reports nobody has: to see that a page comes from its description alone. */
export const inventedReports: readonly ReportView[] = [
  {
    name: 'invented_bars',
    group: 'month' as const,
    title: 'report.returns_by_month',
    question: 'report.returns_by_month_question',
    parameters: [
      ...months,
      { name: 'known', type: 'choice' as const, choices: ['then', 'now'] },
      { name: 'channel', type: 'choice' as const, choices: ['counter', 'imported'] },
      { name: 'supplier', type: 'supplier' as const, choices: null },
    ],
    columns: [
      { name: 'month', title: 'report.column.month', type: 'month' as const, codes: null },
      { name: 'reason', title: 'report.column.reason', type: 'code' as const, codes: 'reason' },
      { name: 'units', title: 'report.column.units', type: 'units' as const, codes: null, behind },
      { name: 'valueMinor', title: 'report.column.value', type: 'money' as const, codes: null },
    ],
    chart: { kind: 'stacked_bars' as const, by: 'month', stack: 'reason', value: 'units' },
  },
  {
    name: 'invented_list',
    group: 'lists' as const,
    title: 'report.returns_list',
    question: 'report.returns_list_question',
    parameters: [...months],
    columns: [
      { name: 'product', title: 'report.column.product', type: 'text' as const, codes: null },
      { name: 'units', title: 'report.column.units', type: 'units' as const, codes: null },
      { name: 'rateMilli', title: 'report.column.rate', type: 'rate' as const, codes: null },
      { name: 'lowMilli', title: 'report.column.low', type: 'rate' as const, codes: null },
      { name: 'highMilli', title: 'report.column.high', type: 'rate' as const, codes: null },
    ],
    chart: { kind: 'ranked' as const, by: 'product', stack: null, value: 'units' },
  },
].map(view => reportView.parse(view))

const bars = [
  { month: '2026-09', reason: 'changed_mind', units: 4, valueMinor: 12_000 },
  { month: '2026-09', reason: 'style_colour', units: 2, valueMinor: 3_000 },
  { month: '2026-10', reason: 'size_fit', units: 7, valueMinor: -1_234_567_89 },
  { month: '2026-11', reason: 'size_fit', units: 1, valueMinor: 1_990 },
]
const list = Array.from({ length: 3000 }, (_, place) => ({
  product: place === 0 ? 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung, extragroß' : `Product ${place}`,
  units: 3000 - place,
  rateMilli: 6_800,
  lowMilli: 5_100,
  highMilli: 8_900,
}))

/** What an invented report answers; before 2000 nothing came back. */
export function runInvented(input: Readonly<Record<string, unknown>>) {
  const report = inventedReports.find(one => one.name === input.report)
  if (!report) return null
  const asked = input.parameters as Readonly<Record<string, string>>
  const isBars = report.name === 'invented_bars'
  const parameters = { from: '2026-09', until: '2026-11', ...(isBars ? { known: 'then' } : {}), ...asked }
  const rows = parameters.until < '2000-01' ? [] : isBars ? bars : list
  const totals = isBars && rows.length > 0 ? { units: 14 } : {}
  return { report, parameters, rows, rowCount: rows.length, totals, currency: 'EUR', note: null }
}
