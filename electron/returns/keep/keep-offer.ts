import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { KeepOffer } from '../../../shared/returns/keep-contract.ts'
import { sidesOf } from '../../../shared/returns/keep-sum.ts'
import type { Reading, Writing } from '../../context.ts'
import { type JudgedLine, judgeReturn } from '../judge-return.ts'
import { type LoadedReturn, reasonOf, soldLineOf, toJudge } from '../loaded-return.ts'

/** Units of a line that a customer would keep. */
export interface AskedKeep {
  readonly line: string
  readonly quantity: number
}

/** What the policy says of keeping each line, in the order asked, before anybody grades it. */
export async function keepOffers(
  desk: Reading | Writing,
  loaded: LoadedReturn,
  asked: readonly AskedKeep[],
): Promise<Result<readonly KeepOffer[], { readonly code: 'return_line_not_found'; readonly line: string }>> {
  const lines = []
  for (const { line: id, quantity } of asked) {
    const line = loaded.lines.find(one => one.id === id)
    const sold = line ? soldLineOf(loaded, line) : null
    if (!line || !sold) return refuse({ code: 'return_line_not_found', line: id })
    const claimed = { key: id, line: sold, quantity, reason: reasonOf(line.reason), serial: line.serial }
    lines.push({ ...claimed, foundReason: null, grade: null, checklist: {} })
  }
  const judged = await judgeReturn(desk, await toJudge(desk, loaded), lines)
  return ok(judged.lines.map(offerOf))
}

function offerOf({ key, line, quantity, evaluation, keep }: JudgedLine): KeepOffer {
  const finding = evaluation.findings.find(one => one.rule === 'keep_item' && one.notApplicable === null)
  const why = finding?.text ?? { key: 'keep.no_rule', values: {} }
  return {
    ...{ line: key, description: line.description, quantity, valueMinor: keep?.valueMinor ?? 0 },
    why: { key: why.key, values: { ...why.values } },
    offered: evaluation.offersKeepItem ? 'yes' : why.key === 'policy.keep_item.over_limit' ? 'with_approval' : 'no',
    sum: keep && { ...keep.sum, ...sidesOf(keep.sum) },
  }
}
