import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { type ClaimedReason, claimedReasons, counterReasons } from '../../../shared/returns/reasons.ts'
import { secondReasonsOf } from '../../../shared/returns/second-reasons.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { useMe } from '../../call/use-me.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { Icon } from '../../parts/icon.tsx'
import { weights } from '../../parts/measures.ts'
import { Sheet } from '../../parts/page.tsx'
import { RowButton } from '../../parts/row-button.ts'
import { ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { SetUpPage } from '../../set-up/set-up-page.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
}))
const Row = styled(RowButton)(({ theme }) => ({
  gridTemplateColumns: 'minmax(150px, 260px) minmax(0, 1fr) 20px',
  '& b': { fontWeight: weights.strong },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** The reasons in the order of the counter's keys, the rest behind them. */
const ordered: readonly ClaimedReason[] = [
  ...counterReasons,
  ...claimedReasons.filter(reason => !counterReasons.includes(reason)),
]

/** The shop's own reasons under each reason of the closed list. */
export function ReasonsScreen() {
  const read = useDeskQuery('shop.read', {})
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={8} />
  return <Reasons head={read.value} />
}

function Reasons({ head }: { readonly head: Output<'shop.read'> }) {
  const t = useText()
  const { value: here } = useMe()
  const owner = here?.me?.role === 'owner'
  const [open, setOpen] = useState<ClaimedReason | null>(null)
  return (
    <SetUpPage topic="reasons" stays={open !== null}>
      {owner ? null : <FindingLine tone="information">{t('shop.owner_only')}</FindingLine>}
      <Sheet>
        <List aria-label={t('set_up.reasons')}>
          {ordered.map(reason => {
            const { offered, retired } = secondReasonsOf(head.settings, reason)
            return (
              <li key={reason}>
                <Row type="button" onClick={() => setOpen(reason)}>
                  <b>{t(`reason.${reason}`)}</b>
                  {offered.length > 0 ? (
                    <span>{offered.join(' · ')}</span>
                  ) : (
                    <small>
                      {retired.length > 0
                        ? t('second_reasons.retired_count', { count: retired.length })
                        : t('second_reasons.none')}
                    </small>
                  )}
                  <Icon name="chevron_right" size={18} />
                </Row>
              </li>
            )
          })}
        </List>
      </Sheet>
      {open === null ? null : <ReasonDialog head={head} reason={open} owner={owner} onClose={() => setOpen(null)} />}
    </SetUpPage>
  )
}
