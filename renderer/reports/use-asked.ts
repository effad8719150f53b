import type { Parameters } from '../../shared/reports/behind.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { isMonth } from './periods.ts'
import { choiceText, parameterTitle } from './report-filters.tsx'
import { useSubjectName } from './use-subject.ts'

/** What a page shows, line by line, for its printed head: months first, then each filter in force. */
export function useAsked(view: Pick<ReportView, 'parameters'>, parameters: Parameters): readonly string[] {
  const t = useText()
  const format = useFormat()
  const { from = '', until = '' } = parameters
  const names = {
    product: useSubjectName('product', parameters.product ?? ''),
    supplier: useSubjectName('supplier', parameters.supplier ?? ''),
    category: parameters.category ?? '',
    customer: useSubjectName('customer', parameters.customer ?? ''),
  }
  const months = !isMonth(until)
    ? []
    : !isMonth(from) || from === until
      ? [format.month(until)]
      : [t('reports_screen.span', { from: format.month(from), until: format.month(until) })]
  const filters = view.parameters.flatMap(({ name, type }) => {
    const value = parameters[name] ?? ''
    if (value === '' || type === 'month') return []
    const said = type === 'choice' || type === 'text' ? choiceText(name, value, t) : names[type]
    return [`${parameterTitle(name, t)}: ${said}`]
  })
  return [...months, ...filters]
}
