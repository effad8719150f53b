import { useState } from 'react'
import type { StaffRow } from '../../shared/staff/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Panel } from '../parts/page.tsx'
import { ListRow, Rows } from '../parts/rows.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { SetUpPage } from '../set-up/set-up-page.tsx'
import { NewRecoveryCode } from './new-recovery-code.tsx'
import { StaffPanel } from './staff-panel.tsx'

/** Who works here, with one of them opened beside the list. */
export function StaffScreen() {
  const t = useText()
  const list = useDeskQuery('staff.list', {})
  const [open, setOpen] = useState<string | 'new' | null>(null)
  const details = list.value?.details ?? null
  const mayAdd = details !== null
  useKeys('set_up.staff', [{ keys: 'n', label: 'staff.add', run: () => setOpen('new'), enabled: mayAdd }])
  if (list.failure && !list.value) return <ErrorState failure={list.failure} onRetry={list.refresh} />
  if (!list.value) return <SkeletonRows rows={5} />
  const chosen = details?.find(person => person.id === open)
  const close = () => setOpen(null)
  return (
    <SetUpPage
      topic="staff"
      stays={open !== null}
      actions={
        mayAdd ? (
          <KeyButton keys="n" icon={<Icon name="plus" size={18} />} onClick={() => setOpen('new')}>
            {t('staff.add')}
          </KeyButton>
        ) : undefined
      }
      {...(open === 'new' || chosen
        ? { aside: <StaffPanel key={open} person={chosen} onClose={close} onSaved={close} /> }
        : {})}
    >
      {details === null ? (
        <Panel>
          <EmptyState icon="lock" title={t('staff.none')} />
        </Panel>
      ) : (
        <Rows label={t('set_up.staff')}>
          {details.map(person => (
            <ListRow
              key={person.id}
              name={person.name}
              status={<State person={person} />}
              end={t(`role.${person.role}`)}
              onPress={() => setOpen(person.id)}
            >
              {person.cashLimitMinor === null
                ? t('staff.no_own_limit')
                : t('staff.limit_up_to', { limitMinor: person.cashLimitMinor })}
            </ListRow>
          ))}
        </Rows>
      )}
      {details === null ? null : <NewRecoveryCode />}
    </SetUpPage>
  )
}

function State({ person }: { readonly person: StaffRow }) {
  const t = useText()
  if (!person.active) return <StatusChip tone="neutral">{t('staff.inactive')}</StatusChip>
  if (person.lockedUntil === null) return <StatusChip tone="good">{t('staff.active')}</StatusChip>
  return <StatusChip tone="attention">{t('staff.locked', { lockedAt: person.lockedUntil })}</StatusChip>
}
