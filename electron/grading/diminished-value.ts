import type { Input } from '../../shared/contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { mostDiminishedPercentMilli } from '../../shared/settlements/diminished-value.ts'
import type { Writing } from '../context.ts'
import { judgeLine } from '../returns/judge-return.ts'
import { reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import type { GradedLine } from './graded-line.ts'

type AbovePolicy = { readonly code: 'diminished_above_policy'; readonly mostPercentMilli: number }

/** Refuses a diminished value above what the policy takes off for what was found; none typed is always fine. */
export async function checkDiminished(
  desk: Writing,
  { loaded, line }: GradedLine,
  asked: Input<'grading.inspect'>,
): Promise<Result<null, AbovePolicy>> {
  const { diminishedPercentMilli: wanted = 0, foundReason = null, grade, checklist, quantity } = asked
  if (wanted === 0) return ok(null)
  const sold = soldLineOf(loaded, line)
  if (!sold) return refuse({ code: 'diminished_above_policy', mostPercentMilli: 0 })
  const item = {
    key: line.id,
    line: sold,
    quantity,
    reason: reasonOf(line.reason),
    foundReason,
    serial: line.serial,
    grade,
    checklist,
  }
  const mostPercentMilli = mostDiminishedPercentMilli(judgeLine(desk, await toJudge(desk, loaded), item, 0))
  return wanted > mostPercentMilli ? refuse({ code: 'diminished_above_policy', mostPercentMilli }) : ok(null)
}
