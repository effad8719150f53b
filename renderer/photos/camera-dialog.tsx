import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import { mostPhotoSide } from '../../shared/photos/photo-format.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { type NoCamera, whyNoCamera } from './why-no-camera.ts'

const Rows = styled('div')({ display: 'grid', gap: 16, justifyItems: 'start' })
const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })
const Picture = styled('video')({
  display: 'block',
  width: '100%',
  aspectRatio: '16 / 9',
  maxHeight: '60vh',
  borderRadius: corners.control,
  backgroundColor: 'black',
})

/** What the camera sees; Enter takes the picture. */
export function CameraDialog(props: {
  readonly onShot: (file: File) => void
  /** A file instead. */
  readonly onFile: () => void
  readonly onClose: () => void
}) {
  const t = useText()
  const [tries, setTries] = useState(0)
  return (
    <DeskDialog open width="md" title={t('photos.take')} onClose={props.onClose}>
      <Camera key={tries} onShot={props.onShot} onFile={props.onFile} onAgain={() => setTries(tries + 1)} />
    </DeskDialog>
  )
}

function Camera(props: {
  readonly onShot: (file: File) => void
  readonly onFile: () => void
  readonly onAgain: () => void
}) {
  const { onShot } = props
  const t = useText()
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'waiting' | 'sees' | NoCamera>('waiting')
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
    begin().catch((error: unknown) => {
      if (!over) setState(whyNoCamera(error instanceof Error ? error.name : ''))
    })
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
  const isOff = state !== 'waiting' && state !== 'sees'
  useKeys('photos.title', [
    { keys: 'Enter', label: 'photos.shoot', run: shoot, enabled: state === 'sees' },
    { keys: 'Enter', label: 'photos.choose_file', run: props.onFile, enabled: isOff },
    { keys: 'r', label: 'photos.try_again', run: props.onAgain, enabled: isOff },
  ])
  if (isOff)
    return (
      <Rows>
        <FindingLine tone="attention">{t(`photos.camera_${state}`)}</FindingLine>
        <Bar>
          <KeyButton primary keys="Enter" onClick={props.onFile}>
            {t('photos.choose_file')}
          </KeyButton>
          <KeyButton keys="r" onClick={props.onAgain}>
            {t('photos.try_again')}
          </KeyButton>
        </Bar>
      </Rows>
    )
  return (
    <Rows>
      <Picture ref={video} muted playsInline aria-label={t('photos.camera')} />
      <KeyButton primary keys="Enter" disabled={state !== 'sees'} onClick={shoot}>
        {t('photos.shoot')}
      </KeyButton>
    </Rows>
  )
}
