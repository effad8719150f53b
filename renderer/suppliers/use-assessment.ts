import { useState } from 'react'
import { useDeskQuery } from '../call/use-desk-query.ts'

/** Who assessed goods that are not in the shop, as it is typed. */
export interface Assessment {
  readonly by: string
  readonly reference: string
  readonly change: (to: { readonly by?: string; readonly reference?: string }) => void
  /** What a grading sends along; nothing where `by` is empty. */
  readonly asked: { readonly assessedBy?: string; readonly assessmentRef?: string }
}

/**
 * The assessment of a line whose goods go elsewhere; null: they come here. Until somebody types, it is of `before`
 * where units are graded anew, else of whom they go to; of nobody where they were counted here all the same.
 */
export function useAssessment(returnId: string, line: string, before?: string): Assessment | null {
  const { value } = useDeskQuery('suppliers.goodsTo', { return: returnId })
  const [typed, setTyped] = useState<{ readonly by?: string; readonly reference?: string }>({})
  const place = value?.places.find(one => one.lines.includes(line))
  if (!place) return null
  const by = typed.by ?? before ?? (place.here.includes(line) ? '' : place.assessor)
  const reference = typed.reference ?? ''
  const said = by.trim() !== ''
  return {
    by,
    reference,
    change: to => setTyped(sofar => ({ ...sofar, ...to })),
    asked: {
      ...(said ? { assessedBy: by } : {}),
      ...(said && reference.trim() !== '' ? { assessmentRef: reference } : {}),
    },
  }
}
