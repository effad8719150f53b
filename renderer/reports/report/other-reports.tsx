import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRef, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { type ReportView, reportGroups } from '../../../shared/reports/contract.ts'
import { Icon } from '../../parts/icon.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { KeysAsleep } from '../../parts/keys/key-layer.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { sizes, weights } from '../../parts/measures.ts'
import { useSentence, useText } from '../../parts/text/use-text.ts'
import { reportHref } from '../report-address.ts'

/** Every other report, one press away; what was asked of this one comes along. */
export function OtherReports({ name, reports }: { readonly name: string; readonly reports: readonly ReportView[] }) {
  const t = useText()
  const say = useSentence()
  const [search] = useSearchParams()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useKeys('reports_screen.title', [{ keys: 'g', label: 'reports_screen.other', run: () => setOpen(true) }])
  const items = reportGroups.flatMap(group => {
    const own = reports.filter(one => one.group === group)
    if (own.length === 0) return []
    return [
      <ListSubheader
        key={group}
        role="presentation"
        sx={{ fontSize: sizes.hint, fontWeight: weights.label, lineHeight: 2.6 }}
      >
        {t(`reports_screen.group.${group}`)}
      </ListSubheader>,
      ...own.map(one => (
        <MenuItem
          key={one.name}
          component={Link}
          href={reportHref(one.name, search)}
          selected={one.name === name}
          aria-current={one.name === name ? 'page' : undefined}
          onClick={() => setOpen(false)}
        >
          {say({ key: one.title })}
        </MenuItem>
      )),
    ]
  })
  return (
    <>
      <KeyButton
        ref={button}
        quiet
        size="small"
        keys="g"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {t('reports_screen.other')}
        <Icon name="chevron_down" size={14} />
      </KeyButton>
      <KeysAsleep while={open} />
      <Menu
        anchorEl={() => button.current}
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { sx: { maxHeight: 460 } }, list: { 'aria-label': t('reports_screen.other') } }}
      >
        {items}
      </Menu>
    </>
  )
}
