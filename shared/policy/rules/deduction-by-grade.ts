import * as z from 'zod'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const percent = z.int().min(0).max(100_000).default(0)

const settings = z.object({
  /** Of the credit, by grade; thousandths of a percent. */
  percentMilliB: percent,
  percentMilliC: percent,
  percentMilliD: percent,
  percentMilliE: percent,
})

/** What is taken off for an item that comes back worth less; only where that is the customer's doing. */
export const deductionByGrade = defineRule({
  id: 'deduction_by_grade',
  settings,
  legal: null,
  sentence: () => says('policy.deduction_by_grade.rule'),
  details: set =>
    (['B', 'C', 'D', 'E'] as const).flatMap(grade => {
      const percentMilli = set[`percentMilli${grade}`]
      return percentMilli > 0 ? [says('policy.deduction_by_grade.rule_grade', { grade, percentMilli })] : []
    }),
  judge: ({ item, fault }, set) => {
    if (fault !== 'customer' && fault !== 'none') return null
    const byGrade = { A: 0, B: set.percentMilliB, C: set.percentMilliC, D: set.percentMilliD, E: set.percentMilliE }
    const percentMilli = item.grade === null || item.grade === 'X' || item.grade === 'U' ? 0 : byGrade[item.grade]
    if (percentMilli === 0) return null
    return {
      verdict: 'allow_with_fee',
      text: { key: 'policy.deduction_by_grade.charged', values: { percentMilli, grade: item.grade ?? '' } },
      effect: { kind: 'deduction', percentMilli },
    }
  },
})
