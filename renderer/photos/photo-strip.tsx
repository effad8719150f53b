import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { uploadFile } from '../bridge.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { CameraDialog } from './camera-dialog.tsx'
import { SeePhoto } from './see-photo.tsx'

const Strip = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })
const Small = styled('button')(({ theme }) => ({
  padding: 0,
  width: 64,
  height: 64,
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  background: 'none',
  cursor: 'pointer',
  '& > img': { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
}))
const Muted = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))

/** The photos of an item, or of the parcel: small ones to press, and a way to add one by file or camera. */
export function PhotoStrip(props: {
  readonly returnId: string
  /** Null: of the parcel. */
  readonly line: string | null
  /** The camera may be used: at the bench only. */
  readonly camera?: boolean
  readonly title?: string
}) {
  const t = useText()
  const read = useDeskQuery('photos.read', { return: props.returnId })
  const add = useCommand('photos.add', { renews: ['photos'] })
  const picker = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [sending, setSending] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const [shooting, setShooting] = useState(false)
  const photos = read.value?.photos.filter(photo => photo.line === props.line) ?? []
  const take = async (file: File | undefined) => {
    if (!file || sending) return
    setSending(true)
    setFailure(null)
    const sent = await uploadFile(file)
    const of = { return: props.returnId, ...(props.line === null ? {} : { line: props.line }) }
    const kept = sent.ok ? await add.run({ ...of, file: sent.value.ticket }) : sent
    if (!kept.ok) setFailure(kept.failure)
    setSending(false)
  }
  const mayAdd = read.value?.mayAdd ?? false
  useKeys('photos.title', [
    { keys: 'k', label: 'photos.take', run: () => setShooting(true), enabled: props.camera === true && mayAdd },
    { keys: 'u', label: 'photos.add', run: () => picker.current?.click(), enabled: props.camera === true && mayAdd },
  ])
  return (
    <>
      <Strip role="group" aria-label={props.title ?? t('photos.title')}>
        {props.title ? <Muted>{props.title}</Muted> : null}
        {photos.map(photo => (
          <Small key={photo.id} type="button" onClick={() => setShown(photo.id)}>
            <img src={`/files/${photo.small}`} alt={t('photos.one', { by: photo.by })} />
          </Small>
        ))}
        {photos.length === 0 && !mayAdd ? <Muted>{t('photos.none')}</Muted> : null}
        {mayAdd ? (
          <KeyButton
            {...(props.camera ? { keys: 'u' } : {})}
            busy={sending}
            icon={<Icon name="upload" size={18} />}
            onClick={() => picker.current?.click()}
          >
            {t('photos.add')}
          </KeyButton>
        ) : null}
        {mayAdd && props.camera ? (
          <KeyButton keys="k" icon={<Icon name="camera" size={18} />} onClick={() => setShooting(true)}>
            {t('photos.camera')}
          </KeyButton>
        ) : null}
        <input
          ref={picker}
          hidden
          type="file"
          aria-label={t('photos.add')}
          accept="image/jpeg,image/png,image/webp"
          onChange={event => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </Strip>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      {shown === null ? null : <SeePhoto photo={shown} onClose={() => setShown(null)} />}
      {shooting ? (
        <CameraDialog
          onClose={() => setShooting(false)}
          onFile={() => {
            setShooting(false)
            picker.current?.click()
          }}
          onShot={file => {
            setShooting(false)
            void take(file)
          }}
        />
      ) : null}
    </>
  )
}
