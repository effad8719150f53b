import { mulDiv } from '../../shared/money.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import { column } from './columns.ts'
import { netCostsOf } from './costs.ts'
import { behindFilters, filterParameters, filtersOf } from './filters.ts'
import { productNames, supplierNames } from './names.ts'
import { describe, type Report, type ReportDesk, sumColumns } from './report.ts'
import { soldOf } from './sold.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'
import { spanTotals } from './totals.ts'

const subjects = ['product', 'supplier', 'reason'] as const
type Per = (typeof subjects)[number]

const perOf = (parameters: Readonly<Record<string, string>>): Per =>
  subjects.find(subject => subject === parameters.per) ?? 'product'

function viewPer(per: Per): ReportView {
  const id = `${per}Id`
  const behind = {
    basis: 'value:authorized',
    from: 'parameter:from',
    until: 'parameter:until',
    ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
    [per]: per === 'reason' ? 'column:reason' : `column:${id}`,
  }
  return describe({
    group: 'money',
    name: 'net_cost',
    title: 'report.net_cost',
    question: 'report.net_cost_question',
    parameters: [...spanParameters, { name: 'per', type: 'choice', choices: [...subjects] }, ...filterParameters()],
    columns: [
      per === 'reason' ? column('reason', 'code', { codes: 'reason' }) : column(per, 'text'),
      ...(per === 'reason' ? [] : [column(id, 'text', { title: per, hidden: true })]),
      column('units', 'units', { behind }),
      column('netCostMinor', 'money', { behind }),
      column('perUnitMinor', 'money'),
      ...(per === 'reason' ? [] : [column('costPerSoldMinor', 'money')]),
    ],
    chart: { kind: 'ranked', by: per, stack: null, value: 'netCostMinor' },
  })
}

/** What returns cost in the end, by product, supplier or reason, for each unit that came back and each that was sold. */
export const netCost: Report = {
  view: viewPer('product'),
  viewFor: parameters => viewPer(perOf(parameters)),
  defaults: desk => ({ ...lastMonths(12)(desk), per: 'product' }),
  async run(desk, parameters) {
    const per = perOf(parameters)
    const filters = filtersOf(parameters)
    const returned = await spanTotals(desk, { months: monthsOf(parameters), by: per, filters })
    const cost = await netCostsOf(desk, spanOf(parameters), per, filters)
    const sold = per === 'reason' ? null : await soldOf(desk, spanOf(parameters), per, filters)
    const name = await namer(desk, per, returned.keys())
    const found = [...returned.values()]
      .map(({ code, units }) => ({ code, units, netCostMinor: cost(code) }))
      .toSorted(
        (a, b) => (b.netCostMinor ?? 0) - (a.netCostMinor ?? 0) || b.units - a.units || (a.code < b.code ? -1 : 1),
      )
    const each = (minor: number | null, units: number) =>
      minor === null || units <= 0 ? null : mulDiv(minor, 1, units)
    const rows = found.map(({ code, units, netCostMinor }) => ({
      ...name(code),
      units,
      netCostMinor,
      perUnitMinor: each(netCostMinor, units),
      ...(sold && { costPerSoldMinor: each(netCostMinor, sold.get(code)?.units ?? 0) }),
    }))
    const unknown = rows.filter(row => row.netCostMinor === null).length
    return {
      rows,
      totals: sumColumns(rows, ['units', 'netCostMinor']),
      note: unknown > 0 ? { key: 'report.cost_unknown', values: { count: unknown } } : null,
    }
  },
}

async function namer(desk: ReportDesk, per: Per, codes: Iterable<string>) {
  if (per === 'reason') return (code: string) => ({ reason: code })
  const names: ReadonlyMap<string, { readonly name: string }> =
    per === 'product' ? await productNames(desk, codes) : await supplierNames(desk, codes)
  return (code: string) => ({ [per]: names.get(code)?.name ?? null, [`${per}Id`]: code || null })
}
