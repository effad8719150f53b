import { addDays, daysBetween, instantOf } from '../../shared/calendar.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { Ground } from './invent-sales.ts'
import type { PlannedReturn } from './plan-returns.ts'
import type { Story } from './play-out.ts'
import type { StoredLine } from './store-sales.ts'
import { takeBack } from './take-back.ts'

type Setting = Pick<Ground, 'today' | 'now' | 'timeZone'>

/**
 * Returns by post that are open when the demo opens: one of which nothing came and that is about to run out, one whose
 * parcel is expected today, and one that was received a week ago and is still to be paid.
 */
export function postStories(
  desk: DemoDesk,
  lines: readonly StoredLine[],
  plans: readonly PlannedReturn[],
  kept: ReadonlySet<number>,
  setting: Setting,
): readonly Story[] {
  const taken = new Set(plans.flatMap(plan => plan.lines.map(({ line }) => line.saleId)))
  const find = (least: number, most: number) => {
    const line = lines.find(one => {
      const ago = daysBetween(one.sale.day, setting.today)
      return one.sale.channel === 'distance' && ago >= least && ago <= most && isFree(one, taken, kept)
    })
    if (line) taken.add(line.saleId)
    return line
  }
  const at = (daysAgo: number, time: string) => instantOf(addDays(setting.today, -daysAgo), time, setting.timeZone)
  const planOf = (line: StoredLine, daysAgo: number): PlannedReturn => ({
    at: at(daysAgo, '11:20'),
    byPost: true,
    wish: 'original',
    lines: [{ line, quantity: 1, reason: 'changed_mind', secondReason: null, grade: 'B' }],
  })
  const [expiring, awaited, late] = [find(14, 22), find(6, 16), find(16, 26)]
  return [
    ...(expiring ? [takeBack(desk, planOf(expiring, 12), { now: setting.now, stop: 'authorized' })] : []),
    ...(awaited ? [sendParcel(desk, awaited, [at(4, '11:40'), at(3, '12:10')])] : []),
    ...(late ? [takeBack(desk, planOf(late, 12), { now: setting.now, stop: 'graded' })] : []),
  ]
}

function isFree({ sale, saleId, index }: StoredLine, taken: ReadonlySet<string>, kept: ReadonlySet<number>): boolean {
  const product = sale.lines[index]?.product
  if (taken.has(saleId) || kept.has(sale.number) || sale.customer === null) return false
  return product !== undefined && !product.finalSale && product.tags.length === 0 && !product.hygiene
}

/** A parcel that is authorized and written down at one moment, and handed to its carrier at the next. */
async function* sendParcel(desk: DemoDesk, line: StoredLine, [asked, handedOver]: readonly [string, string]): Story {
  yield asked
  const lines = [{ saleLine: line.id, quantity: 1, reason: 'not_as_described' as const }]
  const rma = await desk.call('returns.request', { sale: line.saleId, channel: 'post', lines }, 'counter')
  if (!rma.ok) return
  const decided = await desk.must('returns.authorize', { return: rma.value.return }, 'counter')
  if (decided.outcome !== 'authorized') return
  const { shipment } = await desk.must(
    'shipments.save',
    {
      return: rma.value.return,
      ...{ carrier: 'DHL', service: 'Paket', tracking: '00340434161094042557', payer: 'shop', costMinor: 549 },
      lines: rma.value.lines.map(({ id }) => ({ line: id, quantity: 1 })),
    },
    'counter',
  )
  await desk.must('shipments.advance', { shipment, event: 'print' }, 'counter')
  yield handedOver
  await desk.must('shipments.advance', { shipment, event: 'hand_over' }, 'counter')
}
