import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { addMonths } from '../../shared/reports/months.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { KeysAsleep } from '../parts/keys/key-layer.tsx'
import { PageHead } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { catalogueHref } from './report-address.ts'

/** What can be taken along from the month's page. */
export interface MonthTakes {
  readonly pdf: () => void
  readonly csv: () => void
  readonly bars: () => void
  readonly busy: boolean
}

/** The month's name, the ways to other months, and what can be taken along. */
export function MonthHead(props: {
  readonly month: string
  readonly running: string
  readonly day: number
  readonly onMonth: (month: string) => void
  readonly takes: MonthTakes
}) {
  const { month, running, onMonth } = props
  const t = useText()
  const format = useFormat()
  const [search] = useSearchParams()
  const earlier = addMonths(month, -1)
  const later = addMonths(month, 1)
  return (
    <PageHead
      title={format.month(month)}
      chip={
        month === running ? (
          <StatusChip tone="neutral">{t('month.running', { day_number: props.day })}</StatusChip>
        ) : null
      }
      actions={
        <>
          <KeyButton size="small" keys="ArrowLeft" onClick={() => onMonth(earlier)}>
            {format.month(earlier)}
          </KeyButton>
          {month < running ? (
            <KeyButton size="small" keys="ArrowRight" onClick={() => onMonth(later)}>
              {format.month(later)}
            </KeyButton>
          ) : null}
          <KeyButton size="small" keys="y" onClick={() => onMonth(addMonths(month, -12))}>
            {t('month.pick_before')}
          </KeyButton>
          <KeyButton size="small" component={Link} href={catalogueHref(search)}>
            {t('reports_screen.all')}
          </KeyButton>
          <TakeMenu takes={props.takes} />
        </>
      }
    />
  )
}

function TakeMenu({ takes }: { readonly takes: MonthTakes }) {
  const t = useText()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (run: () => void) => () => {
    setAnchor(null)
    run()
  }
  return (
    <>
      <KeyButton
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        icon={<Icon name="export" size={16} />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('reports_screen.export')}
        <Icon name="chevron_down" size={14} />
      </KeyButton>
      <KeysAsleep while={anchor !== null} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem component={Link} href="/books">
          <Icon name="box" size={18} />
          {t('reports_screen.take_pack')}
        </MenuItem>
        <MenuItem disabled={takes.busy} onClick={choose(takes.pdf)}>
          <Icon name="file" size={18} />
          {t('reports_screen.take_pdf')}
        </MenuItem>
        <MenuItem disabled={takes.busy} onClick={choose(takes.csv)}>
          <Icon name="download" size={18} />
          {t('reports_screen.take_csv')}
        </MenuItem>
        <MenuItem disabled={takes.busy} onClick={choose(takes.bars)}>
          <Icon name="month" size={18} />
          {t('reports_screen.take_chart_csv')}
        </MenuItem>
        <MenuItem onClick={choose(() => window.setTimeout(() => window.print()))}>
          <Icon name="printer" size={18} />
          {t('reports_screen.print')}
        </MenuItem>
      </Menu>
    </>
  )
}
