import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { failedOpposites } from './failed-opposites.ts'
import { writeOpposite } from './take-back-settlement.ts'

/**
 * Tries again to take money back for a reversal after it failed: a payout of its own, of today. The failed one stays.
 * Refused for any other payout, and while another try stands.
 */
export const retryPayout: Handler<'settlements.retryPayout'> = async (desk, input) => {
  const payout = await desk.db.selectFrom('payout').selectAll().where('id', '=', input.payout).executeTakeFirst()
  if (!payout) return refuse({ code: 'not_found' })
  const open = await failedOpposites(desk.db)
    .selectAll('first')
    .where('failed.reversesId', '=', payout.reversesId)
    .where('failed.id', '=', payout.id)
    .executeTakeFirst()
  if (!open) return refuse({ code: 'not_possible_from', state: payout.state, event: 'retry' })
  const again = await writeOpposite(desk, open)
  const { kind, amountMinor } = payout
  desk.note({ kind: 'settlement', id: payout.settlementId }, { payout: again, retries: payout.id, kind, amountMinor })
  return ok({ payout: again })
}
