import { createCreditLinker } from '../../../shared/sales/import/link-credit-lines.ts'
import type { IncomingCreditLine, IncomingCreditNote } from '../../../shared/sales/import/records.ts'
import type { Connection } from '../../database/open.ts'
import { offerSaleLines } from './offer-sale-lines.ts'
import type { Customers } from './resolve-customers.ts'
import type { Products } from './resolve-products.ts'
import type { Staging } from './staging.ts'

/** What came of a file's credit notes. */
export interface StagedReturns {
  readonly returns: number
  readonly returnLines: number
  readonly returnUnits: number
  readonly linked: number
  readonly unlinked: number
}

/** What staging returns needs. */
export interface ReturnGround {
  readonly read: Connection
  readonly staging: Staging
  readonly customers: Customers
  readonly products: Products
  readonly newId: () => string
  readonly at: string
  readonly by: string
}

/** A credit note's identity at the desk. */
export function noteIdentity(note: Pick<IncomingCreditNote, 'source' | 'externalId'>): string {
  return `${note.source}:${note.externalId}`
}

/** Turns the held credit notes, in time order, into finished returns linked to sale lines of the file and the desk. */
export function stageReturns(ground: ReturnGround): StagedReturns {
  const { read, staging } = ground
  const count = { returns: 0, returnLines: 0, returnUnits: 0, linked: 0, unlinked: 0 }
  if (staging.count('note') === 0) return count
  const notes = staging.raw
    .prepare<[], string>('select body from note order by credited_at, seq')
    .pluck()
    .all()
    .map(body => JSON.parse(body) as IncomingCreditNote)
  const wanted = new Set<string>()
  for (const note of notes) {
    const customer = ground.customers.idOf(note.customer)
    if (customer !== null)
      for (const line of note.lines) if (line.sku !== null) wanted.add(`${customer}\n${line.sku.toLowerCase()}`)
  }
  const linker = createCreditLinker()
  const saleOfLine = offerSaleLines(read, staging, wanted, linker)
  const takenNumbers = createNumbers(read)
  for (const note of notes) {
    const goods = note.lines.filter(line => line.kind === 'product')
    if (goods.length === 0) continue
    const customer = ground.customers.idOf(note.customer)
    const links = goods.map(line =>
      customer === null || line.sku === null
        ? null
        : linker.link({
            customer,
            sku: line.sku,
            creditedAt: note.creditedAt,
            units: line.quantity,
            amountMinor: line.grossMinor,
          }),
    )
    stageReturn(note, goods, links, customer, saleOfLine, takenNumbers, ground)
    count.returns += 1
    count.returnLines += goods.length
    count.returnUnits += goods.reduce((sum, line) => sum + line.quantity, 0)
    const linked = links.filter(link => link !== null).length
    count.linked += linked
    count.unlinked += goods.length - linked
  }
  return count
}

function stageReturn(
  note: IncomingCreditNote,
  lines: readonly IncomingCreditLine[],
  links: readonly (string | null)[],
  customer: string | null,
  saleOfLine: ReadonlyMap<string, string>,
  numberOf: (wanted: string) => string,
  ground: ReturnGround,
): void {
  const { staging, newId } = ground
  const sales = new Set(links.map(link => (link === null ? null : (saleOfLine.get(link) ?? null))))
  const [sale] = sales.size === 1 ? sales : [null]
  const id = newId()
  const { creditedAt: at, creditedDay: day } = note
  staging.put('rma', [
    id,
    numberOf(note.number),
    links.some(link => link !== null) ? 'remorse' : 'no_receipt',
    'imported',
    sale ?? null,
    customer,
    'closed',
    at,
    ground.by,
    at,
    day,
    at,
    day,
    at,
    at,
    noteIdentity(note),
    ground.at,
  ])
  for (const [index, line] of lines.entries()) {
    const lineId = newId()
    const { quantity } = line
    const link = links[index] ?? null
    const product = ground.products.find(line.sku, line.gtin)
    const serial = link !== null && quantity === 1 ? (line.serials[0] ?? null) : null
    staging.put('return_line', [
      lineId,
      id,
      line.ordinal,
      link,
      product,
      line.sku,
      line.description,
      'not_recorded',
      quantity,
      quantity,
      line.lot,
      serial,
      quantity,
      quantity,
      line.grossMinor,
    ])
    staging.put('return_unit', [lineId, 'accepted', quantity])
    staging.put('inspection', [newId(), lineId, quantity, 'U', quantity, at, day])
  }
}

/** Numbers of returns are unique at the desk; two files may use the same. */
function createNumbers(read: Connection): (wanted: string) => string {
  const taken = new Set<string>()
  const find = read.prepare('select 1 from rma where number = ?')
  return wanted => {
    let number = wanted
    for (let more = 2; taken.has(number) || find.get(number) !== undefined; more += 1) number = `${wanted}/${more}`
    taken.add(number)
    return number
  }
}
