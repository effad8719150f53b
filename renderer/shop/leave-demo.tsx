import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

/** The way out of the demo shop, asked once: everything in it goes. */
export function LeaveDemo() {
  const t = useText()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const forget = async () => {
    const isStaff = (name: unknown) => String(name).startsWith('staff.')
    await client.invalidateQueries({ predicate: query => isStaff(query.queryKey[0]) })
    go('/', { replace: true })
    client.removeQueries({ predicate: query => !isStaff(query.queryKey[0]) })
  }
  const leave = useCommand('shop.leaveDemo', { renews: [], onDone: () => void forget() })
  return (
    <>
      <KeyButton
        quiet
        size="small"
        sx={{
          '&&': { color: 'inherit', fontSize: 'inherit', textDecoration: 'underline', textUnderlineOffset: '0.18em' },
        }}
        onClick={() => setAsking(true)}
      >
        {t('demo.leave')}
      </KeyButton>
      <DeskDialog
        open={asking}
        title={t('demo.leave_title')}
        width="xs"
        onClose={() => setAsking(false)}
        actions={
          <>
            <KeyButton onClick={() => setAsking(false)}>{t('demo.stay')}</KeyButton>
            <KeyButton primary autoFocus busy={leave.isRunning} onClick={() => void leave.run({})}>
              {t('demo.leave_yes')}
            </KeyButton>
          </>
        }
      >
        {t('demo.leave_text')}
        {leave.failure ? <FindingLine tone="problem">{explain(leave.failure, t)}</FindingLine> : null}
      </DeskDialog>
    </>
  )
}
