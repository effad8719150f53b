import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { isSigned, type Strokes } from '../../shared/evidence/signature.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { sizes } from '../parts/measures.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { SignaturePad } from './signature-pad.tsx'

const Stack = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Read = styled('p')({ margin: 0, fontSize: sizes.counter, textWrap: 'pretty' })
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '& > :last-child': { marginInlineStart: 'auto' },
})

/** The customer reads, signs on the pad, and staff keep it; or staff note that paper was signed. */
export function SignDialog({ returnId, onClose }: { readonly returnId: string; readonly onClose: () => void }) {
  const t = useText()
  const read = useDeskQuery('signatures.read', { return: returnId })
  return (
    <DeskDialog open title={t('signature.title')} onClose={onClose} width="md">
      {read.failure ? <ErrorState failure={read.failure} onRetry={read.refresh} /> : null}
      {read.value ? (
        <Sign returnId={returnId} read={read.value} onStale={read.refresh} onClose={onClose} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </DeskDialog>
  )
}

function Sign(props: {
  readonly returnId: string
  readonly read: Output<'signatures.read'>
  readonly onStale: () => void
  readonly onClose: () => void
}) {
  const { read, onClose } = props
  const t = useText()
  const notice = useNotice()
  const [strokes, setStrokes] = useState<Strokes>([])
  const [signer, setSigner] = useState(read.signer)
  const take = useCommand('signatures.take')
  const signed = isSigned(strokes)
  const keep = async (how: 'screen' | 'paper') => {
    if (take.isRunning || (how === 'screen' && !signed)) return
    const drawn = strokes.map(stroke => [...stroke])
    const reply = await take.run({
      return: props.returnId,
      text: read.text,
      signer,
      signed: how === 'paper' ? { how } : { how, strokes: drawn },
    })
    if (reply.ok) {
      notice({ text: how === 'paper' ? 'signature.kept_on_paper' : 'signature.kept', tone: 'good' })
      onClose()
    } else if (reply.failure.code === 'text_changed') {
      setStrokes([])
      props.onStale()
    }
  }
  useKeys('signature.title', [
    { keys: 'Enter', label: 'signature.keep', run: () => void keep('screen'), enabled: signed },
    { keys: 'Delete', label: 'signature.again', run: () => setStrokes([]), enabled: strokes.length > 0 },
    { keys: 'p', label: 'signature.on_paper', run: () => void keep('paper') },
  ])
  return (
    <Stack>
      <Read>{read.text}</Read>
      <SignaturePad strokes={strokes} onDraw={setStrokes} />
      <LabelledText label={t('signature.signer')} value={signer} onChange={typed => setSigner(typed.slice(0, 200))} />
      {take.failure ? <FindingLine tone="problem">{explain(take.failure, t)}</FindingLine> : null}
      <Actions>
        <KeyButton keys="p" disabled={take.isRunning} onClick={() => void keep('paper')}>
          {t('signature.on_paper')}
        </KeyButton>
        <KeyButton keys="Delete" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
          {t('signature.again')}
        </KeyButton>
        <KeyButton primary keys="Enter" busy={take.isRunning} disabled={!signed} onClick={() => void keep('screen')}>
          {t('signature.keep')}
        </KeyButton>
      </Actions>
    </Stack>
  )
}
