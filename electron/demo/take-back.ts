import { addDays, epochOf, type Instant, toInstantText } from '../../shared/calendar.ts'
import type { Role } from '../../shared/define.ts'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { PlannedReturn } from './plan-returns.ts'
import type { Story } from './play-out.ts'
import { sign } from './sign.ts'

/** How far a return of the demo goes; most are paid. */
export type Stop = 'requested' | 'authorized' | 'received' | 'graded' | 'paid'

const later = (at: Instant, seconds: number) => toInstantText(epochOf(at) + seconds * 1000)

/** Takes a planned return back by the real operations, each some seconds after the one before; a parcel takes days. */
export async function* takeBack(
  desk: DemoDesk,
  plan: PlannedReturn,
  options: { readonly stop?: Stop; readonly approve?: boolean; readonly now: Instant },
): Story {
  const { stop = 'paid', approve = true, now } = options
  const [first] = plan.lines
  if (!first) return
  const as: Role = 'counter'
  yield plan.at
  const asked = await desk.call(
    'returns.request',
    {
      sale: first.line.saleId,
      channel: plan.byPost ? 'post' : 'counter',
      lines: plan.lines.map(({ line, quantity, reason, secondReason }) => ({
        saleLine: line.id,
        quantity,
        reason,
        ...(secondReason === null ? {} : { secondReason }),
        ...serialOf(line.sale.lines[line.index]?.serials),
      })),
    },
    as,
  )
  if (!asked.ok) return
  const { return: id, lines } = asked.value
  if (stop === 'requested') return
  desk.setNow(later(desk.now(), 9))
  const decided = await desk.must('returns.authorize', { return: id }, as)
  let { outcome } = decided
  if (outcome === 'needs_approval' && decided.approval && approve) {
    desk.setNow(later(desk.now(), 40))
    const approval = sign(desk, decided.approval)
    outcome = (await desk.must('returns.authorize', { return: id, approval }, as)).outcome
  }
  if (outcome === 'policy_denies') {
    await desk.must('returns.decline', { return: id, reason: 'window_passed' }, as)
    return
  }
  if (outcome !== 'authorized' || stop === 'authorized') return
  if (plan.byPost) {
    const arrives = `${addDays(desk.now().slice(0, 10), 4)}T09:12:00.000Z`
    if (arrives >= now) return
    yield arrives
  } else desk.setNow(later(desk.now(), 6))
  const counted = lines.map(({ id: line }, index) => ({ line, quantity: plan.lines[index]?.quantity ?? 1 }))
  const parcelCondition = plan.byPost ? 'intact' : 'none'
  await desk.must('returns.receive', { return: id, lines: counted, parcelCondition }, as)
  if (stop === 'received') return
  for (const [index, { line, quantity }] of counted.entries())
    await grade(desk, id, line, quantity, plan.lines[index]?.grade ?? 'B', as)
  if (stop === 'graded') return
  await pay(desk, id, plan.wish, as)
}

function serialOf(serials: readonly string[] | undefined) {
  const [serial] = serials ?? []
  return serial === undefined ? {} : { serial }
}

async function grade(
  desk: DemoDesk,
  id: string,
  line: string,
  quantity: number,
  given: PlannedReturn['lines'][number]['grade'],
  as: Role,
): Promise<void> {
  desk.setNow(later(desk.now(), 21))
  const seen = await desk.must(
    'grading.inspect',
    { return: id, line, quantity, grade: given, minutes: given === 'A' ? 1 : 4 },
    as,
  )
  if (seen.unitsAre !== 'accepted') return
  const code: Disposition = seen.suggestion?.code ?? 'quarantine'
  desk.setNow(later(desk.now(), 4))
  await desk.call('grading.dispose', { return: id, line, quantity, code, print: false }, as)
}

async function pay(desk: DemoDesk, id: string, wanted: PlannedReturn['wish'], as: Role): Promise<void> {
  desk.setNow(later(desk.now(), 8))
  const asked = await desk.call('settlements.preview', { return: id, wish: wanted }, as)
  const preview = asked.ok ? asked : await desk.call('settlements.preview', { return: id }, as)
  if (!preview.ok) return
  const { approval } = preview.value
  const wish = !asked.ok ? 'original' : preview.value.plan.unassignedMinor === 0 ? wanted : 'store_credit'
  const paid = await desk.call(
    'settlements.pay',
    {
      return: id,
      wish,
      expectedTotalMinor: preview.value.totalMinor,
      print: false,
      ...(approval && { approval: sign(desk, approval) }),
    },
    as,
  )
  if (!paid.ok) return
  for (const { id: payout, kind } of paid.value.payouts)
    if (kind !== 'cash' && kind !== 'store_credit')
      await desk.must('settlements.confirmPayout', { payout, state: 'confirmed' }, as)
}
