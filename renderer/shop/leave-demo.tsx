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
  const leave = useCommand('shop.leaveDemo', { onDone: () => go('/', { replace: true }) })
  return (
    <>
      <KeyButton quiet size="small" onClick={() => setAsking(true)}>
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
