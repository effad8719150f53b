import { sql } from 'kysely'
import type { Day } from '../../shared/calendar.ts'
import type { Reader } from '../database/open.ts'

/** The sale that a serial of a product was sold with, the newest first; null: the shop didn't sell it. */
export async function saleOfSerial(
  db: Reader,
  productId: string | null,
  serial: string,
): Promise<{ readonly sale: string; readonly number: string; readonly soldDay: Day } | null> {
  if (productId === null) return null
  const row = await db
    .selectFrom('saleLine')
    .innerJoin('visibleSale as sale', 'sale.id', 'saleLine.saleId')
    .select(['sale.id as sale', 'sale.number', 'sale.soldDay'])
    .where('saleLine.productId', '=', productId)
    .where('sale.status', '=', 'complete')
    .where(sql<boolean>`exists (select 1 from json_each(sale_line.serials) where json_each.value = ${serial})`)
    .orderBy('sale.soldDay', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Whether the unit of a serial is in a return already, where it still counts: one serial has one place. */
export async function isSerialHeld(db: Reader, productId: string, serial: string): Promise<boolean> {
  const held = await db
    .selectFrom('returnLine')
    .select('id')
    .where('productId', '=', productId)
    .where('serial', '=', serial)
    .where('liveUnits', '>', 0)
    .executeTakeFirst()
  return held !== undefined
}
