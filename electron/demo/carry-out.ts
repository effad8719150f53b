import { addDays, type Instant } from '../../shared/calendar.ts'
import type { Sent } from '../../shared/contract.ts'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import { mulDiv } from '../../shared/money.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { Story } from './play-out.ts'

type Step = Sent<'dispositions.advance'>['step']

/** How many days back the lists are left as they are, so that each has something to do. */
const leftDays = 12
const mostAtOnce = 100

interface Waiting {
  readonly id: string
  readonly expectedMinor: number
}

/** Someone clears the lists once a week: shelf, open box, lots and the bin. What is sold off brings a little more or less. */
export async function* clearLists(desk: DemoDesk, firstDay: string, lastDay: string): Story {
  for (let day = addDays(firstDay, 6), week = 0; day <= addDays(lastDay, -leftDays); day = addDays(day, 7), week += 1) {
    const at: Instant = `${day}T07:30:00.000Z`
    yield at
    const steps: readonly (readonly [Disposition, (some: readonly Waiting[]) => Step])[] = [
      ['restock', () => ({ do: 'shelve', place: `Aisle ${(week % 4) + 1}` })],
      ['restock_open_box', () => ({ do: 'open_box', place: 'Outlet shelf' })],
      ['liquidate', some => lotOf(some, week)],
      ['donate', () => ({ do: 'lot', partner: 'Neighbourhood house' })],
      ['harvest_parts', some => ({ do: 'harvest', parts: 'Straps and buckles', valueMinor: worth(some, 90) })],
      ['dispose', () => ({ do: 'destroy', on: day, by: 'City waste', how: 'Household waste' })],
      [
        'recycle',
        () => ({ do: 'destroy', on: day, by: 'Green Cycle', how: 'Recycled', certificate: `GC-${week + 100}` }),
      ],
      ['return_to_customer', () => ({ do: 'hand_over', how: 'in_person' })],
      ['missing', () => ({ do: 'lose', note: 'Searched twice' })],
    ]
    for (const [code, stepOf] of steps) {
      const some = waiting(desk, code)
      if (some.length === 0 || (code === 'liquidate' && week % 4 !== 3)) continue
      await desk.call('dispositions.advance', { entries: some.map(one => one.id), step: stepOf(some) }, 'counter')
    }
  }
}

function waiting({ raw }: DemoDesk, code: Disposition): readonly Waiting[] {
  return raw
    .prepare<[string, number], Waiting>(
      `select id, coalesce(expected_recovery_minor, 0) as expectedMinor from disposition
       where current = 1 and state = 'decided' and code = ? order by at, id limit ?`,
    )
    .all(code, mostAtOnce)
}

const worth = (some: readonly Waiting[], percent: number) =>
  mulDiv(
    some.reduce((sum, one) => sum + one.expectedMinor, 0),
    percent,
    100,
  )

function lotOf(some: readonly Waiting[], week: number): Step {
  const grossMinor = mulDiv(worth(some, 85 + (week % 3) * 15), 119, 100)
  return { do: 'lot', partner: 'Second Chance Sports', priceMinor: grossMinor, taxRateMilli: 19_000 }
}
