import type { Output } from '../../shared/contract.ts'
import { type DeskQuery, useDeskQuery } from './use-desk-query.ts'

/** Who is signed in and in which shop; null before. */
export type Me = Output<'staff.me'>

/** Who is signed in and in which shop. Every screen may ask; it is asked once. */
export function useMe(): DeskQuery<'staff.me'> {
  return useDeskQuery('staff.me', {}, { keepPrevious: true })
}
