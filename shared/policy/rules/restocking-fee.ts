import * as z from 'zod'
import { counterGrades, isOpened } from '../../grading/grades.ts'
import { faults } from '../../returns/reasons.ts'
import type { Charge } from '../../settlements/fee.ts'
import type { PolicyFacts } from '../facts.ts'
import { type Finding, type PolicyText, says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  basis: z.enum(['percent', 'amount']),
  /** Of the credit; thousandths of a percent, 10 % is 10000. */
  percentMilli: z.int().min(0).max(100_000).default(0),
  /** Per unit, minor units; also the limits. */
  amountMinor: z.int().min(0).default(0),
  minMinor: z.int().min(0).default(0),
  /** 0: no upper limit. */
  maxMinor: z.int().min(0).default(0),
  onlyOpened: z.boolean().default(false),
  /** Only for these grades; empty: for all. */
  grades: z.array(z.enum(counterGrades)).default([]),
  /** Whose fault waives the fee. */
  waivedFor: z.array(z.enum(faults)).default(['shop', 'carrier', 'supplier']),
})
type Settings = z.infer<typeof settings>

function chargeOf(set: Settings): Charge {
  if (set.basis === 'amount') return { kind: 'amount', minorPerUnit: set.amountMinor }
  return {
    kind: 'percent',
    percentMilli: set.percentMilli,
    minMinorPerUnit: set.minMinor,
    ...(set.maxMinor > 0 && { maxMinorPerUnit: set.maxMinor }),
  }
}

function texted(set: Settings, form: 'rule' | 'charged' | 'if_opened'): PolicyText {
  return set.basis === 'amount'
    ? { key: `policy.restocking_fee.${form}_amount`, values: { amountMinor: set.amountMinor } }
    : { key: `policy.restocking_fee.${form}_percent`, values: { percentMilli: set.percentMilli } }
}

function judge({ item, fault }: PolicyFacts, set: Settings): Finding | null {
  const free = set.basis === 'amount' ? set.amountMinor === 0 : set.percentMilli === 0 && set.minMinor === 0
  if (free) return null
  if (set.waivedFor.includes(fault)) {
    return { verdict: 'allow', text: { key: 'policy.restocking_fee.waived', values: {} } }
  }
  const opened = item.opened ?? isOpened(item.grade)
  if (set.onlyOpened && opened === false) {
    return { verdict: 'allow', text: { key: 'policy.restocking_fee.sealed', values: {} } }
  }
  if (set.onlyOpened && opened === null) return { verdict: 'allow', text: texted(set, 'if_opened') }
  if (set.grades.length > 0 && !set.grades.some(grade => grade === item.grade)) return null
  return {
    verdict: 'allow_with_fee',
    text: texted(set, 'charged'),
    effect: { kind: 'restocking_fee', charge: chargeOf(set) },
  }
}

/** What is kept of the credit for taking an item back. */
export const restockingFee = defineRule({
  id: 'restocking_fee',
  settings,
  legal: null,
  sentence: set => texted(set, 'rule'),
  details: set => [
    ...(set.basis === 'percent' && set.minMinor > 0
      ? [says('policy.restocking_fee.rule_min', { minMinor: set.minMinor })]
      : []),
    ...(set.basis === 'percent' && set.maxMinor > 0
      ? [says('policy.restocking_fee.rule_max', { maxMinor: set.maxMinor })]
      : []),
    ...(set.onlyOpened ? [says('policy.restocking_fee.rule_opened')] : []),
    ...(set.grades.length > 0 ? [says('policy.restocking_fee.rule_grades', { grades: set.grades })] : []),
    ...(set.waivedFor.length > 0
      ? [says('policy.restocking_fee.rule_waived', { faults: set.waivedFor.map(fault => `fault.${fault}`) })]
      : []),
  ],
  judge,
})
