import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Icon } from './icon.tsx'
import { KeysAsleep } from './keys/key-layer.tsx'
import { corners, heights, weights } from './measures.ts'
import { useText } from './text/use-text.ts'

/** One filter of a list: its name in the address, its label, and what it can be. */
export interface FilterField {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Shows its value without its label, where the value says it all. */
  readonly bare?: boolean
}

/** What the address filters by, and how to change it. */
export interface AddressFilters {
  readonly values: Readonly<Record<string, string>>
  readonly set: (id: string, value: string | null) => void
  readonly clear: () => void
}

/** The filters of a list, kept in the address so that a link, Back and a reload show the same rows. */
export function useAddressFilters(fields: readonly FilterField[]): AddressFilters {
  const [search, setSearch] = useSearchParams()
  const present = fields.flatMap(({ id }) => {
    const value = search.get(id)
    return value === null ? [] : [[id, value] as const]
  })
  return {
    values: Object.fromEntries(present),
    set: (id, value) =>
      setSearch(
        previous => {
          const next = new URLSearchParams(previous)
          if (value === null) next.delete(id)
          else next.set(id, value)
          return next
        },
        { replace: true },
      ),
    clear: () =>
      setSearch(
        previous => {
          const next = new URLSearchParams(previous)
          for (const { id } of fields) next.delete(id)
          return next
        },
        { replace: true },
      ),
  }
}

/** What stands side by side and breaks where it must. */
export const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })
/** What a filter is pressed by; `data-set` when it narrows something. */
export const Chip = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: heights.dense,
  paddingInline: 12,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  cursor: 'pointer',
  transition: 'background-color 120ms, border-color 120ms',
  '&:hover': { borderColor: theme.vars.palette.soft.edge, color: theme.vars.palette.text.primary },
  '&[data-set=true]': {
    backgroundColor: theme.vars.palette.soft.accent,
    borderColor: 'transparent',
    color: theme.vars.palette.primary.main,
    fontWeight: weights.label,
  },
}))

/** A filter with its few choices in a menu; `fixed`: always one of them, so none is taken away. */
export function FilterChip({
  field,
  filters,
  fixed = false,
}: {
  readonly field: FilterField
  readonly filters: Pick<AddressFilters, 'values' | 'set'>
  readonly fixed?: boolean
}) {
  const t = useText()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const value = filters.values[field.id]
  const chosen = field.options.find(option => option.value === value)
  const choose = (next: string | null) => {
    setAnchor(null)
    filters.set(field.id, next)
  }
  return (
    <>
      <Chip
        type="button"
        data-set={chosen !== undefined && !fixed}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {chosen ? (field.bare ? chosen.label : `${field.label}: ${chosen.label}`) : field.label}
        <Icon name="chevron_down" size={14} />
      </Chip>
      <KeysAsleep while={anchor !== null} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {chosen && !fixed ? (
          <MenuItem onClick={() => choose(null)}>
            <Icon name="close" size={16} />
            {t('list.remove_filter', { filter: field.label })}
          </MenuItem>
        ) : null}
        {field.options.map(option => (
          <MenuItem key={option.value} selected={option.value === value} onClick={() => choose(option.value)}>
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

/** Chips that filter a list, and on the other side what can be done with it. */
export function Toolbar(props: {
  readonly fields: readonly FilterField[]
  readonly filters: AddressFilters
  readonly actions?: ReactNode
  readonly count?: number
}) {
  const t = useText()
  const any = Object.keys(props.filters.values).length > 0
  return (
    <Bar role="toolbar" aria-label={t('list.filters')}>
      {props.fields.map(field => (
        <FilterChip key={field.id} field={field} filters={props.filters} />
      ))}
      {any ? (
        <Chip type="button" onClick={props.filters.clear}>
          {t('list.clear_filters')}
        </Chip>
      ) : null}
      <Bar sx={{ marginInlineStart: 'auto' }}>
        {props.count === undefined ? null : <span>{t('list.rows', { count: props.count })}</span>}
        {props.actions}
      </Bar>
    </Bar>
  )
}
