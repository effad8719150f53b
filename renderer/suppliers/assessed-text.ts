import type { Say } from '../parts/text/use-text.ts'

/** Who assessed goods that are not in the shop; null: the shop graded them. */
export function assessedText(
  { assessedBy, assessmentRef }: { readonly assessedBy: string | null; readonly assessmentRef: string | null },
  t: Say,
): string | null {
  if (assessedBy === null) return null
  return assessmentRef === null
    ? t('assessed.said', { name: assessedBy })
    : t('assessed.said_ref', { name: assessedBy, reference: assessmentRef })
}
