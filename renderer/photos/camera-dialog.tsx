import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import { mostPhotoSide } from '../../shared/photos/photo-format.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'

const Picture = styled('video')({ display: 'block', width: '100%', maxHeight: '60vh', backgroundColor: 'black' })

/** What the camera sees; Enter takes the picture. */
export function CameraDialog(props: { readonly onShot: (file: File) => void; readonly onClose: () => void }) {
  const t = useText()
  return (
    <DeskDialog open width="md" title={t('photos.take')} onClose={props.onClose}>
      <Camera onShot={props.onShot} />
    </DeskDialog>
  )
}

function Camera({ onShot }: { readonly onShot: (file: File) => void }) {
  const t = useText()
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'waiting' | 'sees' | 'none'>('waiting')
  useEffect(() => {
    let over = false
    let stop = () => {}
    const side = { ideal: mostPhotoSide }
    const wanted = { video: { facingMode: 'environment', width: side, height: side }, audio: false }
    const begin = async () => {
      const stream = await navigator.mediaDevices.getUserMedia(wanted)
      stop = () => {
        for (const track of stream.getTracks()) track.stop()
      }
      if (over || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      setState('sees')
    }
    begin().catch(() => setState('none'))
    return () => {
      over = true
      stop()
    }
  }, [])
  const shoot = () => {
    const from = video.current
    if (!from) return
    const canvas = document.createElement('canvas')
    canvas.width = from.videoWidth
    canvas.height = from.videoHeight
    canvas.getContext('2d')?.drawImage(from, 0, 0)
    canvas.toBlob(blob => blob && onShot(new File([blob], 'photo.jpg', { type: 'image/jpeg' })), 'image/jpeg', 0.9)
  }
  useKeys('photos.title', [{ keys: 'Enter', label: 'photos.shoot', run: shoot, enabled: state === 'sees' }])
  if (state === 'none') return <FindingLine tone="attention">{t('photos.no_camera')}</FindingLine>
  return (
    <>
      <Picture ref={video} muted playsInline aria-label={t('photos.camera')} />
      <KeyButton primary keys="Enter" disabled={state !== 'sees'} onClick={shoot}>
        {t('photos.shoot')}
      </KeyButton>
    </>
  )
}
