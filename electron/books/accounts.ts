import { sql } from 'kysely'
import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readAccountMap } from './store.ts'

/** The map of accounts, and the taxes that it may name. */
export const readAccounts: Handler<'books.accounts'> = async desk => {
  const { map, version } = await readAccountMap(desk.db)
  const taxes = await desk.db
    .selectFrom(
      sql<{ code: string; rateMilli: number | null }>`(select distinct json_extract(tax.value, '$.code') as code,
        json_extract(tax.value, '$.rateMilli') as rate_milli from settlement_line, json_each(credit_taxes) as tax)`.as(
        'tax',
      ),
    )
    .select(['tax.code', 'tax.rateMilli'])
    .orderBy('tax.code')
    .orderBy('tax.rateMilli')
    .limit(100)
    .execute()
  const known = taxes.flatMap(({ code, rateMilli }) => (rateMilli === null ? [] : [{ code, rateMilli }]))
  return ok({ map, version, taxes: known })
}
