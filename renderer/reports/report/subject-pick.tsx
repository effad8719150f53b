import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useState } from 'react'
import type { ReportParameter } from '../../../shared/reports/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { useText } from '../../parts/text/use-text.ts'

/** Where the things that a report can be narrowed to are found: those that came back in these months. */
const sources = {
  product: { report: 'products_by_returns', id: 'productId', name: 'product' },
  supplier: { report: 'suppliers_by_returns', id: 'supplierId', name: 'supplier' },
  category: { report: 'categories_by_returns', id: 'category', name: 'category' },
  customer: { report: 'customers_by_returns', id: 'customerId', name: 'customer' },
} as const
type Subject = keyof typeof sources

/** Whether a parameter is one of the shop's own things. */
export function isSubject(type: ReportParameter['type']): type is Subject {
  return Object.hasOwn(sources, type)
}

/** Narrows a report to one product, supplier, category or customer, chosen among those that came back. */
export function SubjectPick(props: {
  readonly subject: Subject
  readonly label: string
  readonly value: string
  readonly span: Readonly<Record<string, string>>
  readonly onChange: (value: string) => void
}) {
  const t = useText()
  const [asked, setAsked] = useState(false)
  const { report, id, name } = sources[props.subject]
  const found = useDeskQuery(
    'reports.run',
    { report, parameters: props.span },
    { enabled: asked || props.value !== '', keepPrevious: true },
  )
  const options = (found.value?.rows ?? []).flatMap(row => {
    const value = row[id]
    return typeof value === 'string' && value !== '' ? [{ value, label: String(row[name] ?? value) }] : []
  })
  const known = props.value === '' || options.some(option => option.value === props.value)
  return (
    <Select
      size="small"
      displayEmpty
      value={props.value}
      onOpen={() => setAsked(true)}
      onChange={event => props.onChange(event.target.value)}
      SelectDisplayProps={{ 'aria-label': props.label }}
      MenuProps={{ slotProps: { paper: { sx: { maxHeight: 420 } } } }}
    >
      <MenuItem value="">{`${props.label}: ${t('reports.any')}`}</MenuItem>
      {known ? null : <MenuItem value={props.value}>{props.label}</MenuItem>}
      {options.slice(0, 200).map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </Select>
  )
}
