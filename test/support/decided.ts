import type { Sent } from '../../shared/contract.ts'
import { type LineToSell, sell } from './sold.ts'
import { acceptUnits, type TakenIn } from './take-back.ts'
import type { TestDesk } from './test-desk.ts'

/** Units of which was decided where they go. */
export interface Decided extends TakenIn {
  readonly line: string
  readonly disposition: string
}

/** Takes units worth 10.00 net each and bought for 5.00 back, grades them and decides where they go. */
export async function decideUnits(
  desk: TestDesk,
  code: Sent<'grading.dispose'>['code'],
  options: {
    readonly grade?: 'A' | 'B' | 'C' | 'D' | 'E'
    readonly quantity?: number
    readonly sold?: Partial<LineToSell>
    readonly more?: Partial<Sent<'grading.dispose'>>
  } = {},
): Promise<Decided> {
  const { grade = 'C', quantity = 1, sold: line, more } = options
  const product = { unitCostMinor: 500, ...line?.product }
  const sold = sell(desk, { lines: [{ grossMinor: 1190 * quantity, quantity, ...line, product }] })
  const taken = await acceptUnits(desk, sold, [{ quantity }], grade)
  const asked = { return: taken.return, line: taken.lines[0] ?? '', quantity, code, print: false, ...more }
  const { disposition } = await desk.must('grading.dispose', asked)
  return { ...taken, line: asked.line, disposition }
}
