import { hash } from 'node:crypto'
import { monthOf } from '../../../shared/calendar.ts'
import { canonicalSale } from '../../../shared/sales/import/canonical-sale.ts'
import type { IncomingBatch } from '../../../shared/sales/import/read-sales.ts'
import type { IncomingCreditNote, IncomingSale } from '../../../shared/sales/import/records.ts'
import type { Rejection } from '../../../shared/sales/import/rejections.ts'
import type { ShopSettings } from '../../../shared/shop/settings.ts'
import type { Connection } from '../../database/open.ts'
import { createCustomers } from './resolve-customers.ts'
import { createProducts } from './resolve-products.ts'
import { noteIdentity, type StagedReturns, stageReturns } from './stage-returns.ts'
import { type SaleGround, stageSale } from './stage-sale.ts'
import { createUpdates, type Difference } from './stage-update.ts'
import type { Staging } from './staging.ts'

/** The most that is told by name; beyond, it is counted. */
const mostTold = 500

/** Takes what the reader brings: decides what is new, known or left out, and stages it. */
export interface Intake {
  take(batch: IncomingBatch): void
  /** Links the credit notes once all sales are known. */
  finish(): StagedReturns
  readonly told: Told
}

/** What an intake has to say besides what it staged. */
export interface Told {
  updated: number
  unchanged: number
  monthClosed: number
  readonly rejected: Rejection[]
  readonly differences: Difference[]
}

/** What an intake stands on. */
export interface IntakeGround {
  readonly read: Connection
  readonly staging: Staging
  readonly importId: string
  readonly newId: () => string
  readonly at: string
  readonly by: string
  readonly shop: ShopSettings
}

/** Starts an intake over the desk's file as it is now. */
export function createIntake({ read, staging, importId, newId, at, by, shop }: IntakeGround): Intake {
  const customers = createCustomers(read, staging, newId, at)
  const products = createProducts(read, staging, newId, at, shop.currency)
  const ground: SaleGround = { staging, customers, products, newId, at, timeZone: shop.timeZone }
  const closedMonths = new Set(
    read.prepare<[], string>('select month from period_lock where reopened_at is null').pluck().all(),
  )
  const isClosed = (day: string) => closedMonths.size > 0 && closedMonths.has(monthOf(day))
  const updates = createUpdates(read, importId, ground, isClosed)
  const findNote = read.prepare<[string], number>('select 1 from visible_rma where external_id = ?').pluck()
  const told: Told = { updated: 0, unchanged: 0, monthClosed: 0, rejected: [], differences: [] }

  const takeSale = (sale: IncomingSale) => {
    const contentHash = hash('sha256', canonicalSale(sale), 'base64url')
    const known = updates.find(sale)
    if (known?.contentHash === contentHash) told.unchanged += 1
    else if (known) {
      told.updated += 1
      const room = mostTold - told.differences.length
      told.differences.push(...updates.stage(sale, known, contentHash).slice(0, room))
    } else if (isClosed(sale.soldDay)) told.monthClosed += sale.lines.length
    else stageSale(sale, contentHash, ground)
  }
  const takeNote = (note: IncomingCreditNote) => {
    if (findNote.get(noteIdentity(note)) !== undefined) told.unchanged += 1
    else if (isClosed(note.creditedDay)) told.monthClosed += note.lines.length
    else staging.put('note', [note.creditedAt, JSON.stringify(note)])
  }
  /** In one read transaction: each look-up would take and give back the file's read lock. */
  const takeAll = read.transaction((records: IncomingBatch['records']) => {
    for (const record of records) record.kind === 'sale' ? takeSale(record) : takeNote(record)
  })
  return {
    told,
    take({ records, rejections }) {
      takeAll(records)
      for (const rejection of rejections) if (told.rejected.length < mostTold) told.rejected.push(rejection)
    },
    finish: () => stageReturns({ read, staging, customers, products, newId, at, by }),
  }
}
