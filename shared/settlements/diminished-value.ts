import type { Charge } from './fee.ts'

/**
 * What is taken off for diminished value: the share found at the bench, never above the policy's.
 * Nothing where the policy or the law takes nothing. `foundPercentMilli` null: nobody looked closer, the policy's holds.
 */
export function deductionOf(
  judged: { readonly deduction: Charge | null },
  foundPercentMilli: number | null,
): Charge | null {
  const { deduction } = judged
  if (deduction === null || foundPercentMilli === null) return deduction
  return { kind: 'percent', percentMilli: Math.min(foundPercentMilli, mostDiminishedPercentMilli(judged)) }
}

/** The most that may be taken off for diminished value, thousandths of a percent; 0 where the policy takes nothing. */
export function mostDiminishedPercentMilli({ deduction }: { readonly deduction: Charge | null }): number {
  return deduction?.kind === 'percent' ? deduction.percentMilli : 0
}
