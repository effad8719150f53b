import { type RawBuilder, sql } from 'kysely'
import type { ShopSettings } from '../../shared/shop/settings.ts'

const noLimit = Number.MAX_SAFE_INTEGER

/** The limit of the person behind `staff`, as it is today: the lower of theirs and the shop's. */
export function limitOfStaff(shop: ShopSettings): RawBuilder<number> {
  return sql<number>`min(coalesce(staff.cash_limit_minor, ${sql.lit(noLimit)}), ${sql.lit(shop.refundLimitMinor ?? noLimit)})`
}

/**
 * Whether a `settlement` was paid above the limit by the person (`staff`) who had authorized its `rma`.
 * Shown, never refused: domain.md 10.
 */
export function isOwnPayout(shop: ShopSettings): RawBuilder<boolean> {
  return sql<boolean>`(settlement.by_staff_id = rma.authorized_by and settlement.total_minor > ${limitOfStaff(shop)})`
}
