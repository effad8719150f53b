import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { ulid } from 'ulid'
import { callDesk } from '../../call/call-desk.ts'
import { type Flow, toDraft } from './flow-state.ts'

const pauseMs = 600

/** The draft of a return: written whenever staff pause, so that an interruption loses nothing. */
export interface KeptDraft {
  readonly id: string | null
  /** Writes what is not written yet and answers the draft's id. */
  readonly settle: () => Promise<string | null>
}

/** Keeps the draft of a flow up to date; `resting` while nothing may be written any more. */
export function useDraft(
  sale: string,
  resumed: string | null,
  flow: Flow,
  keys: RefObject<Map<string, string>>,
  resting: boolean,
): KeptDraft {
  const [id, setId] = useState(resumed)
  const known = useRef(resumed)
  const written = useRef('')
  const writing = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(flow)
  const rests = useRef(resting)
  useEffect(() => {
    latest.current = flow
    rests.current = resting
  })
  const write = useCallback(async () => {
    const draft = { ...toDraft(latest.current), keys: Object.fromEntries(keys.current) }
    const text = JSON.stringify(draft)
    if (draft.lines.length === 0 || text === written.current) return
    const input = { sale, draft, ...(known.current === null ? {} : { return: known.current }) }
    const reply = await callDesk('returns.saveDraft', input, ulid())
    if (!reply.ok) return
    written.current = text
    known.current = reply.value.return
    setId(reply.value.return)
  }, [sale, keys])
  const settle = useCallback(async () => {
    writing.current = writing.current.then(write, write)
    await writing.current
    return known.current
  }, [write])
  useEffect(() => {
    if (resting || flow.lines.length === 0) return
    const timer = setTimeout(() => {
      if (!rests.current) void settle()
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [flow, resting, settle])
  useEffect(
    () => () => {
      if (!rests.current) void settle()
    },
    [settle],
  )
  return { id, settle }
}
