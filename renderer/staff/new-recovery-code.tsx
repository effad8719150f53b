import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useMe } from '../call/use-me.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { PinPad } from '../parts/pin-pad.tsx'
import { useText } from '../parts/text/use-text.ts'
import { RecoveryPaper } from '../shop/recovery-paper.tsx'
import { useWait } from './use-wait.ts'

const Bar = styled(Panel)(({ theme }) => ({
  flexDirection: 'row',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 24,
  '& h2': { margin: 0, fontSize: 'inherit' },
  '& p': { margin: '2px 0 0', color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
  '& > button': { flex: 'none' },
}))
const Middle = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 16,
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}))

/** A new recovery code for an owner whose paper is lost: against their PIN, shown once. */
export function NewRecoveryCode() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Bar>
      <div>
        <h2>{t('staff.code')}</h2>
        <p>{t('staff.code_text')}</p>
      </div>
      <KeyButton icon={<Icon name="lock" size={18} />} onClick={() => setOpen(true)}>
        {t('staff.code_new')}
      </KeyButton>
      {open ? <CodeDialog onClose={() => setOpen(false)} /> : null}
    </Bar>
  )
}

function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { value: here } = useMe()
  const [pin, setPin] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const wait = useWait()
  const issue = useCommand('staff.newRecoveryCode', { renews: [] })
  const enter = async (typed: string) => {
    const reply = await issue.run({ pin: typed })
    setPin('')
    if (!reply.ok) return
    if (reply.value.issued) {
      if (reply.value.recoveryCode === '') setSaid(t('staff.code_gone'))
      else setCode(reply.value.recoveryCode)
      return
    }
    setSaid(t('sign_in.wrong_pin'))
    if (reply.value.waitSeconds > 0) wait.start(reply.value.waitSeconds)
  }
  if (code !== null)
    return (
      <DeskDialog
        open
        title={t('staff.code')}
        onClose={onClose}
        actions={
          <KeyButton primary onClick={onClose}>
            {t('staff.code_done')}
          </KeyButton>
        }
      >
        <RecoveryPaper code={code} shop={here?.shop?.name ?? ''} owner={here?.me?.name ?? ''} />
      </DeskDialog>
    )
  return (
    <DeskDialog open width="xs" title={t('staff.code_new')} onClose={onClose}>
      <Middle>
        <p>{t('staff.code_pin')}</p>
        <PinPad
          label={t('sign_in.pin')}
          action={t('staff.code_new')}
          value={pin}
          onChange={next => {
            setPin(next)
            if (next !== '') setSaid(null)
          }}
          onEnter={typed => void enter(typed)}
          busy={issue.isRunning}
          locked={wait.seconds > 0}
          problem={
            issue.failure
              ? explain(issue.failure, t)
              : wait.seconds > 0
                ? t('sign_in.wait', { count: wait.seconds })
                : said
          }
        />
      </Middle>
    </DeskDialog>
  )
}
