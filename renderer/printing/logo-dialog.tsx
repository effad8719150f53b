import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import type { ShopLogo } from '../../shared/shop/logo.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Tray = styled('div')({ padding: 20, textAlign: 'center', borderRadius: 10, backgroundColor: 'white' })

/** The shop's logo at the head of its papers: shown as the printer draws it. */
export function LogoDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const notice = useNotice()
  const logo = useDeskQuery('shop.read', {}).value?.settings.logo ?? null
  const save = useCommand('printing.saveLogo', {
    onDone: ({ logo: saved }) => notice({ text: saved ? 'logo.saved' : 'logo.removed' }),
  })
  return (
    <DeskDialog
      open
      title={t('logo.title')}
      onClose={onClose}
      actions={
        <>
          {logo ? (
            <KeyButton quiet busy={save.isRunning} onClick={() => void save.run({ file: null })}>
              {t('logo.remove')}
            </KeyButton>
          ) : null}
          <KeyButton onClick={onClose}>{t('action.close')}</KeyButton>
        </>
      }
    >
      <Body>
        {logo ? (
          <Tray>
            <Dots logo={logo} />
          </Tray>
        ) : null}
        <FileDrop
          accept=".png,image/png"
          hint={t('logo.hint')}
          onTicket={given => {
            if (given) void save.run({ file: given.ticket })
          }}
        />
        {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      </Body>
    </DeskDialog>
  )
}

function Dots({ logo }: { readonly logo: ShopLogo }) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = logo.widthBytes * 8
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const bytes = Uint8Array.from(atob(logo.dots), letter => letter.charCodeAt(0))
    const image = context.createImageData(width, logo.height)
    for (let dot = 0; dot < width * logo.height; dot += 1) {
      const shade = (bytes[dot >> 3] ?? 0) & (0x80 >> (dot & 7)) ? 0 : 255
      image.data.set([shade, shade, shade, 255], dot * 4)
    }
    context.putImageData(image, 0, 0)
  }, [logo, width])
  return <canvas ref={canvas} width={width} height={logo.height} role="img" aria-label={t('logo.alt')} />
}
