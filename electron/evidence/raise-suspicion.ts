import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { sayOfSuspicion } from './move-suspicion.ts'

/** Notes what is suspected of a return, for whoever looks at it next. */
export const raiseSuspicion: Handler<'suspicions.raise'> = async (desk, input) => {
  const note = input.note?.trim() || null
  if (input.category === 'other' && note === null) return refuse({ code: 'reason_needed' })
  const said = await sayOfSuspicion(desk, input.return, input.category, { event: 'raise', note })
  return said.ok ? ok({ status: said.value }) : said
}
