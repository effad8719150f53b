import { ok } from '../../shared/result.ts'
import { finalWarrantyStatuses } from '../../shared/warranty/states.ts'
import type { Handler } from '../context.ts'
import { claimRow, claimRows } from './claim-rows.ts'

const most = 300

/** Warranty claims: the open ones, the oldest first, or all of them, the newest first. */
export const findWarranty: Handler<'warranty.find'> = async (desk, { shown }) => {
  const rows =
    shown === 'open'
      ? await claimRows(desk)
          .where('claim.state', 'not in', finalWarrantyStatuses)
          .orderBy('claim.openedAt')
          .limit(most)
          .execute()
      : await claimRows(desk).orderBy('claim.openedAt', 'desc').limit(most).execute()
  return ok({ claims: rows.map(row => claimRow(desk, row)) })
}
