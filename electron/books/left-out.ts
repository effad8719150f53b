import type { Reader } from '../database/open.ts'

/** What happened in a month and is not in its journal. */
export interface LeftOut {
  /** Units that came into the hold without a known cost. */
  readonly unitsWithoutCost: number
  /** Credit notes in another currency than the shop's. */
  readonly otherCurrency: number
}

/** Counts what a month's journal can't have. */
export async function leftOut(db: Reader, month: string, currency: string): Promise<LeftOut> {
  const [first, last] = [`${month}-01`, `${month}-31`]
  const units = await db
    .selectFrom('stockMove')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('quantity'), eb.lit(0)).as('units'))
    .where('localDay', '>=', first)
    .where('localDay', '<=', last)
    .where('kind', '=', 'hold')
    .where('reversesId', 'is', null)
    .where('unitCostMinor', 'is', null)
    .executeTakeFirstOrThrow()
  const notes = await db
    .selectFrom('settlement')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('localDay', '>=', first)
    .where('localDay', '<=', last)
    .where('currency', '<>', currency)
    .executeTakeFirstOrThrow()
  return { unitsWithoutCost: Number(units.units), otherCurrency: Number(notes.count) }
}
