import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Chip } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { sizes } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { ChipPopover } from './chip-popover.tsx'
import { type SubjectKind, useSubjectName, useSubjects } from './use-subject.ts'

const Inside = styled('div')(({ theme }) => ({
  width: 320,
  padding: 8,
  '& ul': { maxHeight: 320, overflow: 'auto', padding: 0, marginTop: 6 },
  '& li > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& li > small': { marginInlineStart: 'auto', fontSize: sizes.hint, color: theme.vars.palette.text.secondary },
  '& p': { margin: 0, padding: '10px 12px', color: theme.vars.palette.text.secondary },
}))
const Name = styled('span')({ maxWidth: 220, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' })

/** A filter by one thing of the shop, found by a part of its name. */
export function SubjectChip(props: {
  readonly kind: SubjectKind
  readonly label: string
  readonly value: string
  readonly onPick: (value: string | null) => void
}) {
  const { kind, label, value } = props
  const t = useText()
  const name = useSubjectName(kind, value)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const pick = (next: string | null) => {
    setAnchor(null)
    props.onPick(next)
  }
  return (
    <>
      <Chip
        type="button"
        data-set={value !== ''}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Name title={value === '' ? undefined : name}>{value === '' ? label : `${label}: ${name}`}</Name>
        <Icon name="chevron_down" size={14} />
      </Chip>
      <ChipPopover anchor={anchor} label={t('reports_screen.pick', { what: label })} onClose={() => setAnchor(null)}>
        <Finder kind={kind} label={label} value={value} onPick={pick} />
      </ChipPopover>
    </>
  )
}

function Finder(props: Parameters<typeof SubjectChip>[0]) {
  const { kind, label, value } = props
  const t = useText()
  const [words, setWords] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const { found } = useSubjects(kind, words)
  const onKeyDown = (event: KeyboardEvent) => {
    const first = list.current?.querySelector<HTMLElement>('[role=menuitem]')
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault()
      first.focus()
    }
    if (event.key === 'Enter' && found?.[0] && words.trim() !== '') props.onPick(found[0].value)
  }
  const what = t('reports_screen.pick', { what: label })
  return (
    <Inside>
      <OutlinedInput
        size="small"
        fullWidth
        inputRef={field}
        value={words}
        placeholder={what}
        onChange={event => setWords(event.target.value)}
        onKeyDown={onKeyDown}
        inputProps={{ 'aria-label': what }}
      />
      <MenuList ref={list} aria-label={label}>
        {value === '' ? null : (
          <MenuItem onClick={() => props.onPick(null)}>
            <Icon name="close" size={16} />
            {t('list.remove_filter', { filter: label })}
          </MenuItem>
        )}
        {(found ?? []).map(one => (
          <MenuItem key={one.value} selected={one.value === value} onClick={() => props.onPick(one.value)}>
            <span title={one.name}>{one.name}</span>
            {one.detail ? <small>{one.detail}</small> : null}
          </MenuItem>
        ))}
      </MenuList>
      {found?.length === 0 ? <p>{t('reports_screen.pick_none')}</p> : null}
    </Inside>
  )
}
