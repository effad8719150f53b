import { type RawBuilder, sql } from 'kysely'
import type { ShopSettings } from '../../shared/shop/settings.ts'

const noLimit = Number.MAX_SAFE_INTEGER

const cashHanded = sql`coalesce((select sum(payout.amount_minor + payout.rounding_minor) from payout
  where payout.settlement_id = settlement.id and payout.kind = 'cash' and payout.reverses_id is null), 0)`
const ownLimit = sql`coalesce(staff.cash_limit_minor, ${sql.lit(noLimit)})`
const shopLimit = (shop: ShopSettings) => sql.lit(shop.refundLimitMinor ?? noLimit)

/** The limit, as it is today, that a `settlement` is above: the shop's of the whole, else the person's (`staff`) of cash. */
export function limitPassedBy(shop: ShopSettings): RawBuilder<number> {
  return sql<number>`iif(settlement.total_minor > ${shopLimit(shop)}, ${shopLimit(shop)}, ${ownLimit})`
}

/**
 * Whether a `settlement` was paid above the limit by the person (`staff`) who had authorized its `rma`.
 * Shown, never refused: domain.md 10.
 */
export function isOwnPayout(shop: ShopSettings): RawBuilder<boolean> {
  return sql<boolean>`(settlement.by_staff_id = rma.authorized_by and
    (settlement.total_minor > ${shopLimit(shop)} or ${cashHanded} > ${ownLimit}))`
}
