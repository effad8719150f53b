import type { Reader } from '../database/open.ts'

/** A lot with its units and what was paid for all of it, tax included; null while nobody knows. */
export async function lotWithPrice(db: Reader, id: string) {
  const lot = await db.selectFrom('dispositionLot').selectAll().where('id', '=', id).executeTakeFirst()
  if (!lot) return null
  const units = await db
    .selectFrom('disposition')
    .select(eb => eb.fn.sum<number>('quantity').as('units'))
    .where('lotId', '=', id)
    .where('current', '=', 1)
    .executeTakeFirst()
  const got = await db
    .selectFrom('recovery')
    .select(eb => [
      eb.fn.sum<number | null>('quantity').as('units'),
      eb.fn.sum<number | null>('netMinor').as('netMinor'),
      eb.fn.sum<number | null>('taxMinor').as('taxMinor'),
    ])
    .where('lotId', '=', id)
    .executeTakeFirst()
  const { number, partner, reference } = lot
  const priceMinor = got?.units ? Number(got.netMinor) + Number(got.taxMinor) : null
  return { id, number, partner, reference, units: Number(units?.units ?? 0), priceMinor }
}
