import type { CellReader, MaybeColumn } from './cell-reader.ts'
import type { IncomingCustomer } from './records.ts'
import type { Row } from './rows.ts'

/** Columns that describe a customer; several columns of one field are tried in order, or joined for `name`. */
export interface CustomerColumns {
  readonly externalRef: MaybeColumn
  readonly name: readonly MaybeColumn[]
  readonly email: MaybeColumn
  readonly phone: readonly MaybeColumn[]
  readonly company: MaybeColumn
  readonly street: readonly MaybeColumn[]
  readonly city: MaybeColumn
  readonly postcode: MaybeColumn
  readonly region: MaybeColumn
  readonly country: MaybeColumn
}

/** The customer a row names; null where nothing tells who it is (a country alone doesn't). */
export function readCustomer(row: Row, columns: CustomerColumns, cells: CellReader): IncomingCustomer | null {
  const externalRef = tidyReference(cells.text(row, columns.externalRef))
  const name = joined(row, columns.name, cells, ' ')
  const email = cells.text(row, columns.email)?.toLowerCase() ?? null
  const phone = figuresAsText(firstOf(row, columns.phone, cells))
  const company = cells.text(row, columns.company)
  if (externalRef === null && name === null && email === null && phone === null && company === null) return null
  return {
    externalRef,
    name,
    email,
    phone,
    company,
    street: joined(row, columns.street, cells, ', '),
    city: cells.text(row, columns.city),
    postcode: figuresAsText(cells.text(row, columns.postcode)),
    region: cells.text(row, columns.region),
    country: cells.text(row, columns.country),
  }
}

/** A reference that a spreadsheet turned into a number, turned back: `17850.0` is `17850`. */
export function tidyReference(text: string | null): string | null {
  return text === null ? null : text.replace(/^(\d+)[.,]0+$/, '$1')
}

/** Figures without the apostrophe that Shopify sets before them so that a spreadsheet keeps their zeros. */
function figuresAsText(text: string | null): string | null {
  return text === null ? null : text.replace(/^'(?=\d)/, '')
}

/** By what a customer is recognised within and between files: reference, e-mail, phone (figures only), or name. */
export function customerKey(customer: IncomingCustomer): string {
  if (customer.externalRef !== null) return `ref:${customer.externalRef}`
  if (customer.email !== null) return `email:${customer.email}`
  const figures = customer.phone?.replaceAll(/\D/g, '') ?? ''
  if (figures.length >= 6) return `phone:${figures}`
  return `name:${(customer.name ?? customer.company ?? customer.phone ?? '').toLowerCase()}`
}

function firstOf(row: Row, columns: readonly MaybeColumn[], cells: CellReader): string | null {
  for (const column of columns) {
    const text = cells.text(row, column)
    if (text !== null) return text
  }
  return null
}

function joined(row: Row, columns: readonly MaybeColumn[], cells: CellReader, by: string): string | null {
  let all: string | null = null
  for (const column of columns) {
    const text = cells.text(row, column)
    if (text !== null) all = all === null ? text : all + by + text
  }
  return all
}
