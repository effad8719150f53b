import { styled } from '@mui/material/styles'
import { Suspense, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { StaffTile } from '../../shared/staff/contract.ts'
import { lazyScreen } from '../app/lazy-screen.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { Alone } from '../parts/alone.tsx'
import { Initials } from '../parts/initials.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Mark } from '../parts/mark.tsx'
import { corners, sizes, weights } from '../parts/measures.ts'
import { PinPad } from '../parts/pin-pad.tsx'
import { EmptyState } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { LeaveDemo } from '../shop/leave-demo.tsx'
import { PersonTiles } from './person-tiles.tsx'
import { useWait } from './use-wait.ts'

/** Rarely needed, and forms are heavy: not part of what the desk starts with. */
const { Screen: RecoverPin } = lazyScreen(async () => (await import('./recover-pin.tsx')).RecoverPin)

type StaffList = Output<'staff.list'>

const Column = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 24,
  width: 'min(760px, 100%)',
})
const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 12,
  textAlign: 'center',
  '& p': { margin: 0, color: theme.vars.palette.text.secondary },
  '& h1': { margin: 0, fontSize: sizes.title, fontWeight: weights.strong, letterSpacing: '-0.012em' },
}))
const Demo = styled('section')(({ theme }) => ({
  width: '100%',
  padding: '14px 18px',
  borderRadius: corners.card,
  backgroundColor: theme.vars.palette.soft.information,
  '& h2': { margin: '0 0 6px', fontSize: sizes.body, fontWeight: weights.strong, color: theme.vars.palette.info.main },
  '& dl': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(232px, 1fr))',
    gap: '2px 28px',
    margin: 0,
    '& > div': { display: 'flex', justifyContent: 'space-between', gap: 12 },
  },
  '& dd': { margin: 0, fontWeight: weights.strong, letterSpacing: '0.06em' },
  '& > button': { margin: '8px 0 -6px -10px' },
}))

function DemoPeople({ people }: { readonly people: NonNullable<StaffList['demo']>['people'] }) {
  const t = useText()
  return (
    <Demo aria-label={t('sign_in.demo_title')}>
      <h2>{t('sign_in.demo_title')}</h2>
      <dl>
        {people.map(person => (
          <div key={person.id}>
            <dt>{person.name}</dt>
            <dd>{person.pin}</dd>
          </div>
        ))}
      </dl>
      <LeaveDemo />
    </Demo>
  )
}

function EnterPin(props: {
  readonly person: StaffTile
  readonly shop: string
  readonly onHold: (held: boolean) => void
  readonly onBack: () => void
}) {
  const { person, onBack } = props
  const [forgot, setForgot] = useState(false)
  if (forgot)
    return (
      <Suspense fallback={null}>
        <RecoverPin person={person} shop={props.shop} onHold={props.onHold} onBack={() => setForgot(false)} />
      </Suspense>
    )
  return <TypePin person={person} onBack={onBack} onForgot={person.role === 'owner' ? () => setForgot(true) : null} />
}

function TypePin(props: {
  readonly person: StaffTile
  readonly onBack: () => void
  /** Null where no code brings a forgotten PIN back. */
  readonly onForgot: (() => void) | null
}) {
  const { person, onBack } = props
  const t = useText()
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState(false)
  const wait = useWait()
  const signIn = useCommand('staff.signIn')
  useKeys('sign_in.enter', [{ keys: 'Escape', label: 'sign_in.someone_else', run: onBack }])
  const enter = async (typed: string) => {
    const reply = await signIn.run({ staff: person.id, pin: typed })
    setPin('')
    if (!reply.ok || reply.value.signedIn) return
    setWrong(true)
    if (reply.value.waitSeconds > 0) wait.start(reply.value.waitSeconds)
  }
  const problem = signIn.failure
    ? explain(signIn.failure, t)
    : wait.seconds > 0
      ? t('sign_in.wait', { count: wait.seconds })
      : wrong
        ? t('sign_in.wrong_pin')
        : null
  return (
    <Column>
      <Head>
        <Initials aria-hidden sx={{ width: 56, height: 56, borderRadius: 28, fontSize: sizes.counter }}>
          {person.initials}
        </Initials>
        <h1>{person.name}</h1>
      </Head>
      <PinPad
        label={t('sign_in.pin_for', { name: person.name })}
        action={t('sign_in.enter')}
        value={pin}
        onChange={next => {
          setPin(next)
          if (next !== '') setWrong(false)
        }}
        onEnter={typed => void enter(typed)}
        busy={signIn.isRunning}
        locked={wait.seconds > 0}
        problem={problem}
      />
      <KeyButton quiet keys="Escape" onClick={onBack}>
        {t('sign_in.someone_else')}
      </KeyButton>
      {props.onForgot ? (
        <KeyButton quiet size="small" onClick={props.onForgot}>
          {t('sign_in.forgot')}
        </KeyButton>
      ) : null}
    </Column>
  )
}

/** Who is at the counter: a name by number or touch, then the PIN. */
export function SignInScreen(props: {
  readonly list: StaffList
  /** True while the door has to stay here although somebody is signed in: a recovery code is still to be read. */
  readonly onHold: (held: boolean) => void
}) {
  const { list } = props
  const t = useText()
  const [person, setPerson] = useState<StaffTile | null>(null)
  if (list.staff.length === 0)
    return (
      <Alone>
        <EmptyState icon="customers" title={t('sign_in.no_staff_title')}>
          {t('sign_in.no_staff_text')}
        </EmptyState>
      </Alone>
    )
  return (
    <Alone>
      {person ? (
        <EnterPin
          key={person.id}
          person={person}
          shop={list.shop?.name ?? ''}
          onHold={props.onHold}
          onBack={() => setPerson(null)}
        />
      ) : (
        <Column>
          <Head>
            <Mark size={44} />
            <p>{list.shop?.name ?? t('app.name')}</p>
            <h1>{t('sign_in.title')}</h1>
          </Head>
          <PersonTiles people={list.staff} label={t('sign_in.title')} scope="sign_in.enter" onPick={setPerson} />
          {list.demo ? <DemoPeople people={list.demo.people} /> : null}
        </Column>
      )}
    </Alone>
  )
}
