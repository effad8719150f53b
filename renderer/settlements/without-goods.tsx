import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { counterStaff } from '../../shared/define.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useMe } from '../call/use-me.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'
import { SettleDialog } from '../returns/settle-dialog.tsx'
import { AmountDialog } from './amount-dialog.tsx'
import { KeepDialog } from './keep-dialog.tsx'
import { OwnLabelDialog } from './own-label-dialog.tsx'

type Open = 'keep' | 'amount' | 'label' | 'lost'

/** What can be paid of a return without its goods, each by its key: `?keep` opens the first at once. */
export function WithoutGoods({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const [, go] = useLocation()
  const wanted = useSearch() === 'keep'
  const role = useMe().value?.me?.role
  const may = (name: string) => one.possible.includes(name)
  const [open, setOpen] = useState<Open | null>(wanted && may('returns.keepItem') ? 'keep' : null)
  const lost = one.lines.some(line => (line.units.lost ?? 0) > line.lostSettledUnits)
  const mayPay = role !== undefined && counterStaff.includes(role)
  const offered: readonly { readonly id: Open; readonly key: string; readonly isOffered: boolean }[] = [
    { id: 'keep', key: 'y', isOffered: may('returns.keepItem') },
    { id: 'lost', key: 'v', isOffered: lost && mayPay && (one.status === 'authorized' || one.status === 'closed') },
    { id: 'amount', key: 'g', isOffered: may('settlements.giveAmount') },
    { id: 'label', key: 'l', isOffered: may('settlements.reimburseLabel') },
  ]
  const actions = offered.filter(action => action.isOffered)
  useKeys(
    'keys.walk_in',
    actions.map(({ id, key }) => ({ keys: key, label: `${id}.open` as const, run: () => setOpen(id) })),
  )
  const close = () => {
    setOpen(null)
    if (wanted) go(`/returns/${one.id}`, { replace: true })
  }
  return (
    <>
      {actions.map(({ id, key }) => (
        <KeyButton key={id} keys={key} primary={id === 'lost' && !may('settlements.pay')} onClick={() => setOpen(id)}>
          {t(`${id}.open`)}
        </KeyButton>
      ))}
      {open === 'keep' ? <KeepDialog one={one} onClose={close} onInstead={() => setOpen('amount')} /> : null}
      {open === 'amount' ? <AmountDialog one={one} onClose={close} /> : null}
      {open === 'label' ? <OwnLabelDialog one={one} onClose={close} /> : null}
      {open === 'lost' ? <SettleDialog one={one} basis="lost_in_transit" onClose={close} /> : null}
    </>
  )
}
