import { useState } from 'react'
import { counterStaff } from '../../shared/define.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { RaiseSuspicionDialog } from './raise-suspicion-dialog.tsx'

/** Offers to note a suspicion where something was just seen, and shows what stands already. */
export function OfferSuspicion({ returnId, seen }: { readonly returnId: string; readonly seen: string }) {
  const t = useText()
  const role = useMe().value?.me?.role
  const { value } = useDeskQuery('suspicions.read', { return: returnId })
  const [raising, setRaising] = useState(false)
  const mayRaise = role !== undefined && counterStaff.includes(role)
  const standing = value?.suspicions.flatMap(one => (one.status === 'suspected' ? [one.category] : [])) ?? []
  useKeys('suspicions.title', [
    { keys: 'v', label: 'suspicions.raise', run: () => setRaising(true), enabled: mayRaise },
  ])
  return (
    <>
      {standing.map(category => (
        <StatusChip key={category} tone="attention">
          {t(`suspicion.${category}`)}
        </StatusChip>
      ))}
      {mayRaise ? (
        <KeyButton keys="v" onClick={() => setRaising(true)}>
          {t('suspicions.raise')}
        </KeyButton>
      ) : null}
      {raising ? (
        <RaiseSuspicionDialog returnId={returnId} standing={standing} seen={seen} onClose={() => setRaising(false)} />
      ) : null}
    </>
  )
}
