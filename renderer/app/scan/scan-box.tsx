import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useCallback, useContext, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Hit } from '../../../shared/sales/contract.ts'
import { addressOf } from '../../parts/addresses.ts'
import { Icon } from '../../parts/icon.tsx'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { heights, sizes } from '../../parts/measures.ts'
import { useNotice } from '../../parts/notice/notices.ts'
import { ScanHubContext, type ScanRead, useScans } from '../../parts/scan/scan-hub.ts'
import { useText } from '../../parts/text/use-text.ts'
import { findHits, type Hits, hitToOpen } from './finder.ts'
import { ScanHits } from './scan-hits.tsx'

const Frame = styled('div')({ position: 'relative', flex: '0 1 495px', minWidth: 0 })
const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  height: heights.touch,
  paddingInline: '14px 12px',
  borderRadius: 12,
  border: `1px solid ${theme.vars.palette.soft.edge}`,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  transition: 'border-color 120ms, box-shadow 120ms',
  '&:focus-within': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
    '& > svg': { color: theme.vars.palette.primary.main },
  },
  '& > input': {
    flex: 1,
    minWidth: 0,
    height: '100%',
    border: 0,
    outline: 'none',
    background: 'none',
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontSize: sizes.counter,
    textOverflow: 'ellipsis',
    '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
  },
}))

/** What the box shows below itself: hits for a text, or null for nothing. */
interface Shown {
  readonly text: string
  readonly hits: readonly Hit[]
}

const pauseMs = 120

/** Where the next thing starts. Typing costs no render: the text stays in the field, hits follow after a pause. */
export function ScanBox() {
  const t = useText()
  const hub = useContext(ScanHubContext)
  const notice = useNotice()
  const [, navigate] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  const asked = useRef(0)
  const timer = useRef(0)
  const [shown, setShown] = useState<Shown | null>(null)
  const [cursor, setCursor] = useState(-1)
  const list = useId()

  const rest = useCallback(() => {
    window.clearTimeout(timer.current)
    asked.current += 1
    if (field.current) {
      field.current.value = ''
      field.current.dataset.keys = 'yield'
    }
    setShown(null)
    setCursor(-1)
  }, [])
  const open = useCallback(
    (hit: Hit) => {
      rest()
      navigate(addressOf(hit.kind, hit.id))
      field.current?.focus()
    },
    [navigate, rest],
  )
  const look = useCallback(
    async (scan: ScanRead): Promise<Hits> => {
      asked.current += 1
      const mine = asked.current
      const hits = await findHits(scan)
      if (hits === null) notice({ text: 'failure.desk_unreachable', tone: 'problem' })
      return asked.current === mine ? hits : null
    },
    [notice],
  )

  useEffect(() => {
    hub.setHome(() => field.current?.focus({ preventScroll: true }))
    hub.focusHome()
    return () => hub.setHome(() => {})
  }, [hub])
  useKeys('keys.everywhere', [
    {
      keys: 'F2',
      label: 'keys.scan',
      run: () => {
        if (field.current) field.current.dataset.keys = 'keep'
        field.current?.select()
      },
    },
  ])
  useScans(async scan => {
    const hits = await look(scan)
    if (!hits) return true
    const only = hitToOpen(hits)
    if (only) open(only)
    else if (hits.length > 0) {
      if (field.current) field.current.value = scan.text
      field.current?.focus()
      setShown({ text: scan.text, hits })
      setCursor(0)
    } else notice({ text: 'scan.unreadable', values: { text: scan.text }, tone: 'attention' })
    return true
  })

  const onInput = () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(async () => {
      const text = field.current?.value.trim() ?? ''
      if (text === '') return setShown(null)
      const hits = await look({ text, alternative: null, source: 'typed' })
      if (!hits) return
      setShown({ text, hits })
      setCursor(-1)
    }, pauseMs)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value.trim()
    const hits = shown?.hits ?? []
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && hits.length > 0) setCursor(at => (at + step + hits.length) % hits.length)
    else if (event.key === 'Enter' && text !== '') {
      const hit = hits[cursor]
      if (hit) open(hit)
      else {
        rest()
        void hub.deliver({ text, alternative: null, source: 'typed' })
      }
    } else if (event.key === 'Escape' && (text !== '' || shown)) rest()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Frame>
      <Box>
        <Icon name="scan" />
        <input
          ref={field}
          type="text"
          role="combobox"
          data-keys="yield"
          aria-label={t('scan.label')}
          aria-expanded={shown !== null}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={cursor >= 0 ? `${list}-${cursor}` : undefined}
          aria-keyshortcuts="F2"
          placeholder={t('scan.label')}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onInput={onInput}
          onKeyDown={onKeyDown}
          onPointerDown={event => {
            event.currentTarget.dataset.keys = 'keep'
          }}
          onBlur={event => {
            event.currentTarget.dataset.keys = 'yield'
            setShown(null)
          }}
        />
        <KeyHint keys="F2" />
      </Box>
      <ScanHits id={list} text={shown?.text ?? ''} hits={shown?.hits ?? null} cursor={cursor} onOpen={open} />
    </Frame>
  )
}
