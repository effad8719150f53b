import { styled } from '@mui/material/styles'
import { type PointerEvent, useRef } from 'react'
import { drawOn, pad, type Strokes } from '../../shared/evidence/signature.ts'
import { corners } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { SignaturePicture } from './signature-picture.tsx'

const Ground = styled('div')(({ theme }) => ({
  position: 'relative',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.default,
  color: theme.vars.palette.text.primary,
  cursor: 'crosshair',
  touchAction: 'none',
  userSelect: 'none',
  overflow: 'hidden',
  '& > hr': {
    position: 'absolute',
    insetInline: '6%',
    bottom: '20%',
    margin: 0,
    border: 0,
    borderTop: `1px dashed ${theme.vars.palette.text.disabled}`,
  },
  '& > p': {
    position: 'absolute',
    insetInline: '6%',
    bottom: '6%',
    margin: 0,
    color: theme.vars.palette.text.secondary,
    pointerEvents: 'none',
  },
}))

/** Where a customer signs: a finger, a pen or the mouse draws; each stroke ends where it is lifted. */
export function SignaturePad(props: {
  readonly strokes: Strokes
  /** Gets a change, not its result: several points may come before the next picture. */
  readonly onDraw: (change: (strokes: Strokes) => Strokes) => void
}) {
  const { strokes, onDraw } = props
  const t = useText()
  const drawing = useRef<number | null>(null)
  const place = (event: PointerEvent<HTMLElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - box.left) / box.width) * pad.width, ((event.clientY - box.top) / box.height) * pad.height]
  }
  const lift = (event: PointerEvent<HTMLElement>) => {
    if (drawing.current === event.pointerId) drawing.current = null
  }
  return (
    <Ground
      onPointerDown={event => {
        if (drawing.current !== null || event.button !== 0) return
        drawing.current = event.pointerId
        event.currentTarget.setPointerCapture(event.pointerId)
        const [x, y] = place(event)
        onDraw(before => [...before, drawOn([], x, y)])
      }}
      onPointerMove={event => {
        if (drawing.current !== event.pointerId) return
        const [x, y] = place(event)
        onDraw(before => [...before.slice(0, -1), drawOn(before.at(-1) ?? [], x, y)])
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <SignaturePicture strokes={strokes} label={t('signature.pad')} />
      <hr aria-hidden />
      {strokes.length === 0 ? <p>{t('signature.here')}</p> : null}
    </Ground>
  )
}
