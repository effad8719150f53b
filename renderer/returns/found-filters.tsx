import { styled } from '@mui/material/styles'
import { useSearchParams } from 'wouter'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { corners, heights, weights } from '../parts/measures.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'

/** What a report's number or a page narrows the list by, beside the filters that are offered there. */
export const narrowing = [
  'reasonGroup',
  'disposition',
  'foundReason',
  'secondReason',
  'fault',
  'outcome',
  'channel',
  'product',
  'category',
  'supplier',
  'lot',
  'customer',
  'person',
  'sale',
  'suspicion',
  'text',
] as const
/** Which months, and of which event. */
const span = ['basis', 'from', 'until', 'month', 'settledMonth'] as const

const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })
const Chip = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: heights.dense,
  paddingInline: 12,
  border: 0,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.soft.accent,
  color: theme.vars.palette.primary.main,
  font: 'inherit',
  fontWeight: weights.label,
  cursor: 'pointer',
  '&:hover': { textDecoration: 'line-through' },
}))

/** The filters of an address, as `returns.find` takes them. */
export function filtersInAddress(search: URLSearchParams): Readonly<Record<string, string>> {
  const names = [...narrowing, ...span]
  return Object.fromEntries(names.flatMap(name => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))
}

interface Narrowed {
  readonly key: string
  readonly text: string
  /** What goes from the address when it is taken off. */
  readonly names: readonly string[]
}

/** What the list is narrowed by, each to be taken off. */
export function FoundFilters() {
  const t = useText()
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const nameOf = useNames(search)
  const off = (names: readonly string[]) =>
    setSearch(
      before => {
        const next = new URLSearchParams(before)
        for (const name of names) next.delete(name)
        return next
      },
      { replace: true },
    )
  const chips: Narrowed[] = narrowing.flatMap(name => {
    const value = search.get(name)
    if (value === null || value === '') return []
    return [{ key: name, text: `${t(`returns.filter.${name}`)}: ${nameOf(name, value)}`, names: [name] }]
  })
  const [from, until] = [search.get('from'), search.get('until')]
  if (from !== null || until !== null) {
    const months =
      from === until || until === null
        ? format.month(from ?? '')
        : `${from === null ? '' : format.month(from)} – ${format.month(until)}`
    const basis = `returns.basis.${search.get('basis') ?? 'authorized'}`
    chips.unshift({
      key: 'basis',
      text: isTextKey(basis) ? t(basis, { months }) : months,
      names: ['basis', 'from', 'until'],
    })
  }
  if (chips.length === 0) return null
  return (
    <Bar role="group" aria-label={t('list.filters')}>
      {chips.map(chip => (
        <Chip
          key={chip.key}
          type="button"
          aria-label={t('list.remove_filter', { filter: chip.text })}
          onClick={() => off(chip.names)}
        >
          {chip.text}
          <Icon name="close" size={14} />
        </Chip>
      ))}
    </Bar>
  )
}

/** Lists of codes whose texts have another name than their filter. */
const lists: Readonly<Record<string, string>> = {
  foundReason: 'reason',
  reasonGroup: 'month.group',
  channel: 'return_channel',
}

/** Writes what is narrowed by: codes in words, things of the shop by their names. */
function useNames(search: URLSearchParams): (name: string, value: string) => string {
  const t = useText()
  const asked = (name: string) => search.get(name) ?? ''
  const product = useDeskQuery('products.read', { product: asked('product') }, { enabled: asked('product') !== '' })
  const customer = useDeskQuery(
    'customers.read',
    { customer: asked('customer') },
    { enabled: asked('customer') !== '' },
  )
  const staff = useDeskQuery('staff.list', {}, { enabled: asked('person') !== '' })
  const suppliers = useDeskQuery(
    'reports.run',
    { report: 'suppliers_by_returns', parameters: { from: '2000-01' } },
    { enabled: asked('supplier') !== '' },
  )
  return (name, value) => {
    if (name === 'product') return product.value?.product.name ?? '…'
    if (name === 'customer') return customer.value?.customer.name ?? '…'
    if (name === 'person') return staff.value?.staff.find(one => one.id === value)?.name ?? '…'
    if (name === 'text') return value
    if (name === 'supplier') {
      const row = suppliers.value?.rows.find(one => one.supplierId === value)
      return row ? String(row.supplier) : '…'
    }
    const codes = lists[name] ?? name
    const key = `${codes}.${value}`
    return isTextKey(key) ? t(key) : value
  }
}
