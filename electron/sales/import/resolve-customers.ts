import { customerKey } from '../../../shared/sales/import/read-customer.ts'
import type { IncomingCustomer } from '../../../shared/sales/import/records.ts'
import { customerColumns, phoneDigits } from '../../customers/store.ts'
import type { Connection } from '../../database/open.ts'
import { foldName } from '../../staff/store.ts'
import type { Staging } from './staging.ts'

/** Tells the desk's customer of a file's: a known one, or a new one that is staged. */
export interface Customers {
  idOf(customer: IncomingCustomer | null): string | null
}

interface Known {
  readonly id: string
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly externalRef: string | null
}

/** Recognises customers by reference, then e-mail, phone, or name where a name is all there is. */
export function createCustomers(read: Connection, staging: Staging, newId: () => string, at: string): Customers {
  const ids = new Map<string, string>()
  const find = createFinder(read)
  return {
    idOf(customer) {
      if (customer === null) return null
      const key = customerKey(customer)
      const met = ids.get(key)
      if (met !== undefined) return met
      const known = find(customer)
      const id = known?.id ?? newId()
      ids.set(key, id)
      if (known) stageFill(staging, known, customer)
      else stageNew(staging, id, customer, at)
      return id
    },
  }
}

interface Wanted {
  readonly value: string
  readonly ref: string | null
}

/** `(select ...)` around a value: see `planned`. */
function createFinder(read: Connection): (customer: IncomingCustomer) => Known | null {
  const select = `select id, phone, email, address, external_ref as externalRef from visible_customer where`
  const byRef = read.prepare<[string], Known>(`${select} external_ref = ?`)
  const byEmail = read.prepare<[Wanted], Known>(
    `${select} email_folded = (select @value) and (@ref is null or external_ref is null) order by id limit 1`,
  )
  const byPhone = read.prepare<[Wanted], Known>(
    `${select} phone_digits = (select @value) and (@ref is null or external_ref is null) order by id limit 1`,
  )
  const byName = read.prepare<[string], Known>(
    `${select} name_folded = (select ?) and external_ref is null and email is null and phone is null order by id limit 1`,
  )
  return customer => {
    const { externalRef: ref, email } = customer
    const digits = phoneDigits(customer.phone) ?? ''
    const known = ref === null ? undefined : byRef.get(ref)
    if (known) return known
    if (email !== null) return byEmail.get({ value: email.toLowerCase(), ref }) ?? null
    if (digits.length >= 6) return byPhone.get({ value: digits, ref }) ?? null
    if (ref !== null) return null
    return byName.get(foldName(nameOf(customer))) ?? null
  }
}

function nameOf(customer: IncomingCustomer): string {
  return (customer.name ?? customer.company ?? customer.email ?? customer.phone ?? customer.externalRef ?? '').slice(
    0,
    200,
  )
}

function addressOf(customer: IncomingCustomer): string | null {
  const { street, postcode, city, country, company } = customer
  if (street === null && postcode === null && city === null && country === null) return null
  return JSON.stringify({
    name: (company ?? '').slice(0, 200),
    street: (street ?? '').slice(0, 200),
    postcode: (postcode ?? '').slice(0, 40),
    city: (city ?? '').slice(0, 120),
    country: (country ?? '').slice(0, 80),
  })
}

function stageNew(staging: Staging, id: string, customer: IncomingCustomer, at: string): void {
  const columns = customerColumns({ name: nameOf(customer), email: customer.email, phone: customer.phone })
  staging.put('customer', [
    id,
    columns.name,
    columns.nameFolded,
    columns.phone,
    columns.phoneDigits,
    columns.email,
    columns.emailFolded,
    addressOf(customer),
    customer.externalRef,
    at,
  ])
}

/** Stages what the desk doesn't know yet of a known customer; it never changes what it knows. */
function stageFill(staging: Staging, known: Known, customer: IncomingCustomer): void {
  const address = addressOf(customer)
  const news =
    (known.phone === null && customer.phone !== null) ||
    (known.email === null && customer.email !== null) ||
    (known.address === null && address !== null) ||
    (known.externalRef === null && customer.externalRef !== null)
  if (!news) return
  staging.put('customer_fill', [
    known.id,
    customer.phone,
    phoneDigits(customer.phone),
    customer.email,
    customer.email?.toLowerCase() ?? null,
    address,
    customer.externalRef,
  ])
}
