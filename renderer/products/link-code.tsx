import { useState } from 'react'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

/** Links a barcode to a product, so that a scan finds it. */
export function LinkCode({ product }: { readonly product: string }) {
  const t = useText()
  const notice = useNotice()
  const [code, setCode] = useState<string | null>(null)
  const link = useCommand('products.linkCode', {
    renews: ['products'],
    onDone: () => {
      setCode(null)
      notice({ text: 'products.linked', tone: 'good' })
    },
  })
  const send = () => {
    if (code !== null && code.trim() !== '') void link.run({ product, code })
  }
  return (
    <>
      <KeyButton onClick={() => setCode('')}>{t('products.link')}</KeyButton>
      <DeskDialog
        open={code !== null}
        width="xs"
        title={t('products.link')}
        onClose={() => setCode(null)}
        actions={
          <KeyButton primary busy={link.isRunning} disabled={(code ?? '').trim() === ''} onClick={send}>
            {t('products.link_do')}
          </KeyButton>
        }
      >
        <form
          onSubmit={event => {
            event.preventDefault()
            send()
          }}
        >
          <LabelledText
            autoFocus
            label={t('products.link_code')}
            hint={t('products.link_text')}
            problem={link.failure ? explain(link.failure, t) : null}
            value={code ?? ''}
            onChange={next => {
              link.clear()
              setCode(next)
            }}
          />
        </form>
      </DeskDialog>
    </>
  )
}
