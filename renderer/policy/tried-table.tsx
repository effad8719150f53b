import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { TriedRow } from '../../shared/policy/contract.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useSentence, useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'

const tones: Readonly<Record<TriedRow['before']['verdict'], Tone>> = {
  allow: 'good',
  allow_with_fee: 'attention',
  needs_approval: 'attention',
  deny: 'problem',
}
const Rows = styled(PlainTable)(({ theme }) => ({
  flexShrink: 0,
  '& tbody th': { whiteSpace: 'nowrap' },
  '& td small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '& td, & tbody th': { minWidth: 0 },
  '& [data-align=end]': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& a': { color: 'inherit' },
  '& td[data-part=why]': { minWidth: 200, textWrap: 'pretty' },
}))

/** The returns that a changed policy would have judged otherwise: then, now, the difference, and why. */
export function TriedTable({ rows }: { readonly rows: readonly TriedRow[] }) {
  const t = useText()
  const say = useSentence()
  const format = useFormat()
  const name = t('policy_screen.try_only_changed', { count: rows.length })
  return (
    <Rows tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('policy_screen.try_return')}</th>
            <th scope="col">{t('policy_screen.try_items')}</th>
            <th scope="col">{t('policy_screen.try_then')}</th>
            <th scope="col">{t('policy_screen.try_now')}</th>
            <th scope="col" data-align="end">
              {t('policy_screen.try_difference')}
            </th>
            <th scope="col">{t('policy_screen.try_why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.return}>
              <th scope="row">
                <Link href={`/returns/${row.return}`}>{row.number}</Link>
              </th>
              <td>
                {row.items}
                <small>{format.day(row.askedDay)}</small>
              </td>
              <Side tried={row.before} currency={row.currency} />
              <Side tried={row.after} currency={row.currency} />
              <td data-align="end">
                {row.differenceMinor > 0 ? '+' : ''}
                {format.money(row.differenceMinor, row.currency)}
              </td>
              <td data-part="why">{say(row.after.why ?? row.before.why ?? { key: `verdict.${row.after.verdict}` })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Rows>
  )
}

function Side({ tried, currency }: { readonly tried: TriedRow['before']; readonly currency: string }) {
  const t = useText()
  const format = useFormat()
  const keptMinor = tried.feeMinor + tried.deductionMinor
  return (
    <td>
      <StatusChip tone={tones[tried.verdict]}>{t(`verdict.${tried.verdict}`)}</StatusChip>
      <small>
        {format.money(tried.backMinor, currency)}
        {keptMinor > 0 ? ` · ${t('policy_screen.try_charge', { feeMinor: keptMinor, currency })}` : null}
      </small>
    </td>
  )
}
