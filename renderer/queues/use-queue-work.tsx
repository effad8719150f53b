import { type ReactNode, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { counterStaff } from '../../shared/define.ts'
import { readItemTagCode } from '../../shared/printing/papers/item-tag-code.ts'
import type { Queued } from '../../shared/queues/contract.ts'
import { type QueueStep, stepsOf } from '../../shared/queues/steps.ts'
import { callDesk } from '../call/call-desk.ts'
import { useMe } from '../call/use-me.ts'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { useScans } from '../parts/scan/scan-hub.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { type StepDefaults, StepDialog } from './step-dialog.tsx'

type Read = Output<'dispositions.read'>

interface Asking {
  readonly step: QueueStep
  readonly entries: readonly Queued[]
  readonly defaults: StepDefaults
}

/** What is open, what is marked, and what is being done with it. */
export interface QueueWork {
  readonly open: string | null
  readonly marked: readonly Queued[]
  readonly markedIds: ReadonlySet<string>
  readonly mayAct: boolean
  /** A scanned tag of which nothing waits here. */
  readonly missed: string | null
  readonly openEntry: (id: string) => void
  readonly close: () => void
  readonly mark: (row: Queued) => void
  readonly unmark: () => void
  readonly forget: () => void
  readonly step: (step: QueueStep) => void
  readonly stepWith: (read: Read, step: QueueStep) => void
  readonly change: (read: Read) => void
  readonly dialog: ReactNode
}

/** What a proposal puts into a step's form. */
function defaultsOf({ openBox, taxRateMilli, entry }: Read): StepDefaults {
  return {
    taxRateMilli,
    ...(openBox ? { sku: openBox.sku, priceMinor: openBox.priceMinor } : {}),
    ...(entry.code === 'restock' && entry.target ? { place: entry.target } : {}),
  }
}

/** The work on the lists: one entry beside them, or several marked ones, and the dialog of a step. */
export function useQueueWork(rows: readonly Queued[]): QueueWork {
  const notice = useNotice()
  const me = useMe()
  const role = me.value?.me?.role
  const mayAct = role !== undefined && counterStaff.includes(role)
  const [open, setOpen] = useState<string | null>(null)
  const [missed, setMissed] = useState<string | null>(null)
  const [marks, setMarks] = useState<ReadonlyMap<string, Queued>>(new Map())
  const [asking, setAsking] = useState<Asking | null>(null)
  const [changing, setChanging] = useState<Queued | null>(null)
  const marked = [...marks.values()]
  const unmark = () => setMarks(new Map())
  const mark = (row: Queued) => {
    const next = new Map(marks)
    if (!next.delete(row.id)) next.set(row.id, row)
    setMarks(next)
  }
  const read = async (id: string) => {
    const reply = await callDesk('dispositions.read', { disposition: id })
    return reply.ok ? reply.value : null
  }
  const step = async (which: QueueStep) => {
    const [one] = marked
    const found = one ? await read(one.id) : null
    const all = found ? defaultsOf(found) : {}
    const { sku: _sku, priceMinor: _price, ...several } = all
    setAsking({ step: which, entries: marked, defaults: marked.length === 1 ? all : several })
  }
  const steps = stepsOf(marked.map(({ code, state }) => ({ code, status: state })))
  const [first, second] = steps
  const openStep = async (place: number) => {
    const found = open === null ? null : await read(open)
    const which = found ? stepsOf([{ code: found.entry.code, status: found.entry.state }])[place] : undefined
    if (found && which) setAsking({ step: which, entries: [found.entry], defaults: defaultsOf(found) })
  }
  const openChange = async () => {
    const found = open === null ? null : await read(open)
    if (found && found.entry.state !== 'out' && found.entry.state !== 'replaced') setChanging(found.entry)
  }
  useKeys('keys.lists', [
    ...(mayAct && rows.length > 0
      ? [
          {
            keys: 'm',
            label: 'queues.mark_all' as const,
            run: () => (marked.length > 0 ? unmark() : setMarks(new Map(rows.slice(0, 100).map(row => [row.id, row])))),
          },
        ]
      : []),
    ...(mayAct && open !== null
      ? [
          { keys: 'x', label: 'queues.next_step' as const, run: () => void openStep(0) },
          { keys: 'y', label: 'queues.other_step' as const, run: () => void openStep(1) },
          { keys: 'c', label: 'queues.change' as const, run: () => void openChange() },
        ]
      : []),
    ...(mayAct && open === null && first
      ? [{ keys: 'x', label: 'queues.next_step' as const, run: () => void step(first) }]
      : []),
    ...(mayAct && open === null && second
      ? [{ keys: 'y', label: 'queues.other_step' as const, run: () => void step(second) }]
      : []),
  ])
  useScans(async scan => {
    const tag = readItemTagCode(scan.text)
    if (!tag) return false
    const id = await entryOf(tag)
    setMissed(id === null ? scan.text : null)
    if (id !== null) setOpen(id)
    return true
  })
  const dialog = asking ? (
    <StepDialog
      key={asking.entries[0]?.id}
      {...asking}
      today={new Intl.DateTimeFormat('en-CA', { timeZone: me.value?.shop?.timeZone ?? 'UTC' }).format()}
      onClose={() => setAsking(null)}
      onDone={done => {
        setAsking(null)
        unmark()
        if (done.lot) notice({ text: 'queues.lot_made', values: { number: done.lot.number }, tone: 'good' })
        else notice({ text: `queues.did.${asking.step}`, tone: 'good' })
      }}
    />
  ) : changing ? (
    <ChangeDialog
      entry={changing}
      onClose={() => setChanging(null)}
      onDone={id => {
        setChanging(null)
        unmark()
        setOpen(id)
      }}
    />
  ) : null
  return {
    ...{ open, marked, mayAct, missed, unmark, mark, dialog },
    markedIds: new Set(marks.keys()),
    openEntry: id => {
      setMissed(null)
      setOpen(id)
    },
    close: () => setOpen(null),
    forget: () => {
      unmark()
      setOpen(null)
    },
    step: which => void step(which),
    stepWith: (found, which) => setAsking({ step: which, entries: [found.entry], defaults: defaultsOf(found) }),
    change: found => setChanging(found.entry),
  }
}

/** The entry of a tag's unit, to do before done; null when nothing of that line is on a list. */
async function entryOf(tag: { readonly rma: string; readonly line: number; readonly unit: number }) {
  for (const state of ['decided', 'done'] as const) {
    const found = await callDesk('dispositions.find', { state, text: tag.rma })
    const own = found.ok
      ? found.value.entries.filter(one => one.return.number === tag.rma && one.lineNumber === tag.line)
      : []
    let before = 0
    for (const one of own) {
      before += one.quantity
      if (tag.unit <= before) return one.id
    }
    if (own.length > 0) return own.at(-1)?.id ?? null
  }
  return null
}
