import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { sayOfSuspicion } from './move-suspicion.ts'

/** Clears a suspicion with its reason; both stay on record. */
export const clearSuspicion: Handler<'suspicions.clear'> = async (desk, { category, reason, ...input }) => {
  const said = await sayOfSuspicion(desk, input.return, category, { event: 'clear', note: reason })
  return said.ok ? ok({ status: said.value }) : said
}
