import { type SelectQueryBuilder, sql } from 'kysely'
import type { CustomerView } from '../../shared/customers/contract.ts'
import { address } from '../../shared/shop/settings.ts'
import type { Reader, Writer } from '../database/open.ts'
import type { CustomerTable } from '../database/schema-sales.ts'
import { foldName } from '../staff/store.ts'

/** A phone number as it is compared: its figures only. */
export function phoneDigits(phone: string | null): string | null {
  const digits = phone?.replaceAll(/\D/g, '') ?? ''
  return digits === '' ? null : digits
}

/** What of a customer can be found by three characters. */
export function customerSearchText(customer: {
  readonly name: string
  readonly email: string | null
  readonly phoneDigits: string | null
  readonly externalRef: string | null
}): string {
  return [customer.name, customer.email, customer.phoneDigits, customer.externalRef]
    .filter(part => part !== null)
    .join('\n')
}

/** A customer's columns that follow from others. */
export function customerColumns(customer: {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}) {
  return {
    name: customer.name,
    nameFolded: foldName(customer.name),
    email: customer.email,
    emailFolded: customer.email?.toLowerCase() ?? null,
    phone: customer.phone,
    phoneDigits: phoneDigits(customer.phone),
  }
}

type CustomerRow = Pick<
  CustomerTable,
  'id' | 'name' | 'phone' | 'email' | 'address' | 'externalRef' | 'notes' | 'blockedSince'
> & { readonly version: number }

/** A customer as the contract shows one. */
export function viewCustomer(row: CustomerRow): CustomerView {
  const { id, name, phone, email, externalRef, notes, blockedSince, version } = row
  const parsed = row.address === null ? null : address.parse(JSON.parse(row.address))
  return { id, name, phone, email, address: parsed, externalRef, notes, blockedSince, version }
}

/** Reads a visible customer. */
export async function readCustomerRow(db: Reader, id: string) {
  return db.selectFrom('visibleCustomer').selectAll().where('id', '=', id).executeTakeFirst()
}

/** How many sales and how many returns a customer has; drafts, declined and cancelled returns don't count. */
export async function customerCounts(db: Reader, id: string): Promise<{ purchases: number; returns: number }> {
  const row = await db
    .selectFrom('customer')
    .select([purchasesOf, returnsOf])
    .where('customer.id', '=', id)
    .executeTakeFirst()
  return row ?? { purchases: 0, returns: 0 }
}

/** Sales of the row's customer. */
export const purchasesOf = sql<number>`(select count(*) from visible_sale where customer_id = customer.id)`.as(
  'purchases',
)
/** Returns of the row's customer that came to something. */
export const returnsOf = sql<number>`(select count(*) from visible_rma where customer_id = customer.id
  and status not in ('draft', 'declined', 'cancelled', 'expired'))`.as('returns')

/** Writes a customer into the full-text index. */
export async function indexCustomer(db: Writer, searchId: number, text: string): Promise<void> {
  await db.deleteFrom('searchText').where('rowid', '=', searchId).execute()
  await db.insertInto('searchText').values({ rowid: searchId, text }).execute()
}

/** The next place in the full-text index. */
export async function nextCustomerSearchId(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.max('searchId').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Any query over customers. */
export type CustomerQuery<O> = SelectQueryBuilder<{ customer: CustomerTable }, 'customer', O>
