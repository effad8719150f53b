import type { Sent } from '../../shared/contract.ts'
import type { Role } from '../../shared/define.ts'
import type { Sold } from './sold.ts'
import type { TestDesk } from './test-desk.ts'

type Asked = Sent<'returns.request'>['lines'][number]

/** A return that was taken in. */
export interface TakenIn {
  readonly return: string
  readonly number: string
  readonly lines: readonly string[]
}

/** Requests units of a sale: by default one unit of its first line, for a change of mind. */
export async function request(
  desk: TestDesk,
  sold: Sold,
  lines: readonly Partial<Asked>[] = [{}],
  as: Role = 'counter',
): Promise<TakenIn> {
  const asked = lines.map(line => ({
    saleLine: sold.lines[0] ?? '',
    quantity: 1,
    reason: 'changed_mind' as const,
    ...line,
  }))
  const reply = await desk.must('returns.request', { sale: sold.sale, lines: asked }, { as })
  return { return: reply.return, number: reply.number, lines: reply.lines.map(line => line.id) }
}

/** Requests, authorizes and receives units. */
export async function takeIn(
  desk: TestDesk,
  sold: Sold,
  lines: readonly Partial<Asked>[] = [{}],
  as: Role = 'counter',
): Promise<TakenIn> {
  const taken = await request(desk, sold, lines, as)
  const { outcome } = await desk.must('returns.authorize', { return: taken.return }, { as })
  if (outcome !== 'authorized') throw new Error(`Not authorized: ${outcome}`)
  const counted = taken.lines.map((line, index) => ({ line, quantity: lines[index]?.quantity ?? 1 }))
  await desk.must('returns.receive', { return: taken.return, lines: counted }, { as })
  return taken
}

/** Requests, authorizes, receives and grades units, all of one grade: ready to be paid. */
export async function acceptUnits(
  desk: TestDesk,
  sold: Sold,
  lines: readonly Partial<Asked>[] = [{}],
  grade: 'A' | 'B' | 'C' | 'D' | 'E' = 'A',
  as: Role = 'counter',
): Promise<TakenIn> {
  const taken = await takeIn(desk, sold, lines, as)
  for (const [index, line] of taken.lines.entries()) {
    const quantity = lines[index]?.quantity ?? 1
    await desk.must('grading.inspect', { return: taken.return, line, quantity, grade, minutes: 1 }, { as })
  }
  return taken
}

/** Previews and pays everything that is accepted. */
export async function pay(
  desk: TestDesk,
  taken: TakenIn,
  more: Partial<Sent<'settlements.pay'>> = {},
  as: Role = 'counter',
) {
  const { wish = 'original', lines } = more
  const preview = await desk.must('settlements.preview', { return: taken.return, wish, lines }, { as })
  return desk.must(
    'settlements.pay',
    { return: taken.return, expectedTotalMinor: preview.totalMinor, print: false, ...more },
    { as },
  )
}
