import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { StaffTile } from '../../shared/staff/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { PinPad } from '../parts/pin-pad.tsx'
import { EmptyState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { PersonTiles } from './person-tiles.tsx'
import { useWait } from './use-wait.ts'

/** Exactly what is approved: one operation, on one thing, up to one amount. */
export interface ApprovalRequest {
  readonly operation: string
  readonly subject: string
  readonly amountMinor: number
}

const Middle = styled('div')({ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 12 })
const Why = styled('p')(({ theme }) => ({ margin: '0 0 16px', color: theme.vars.palette.text.secondary }))

function SecondPin(props: {
  readonly person: StaffTile
  readonly request: ApprovalRequest
  readonly onApproved: (approval: string, by: StaffTile) => void
  readonly onBack?: () => void
}) {
  const t = useText()
  const { person, request } = props
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState(false)
  const wait = useWait()
  const approve = useCommand('staff.approve', { renews: [] })
  const enter = async (typed: string) => {
    const reply = await approve.run({ staff: person.id, pin: typed, ...request })
    setPin('')
    if (!reply.ok) return
    if (reply.value.approved) return props.onApproved(reply.value.approval, person)
    setWrong(true)
    if (reply.value.waitSeconds > 0) wait.start(reply.value.waitSeconds)
  }
  const refused = approve.failure ? explain(approve.failure, t) : null
  const said = wait.seconds > 0 ? t('sign_in.wait', { count: wait.seconds }) : wrong ? t('sign_in.wrong_pin') : null
  return (
    <Middle>
      <b>{person.name}</b>
      <PinPad
        label={t('sign_in.pin_for', { name: person.name })}
        action={t('approve.enter')}
        value={pin}
        onChange={next => {
          setPin(next)
          if (next !== '') setWrong(false)
        }}
        onEnter={typed => void enter(typed)}
        busy={approve.isRunning}
        locked={wait.seconds > 0}
        problem={refused ?? said}
      />
      {props.onBack ? (
        <KeyButton quiet onClick={props.onBack}>
          {t('sign_in.someone_else')}
        </KeyButton>
      ) : null}
    </Middle>
  )
}

/** A second person approves on the same screen: their name, their PIN, and the command gets a one-use id. */
export function ConfirmPin(props: {
  readonly open: boolean
  readonly request: ApprovalRequest
  /** What is approved and why it needs two, in a sentence. */
  readonly why: string
  readonly onApproved: (approval: string, by: StaffTile) => void
  readonly onClose: () => void
}) {
  const t = useText()
  return (
    <DeskDialog open={props.open} title={t('approve.title')} onClose={props.onClose}>
      <Why>{props.why}</Why>
      {props.open ? <WhoAndPin {...props} /> : null}
    </DeskDialog>
  )
}

function WhoAndPin(props: Parameters<typeof ConfirmPin>[0]) {
  const t = useText()
  const { value: here } = useMe()
  const list = useDeskQuery('staff.list', {})
  const [picked, setPerson] = useState<StaffTile | null>(null)
  if (!list.value) return <SkeletonRows rows={2} />
  const mayApprove = list.value.staff.filter(
    one => one.id !== here?.me?.id && (one.role === 'supervisor' || one.role === 'owner'),
  )
  const only = mayApprove.length === 1 ? mayApprove[0] : undefined
  const person = picked ?? only
  if (person) return <SecondPin {...props} person={person} {...(only ? {} : { onBack: () => setPerson(null) })} />
  if (mayApprove.length === 0) return <EmptyState icon="lock" title={t('approve.nobody')} />
  return <PersonTiles people={mayApprove} label={t('approve.who')} scope="approve.title" onPick={setPerson} />
}
