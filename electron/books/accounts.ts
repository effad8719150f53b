import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readAccountMap } from './store.ts'

/** The map of accounts. */
export const readAccounts: Handler<'books.accounts'> = async desk => ok(await readAccountMap(desk.db))
