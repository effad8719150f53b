import type { Reader } from '../database/open.ts'
import { foldNumber } from './fold-number.ts'

/** Finds visible sales by id, or by number (two at most: who asks wants to know whether it is one). */
export async function findSaleRows(db: Reader, idOrNumber: string) {
  const byId = await db.selectFrom('visibleSale').selectAll().where('id', '=', idOrNumber).executeTakeFirst()
  if (byId) return [byId]
  return db
    .selectFrom('visibleSale')
    .selectAll()
    .where('numberFolded', '=', foldNumber(idOrNumber))
    .orderBy('soldAt', 'desc')
    .limit(2)
    .execute()
}

export type SaleRow = Awaited<ReturnType<typeof findSaleRows>>[number]
