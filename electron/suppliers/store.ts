import { type Address, address } from '../../shared/shop/settings.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'

/** A supplier with where goods for it are sent and what it does with them; null for an unknown one. */
export async function readSupplier(db: Reader, id: string) {
  const row = await db
    .selectFrom('supplier')
    .select(['id', 'name', 'returnAddress', 'wantsGoods', 'creditPercentMilli'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, returnAddress: storedAddress(row.returnAddress), wantsGoods: row.wantsGoods === 1 } : null
}

/** An address column; null for none. */
export function storedAddress(text: string | null): Address | null {
  return text === null ? null : address.parse(JSON.parse(text))
}

/** Where the goods of a return line go, when it is not the shop. */
export interface GoodsPlace {
  readonly lineId: string
  readonly target: 'supplier' | 'third_party'
  readonly supplierId: string | null
  /** A third party's, as the policy has it. */
  readonly address: string
  readonly opensClaim: boolean
}

/** Keeps where goods go as it was decided with the authorization. */
export async function writePlaces(desk: Writing, places: readonly GoodsPlace[]): Promise<void> {
  for (const { lineId, opensClaim, ...place } of places) {
    await desk.db
      .insertInto('returnLinePlace')
      .values({ returnLineId: lineId, ...place, opensClaim: opensClaim ? 1 : 0 })
      .onConflict(conflict => conflict.column('returnLineId').doUpdateSet(place))
      .execute()
  }
}

/** The lines of a return with where their goods go; `target` null: to the shop. */
export function readPlaces(db: Reader, returnId: string) {
  return db
    .selectFrom('returnLine')
    .leftJoin('returnLinePlace as place', 'place.returnLineId', 'returnLine.id')
    .leftJoin('supplier', 'supplier.id', 'place.supplierId')
    .select(['returnLine.id as lineId', 'returnLine.description', 'place.target', 'place.address', 'place.supplierId'])
    .select(['supplier.name as supplierName', 'supplier.returnAddress'])
    .where('returnLine.returnId', '=', returnId)
    .orderBy('returnLine.lineNumber')
    .execute()
}

/** The first of some return lines whose goods come to the shop; null: all of them go elsewhere. */
export async function lineComingHere(db: Reader, lineIds: readonly string[]): Promise<string | null> {
  if (lineIds.length === 0) return null
  const rows = await db
    .selectFrom('returnLinePlace')
    .select('returnLineId')
    .where('returnLineId', 'in', lineIds)
    .where('target', 'in', ['supplier', 'third_party'])
    .execute()
  return lineIds.find(line => !rows.some(row => row.returnLineId === line)) ?? null
}

/** The lines of a return whose goods were counted in the shop, wherever they should have gone. */
export async function linesCountedHere(db: Reader, returnId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('goodsReceipt')
    .innerJoin('goodsReceiptLine', 'goodsReceiptLine.receiptId', 'goodsReceipt.id')
    .select('goodsReceiptLine.returnLineId')
    .where('goodsReceipt.returnId', '=', returnId)
    .where(eb => eb.or([eb('parcelCondition', 'is', null), eb('parcelCondition', '<>', 'elsewhere')]))
    .execute()
  return new Set(rows.map(row => row.returnLineId))
}
