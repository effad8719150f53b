import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { Chip } from '../parts/filters.tsx'
import { FieldShell } from '../parts/form/field-shell.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { ChipPopover } from './chip-popover.tsx'
import { isMonth, type Period, periodsOf } from './periods.ts'

const Inside = styled('div')(({ theme }) => ({
  width: 388,
  padding: 8,
  '& form': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: 8,
    padding: '10px 8px 8px',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    '& > b': { gridColumn: '1 / -1', fontWeight: weights.strong },
    '& > p': { gridColumn: '1 / -1', margin: 0, color: theme.vars.palette.error.main },
    '& > button': { gridColumn: '1 / -1' },
  },
}))

/** The months a report is about: the usual spans, or any two months. `single`: one month only. */
export function PeriodChip(props: {
  readonly from: string
  readonly until: string
  readonly single: boolean
  readonly running: string
  readonly onPick: (period: Period) => void
}) {
  const { from, until, single, running } = props
  const t = useText()
  const format = useFormat()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const pick = (period: Period) => {
    setAnchor(null)
    props.onPick(period)
  }
  const usual = periodsOf(running).filter(one => !single || one.from === one.until)
  const said =
    single || from === until
      ? format.month(until)
      : t('reports_screen.span', { from: format.month(from), until: format.month(until) })
  return (
    <>
      <Chip
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Icon name="clock" size={15} />
        {said}
        <Icon name="chevron_down" size={14} />
      </Chip>
      <ChipPopover anchor={anchor} label={t('reports_screen.period')} onClose={() => setAnchor(null)}>
        <Inside>
          <MenuList autoFocus aria-label={t('reports_screen.period')}>
            {usual.map(one => (
              <MenuItem
                key={one.name}
                selected={one.until === until && (single || one.from === from)}
                onClick={() => pick(one)}
              >
                {t(`reports_screen.${one.name}`)}
              </MenuItem>
            ))}
          </MenuList>
          <OtherSpan from={from} until={until} single={single} onPick={pick} />
        </Inside>
      </ChipPopover>
    </>
  )
}

function OtherSpan(props: {
  readonly from: string
  readonly until: string
  readonly single: boolean
  readonly onPick: (period: Period) => void
}) {
  const t = useText()
  const [from, setFrom] = useState(props.from)
  const [until, setUntil] = useState(props.until)
  const [wrong, setWrong] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const first = props.single ? until : from
    if (!isMonth(first) || !isMonth(until) || first > until) setWrong(true)
    else props.onPick({ from: first, until })
  }
  const field = (label: string, value: string, set: (value: string) => void) => (
    <FieldShell label={label}>
      {({ id }) => (
        <OutlinedInput
          id={id}
          size="small"
          type="month"
          value={value}
          placeholder="2026-11"
          onChange={event => set(event.target.value)}
        />
      )}
    </FieldShell>
  )
  return (
    <form onSubmit={send} noValidate>
      <b>{t('reports_screen.other_span')}</b>
      {props.single ? null : field(t('report.parameter.from'), from, setFrom)}
      {field(props.single ? t('reports_screen.until_only') : t('report.parameter.until'), until, setUntil)}
      {wrong ? <p role="alert">{t('reports_screen.bad_span')}</p> : null}
      <KeyButton type="submit" size="small">
        {t('reports_screen.show_span')}
      </KeyButton>
    </form>
  )
}
