import { epochOf, type Instant, toInstantText } from '../../shared/calendar.ts'
import type { ClaimedReason } from '../../shared/returns/reasons.ts'
import type { DemoDesk } from './demo-desk.ts'
import { shownNumber } from './invent-sales.ts'
import { playOut } from './play-out.ts'
import type { StoredLine } from './store-sales.ts'
import { type Stop, takeBack } from './take-back.ts'

interface Left {
  readonly number: number
  readonly minutesAgo: number
  readonly reason: ClaimedReason
  readonly stop: Stop
}

const draftNumber = 1038

/** Returns that wait for somebody when the demo opens; the sales they belong to are always there. */
const left: readonly Left[] = [
  { number: 1053, minutesAgo: 32, reason: 'size_fit', stop: 'graded' },
  { number: 1056, minutesAgo: 27, reason: 'damaged_in_transit', stop: 'received' },
  { number: 1049, minutesAgo: 21, reason: 'changed_mind', stop: 'paid' },
]

/** Sales that the demo's own past leaves alone. */
export const waitingNumbers: ReadonlySet<number> = new Set([shownNumber, draftNumber, ...left.map(one => one.number)])

/** Leaves the desk as a morning leaves it: a draft, one to approve, one to grade and one to pay. */
export async function leaveWaiting(desk: DemoDesk, lines: readonly StoredLine[], now: Instant): Promise<void> {
  const minutesAgo = (minutes: number) => toInstantText(epochOf(now) - minutes * 60_000)
  const lineOf = (number: number) => lines.find(line => line.sale.number === number)
  for (const { number, minutesAgo: ago, reason, stop } of left) {
    const line = lineOf(number)
    if (!line) continue
    const at = minutesAgo(ago)
    const lines = [{ line, quantity: 1, reason, secondReason: null, grade: 'B' as const }]
    const plan = { at, byPost: false, wish: 'original' as const, lines }
    await playOut(desk, [takeBack(desk, plan, { stop, now, approve: false })])
  }
  const line = lineOf(draftNumber)
  if (!line) return
  desk.setNow(minutesAgo(9))
  const draft = {
    saleLine: line.id,
    quantity: 1,
    reason: 'defective_on_arrival',
    grade: null,
    disposition: null,
  } as const
  await desk.must('returns.saveDraft', { sale: line.saleId, draft: { lines: [draft] } }, 'counter')
}
