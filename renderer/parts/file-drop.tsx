import { styled } from '@mui/material/styles'
import { type DragEvent, type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { uploadFile } from '../bridge.ts'
import { explain } from '../call/explain.ts'
import { FindingLine } from './finding-line.tsx'
import { Icon } from './icon.tsx'
import { corners, weights } from './measures.ts'
import { useText } from './text/use-text.ts'

const Zone = styled('label')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 8,
  minHeight: 148,
  padding: 24,
  textAlign: 'center',
  border: `1.5px dashed ${theme.vars.palette.soft.edge}`,
  borderRadius: corners.card,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  cursor: 'pointer',
  transition: 'background-color 120ms, border-color 120ms',
  '& > b': { color: theme.vars.palette.text.primary, fontWeight: weights.strong },
  '&[data-over=true], &:hover': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
  '&:focus-within': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
  '& > input': { position: 'absolute', width: 1, height: 1, opacity: 0 },
}))

/** Takes a file by drop or picker, hands it to the desk and answers its ticket. */
export function FileDrop(props: {
  readonly onTicket: (file: { readonly ticket: string; readonly name: string; readonly bytes: number }) => void
  /** As in a picker: `.csv,.txt`. */
  readonly accept?: string
  readonly hint?: ReactNode
}) {
  const t = useText()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = async (file: File | undefined) => {
    if (!file || sending !== null) return
    setSending(file.name)
    setFailure(null)
    const reply = await uploadFile(file)
    setSending(null)
    if (reply.ok) props.onTicket({ ticket: reply.value.ticket, name: file.name, bytes: file.size })
    else setFailure(reply.failure)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <>
      <Zone
        data-over={over}
        aria-busy={sending !== null}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name={sending === null ? 'upload' : 'clock'} size={26} />
        <b>{sending === null ? t(over ? 'file.let_go' : 'file.drop') : t('file.sending', { name: sending })}</b>
        {props.hint ? <span>{props.hint}</span> : null}
        <input
          type="file"
          accept={props.accept}
          disabled={sending !== null}
          onChange={event => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </Zone>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
    </>
  )
}
