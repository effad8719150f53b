import type { Sentence } from '../../../shared/fields.ts'
import type { IncomingSale } from '../../../shared/sales/import/records.ts'
import type { Connection } from '../../database/open.ts'
import { deliveredAtOf, lineValues, type SaleGround, statusOf, tenderValues } from './stage-sale.ts'
import type { StagedValue } from './staging.ts'

/** What a newer export says otherwise than the desk, which keeps its own. */
export interface Difference {
  readonly sale: string
  readonly line: number | null
  readonly reason: Sentence
}

/** A sale the desk has already. */
export interface KnownSale {
  readonly id: string
  readonly contentHash: string
  readonly soldDay: string
  readonly shippingGrossMinor: number
}

interface KnownLine {
  readonly id: string
  readonly lineNumber: number
  readonly quantity: number
  readonly netMinor: number
  readonly grossMinor: number
  readonly taxes: string
  readonly hasReturn: number
  readonly creditedMinor: number
}

interface KnownTender {
  readonly id: string
  readonly position: number
  readonly paidBackMinor: number
}

/** Compares a newer export of known sales with what the desk has, and stages what it may change. */
export interface Updates {
  find(sale: IncomingSale): KnownSale | null
  /** Stages the changes of a known sale; answers what the desk keeps against the file. */
  stage(sale: IncomingSale, known: KnownSale, hash: string): readonly Difference[]
}

const kept = (key: string, values: Sentence['values'] = {}): Sentence => ({ key: `import.kept.${key}`, values })

/** The rules of a newer export (domain.md 2): a line with a return, or in a closed month, keeps quantity, price and tax. */
export function createUpdates(
  read: Connection,
  importId: string,
  ground: SaleGround,
  isClosed: (day: string) => boolean,
): Updates {
  const findSale = read.prepare<[string, string, string], KnownSale>(
    `select id, content_hash as contentHash, sold_day as soldDay, shipping_gross_minor as shippingGrossMinor
     from sale where source = ? and external_id = ? and import_id is not ?`,
  )
  const findLines = read.prepare<[string], KnownLine>(
    `select id, line_number as lineNumber, quantity, net_minor as netMinor, gross_minor as grossMinor, taxes,
     exists (select 1 from return_line where sale_line_id = sale_line.id) as hasReturn,
     (select coalesce(sum(credited_gross_minor + allowed_minor), 0) from return_line where sale_line_id = sale_line.id) as creditedMinor
     from sale_line where sale_id = ?`,
  )
  const findTenders = read.prepare<[string], KnownTender>(
    `select id, position,
     (select coalesce(sum(amount_minor), 0) from payout where tender_id = tender.id and state <> 'failed') as paidBackMinor
     from tender where sale_id = ?`,
  )
  return {
    find: sale => findSale.get(sale.source, sale.externalId, importId) ?? null,
    stage(sale, known, hash) {
      const differences: Difference[] = []
      const report = (line: number | null, reason: Sentence) =>
        void differences.push({ sale: sale.number, line, reason })
      const closed = isClosed(known.soldDay) || isClosed(sale.soldDay)
      const goodsMinor = stageLines(sale, known, findLines.all(known.id), closed, ground, report)
      stageTenders(sale, known, findTenders.all(known.id), ground, report)
      ground.staging.put('sale_update', [
        known.id,
        statusOf(sale),
        sale.channel,
        sale.fulfilledAt,
        deliveredAtOf(sale, ground.timeZone),
        ground.customers.idOf(sale.customer),
        goodsMinor + known.shippingGrossMinor,
        sale.refundedElsewhereMinor,
        hash,
        sale.note?.slice(0, 2000) ?? null,
      ])
      if (sale.shipping.grossMinor !== known.shippingGrossMinor) report(null, kept('shipping'))
      return differences
    },
  }
}

type Report = (line: number | null, reason: Sentence) => void

/** Stages the lines; answers what all lines of the sale come to afterwards, gross. */
function stageLines(
  sale: IncomingSale,
  known: KnownSale,
  before: readonly KnownLine[],
  closed: boolean,
  ground: SaleGround,
  report: Report,
): number {
  const values = lineValues(sale, known.id, ground)
  const byNumber = new Map(before.map(line => [line.lineNumber, line]))
  let goodsMinor = 0
  for (const line of sale.lines) {
    const row = values.get(line.ordinal) ?? []
    const old = byNumber.get(line.ordinal)
    if (!old) {
      if (closed) report(line.ordinal, kept('line_added_in_closed_month'))
      else {
        ground.staging.put('line_add', row)
        goodsMinor += line.grossMinor
      }
      continue
    }
    const frozen = closed || old.hasReturn === 1
    const taxes = String(row[13] ?? '[]')
    const same =
      old.quantity === line.quantity &&
      old.netMinor === line.netMinor &&
      old.grossMinor === line.grossMinor &&
      old.taxes === taxes
    if (frozen && !same) report(line.ordinal, kept(closed ? 'line_in_closed_month' : 'line_with_return'))
    const grossMinor = frozen ? old.grossMinor : line.grossMinor
    goodsMinor += grossMinor
    const most = Math.max(0, grossMinor - old.creditedMinor)
    if (line.refundedElsewhereMinor > most) report(line.ordinal, kept('refund_beyond_paid'))
    const updated: StagedValue[] = [old.id, ...row.slice(1), frozen ? 1 : 0]
    updated[15] = Math.min(line.refundedElsewhereMinor, most)
    ground.staging.put('line_update', updated)
  }
  for (const old of before)
    if (!values.has(old.lineNumber)) {
      goodsMinor += old.grossMinor
      report(old.lineNumber, kept('line_gone'))
    }
  return goodsMinor
}

function stageTenders(
  sale: IncomingSale,
  known: KnownSale,
  before: readonly KnownTender[],
  ground: SaleGround,
  report: Report,
): void {
  const values = tenderValues(sale, known.id, ground.newId)
  const byPosition = new Map(before.map(tender => [tender.position, tender]))
  for (const [position, row] of values) {
    const old = byPosition.get(position)
    const amountMinor = Number(row[4])
    if (!old) ground.staging.put('tender_add', row)
    else if (amountMinor < old.paidBackMinor) report(null, kept('tender_paid_back'))
    else {
      const updated: StagedValue[] = [old.id, ...row.slice(1)]
      updated[7] = Math.min(Number(row[7]), amountMinor - old.paidBackMinor)
      ground.staging.put('tender_update', updated)
    }
  }
  for (const old of before)
    if (!values.has(old.position)) {
      if (old.paidBackMinor > 0) report(null, kept('tender_paid_back'))
      else ground.staging.put('tender_gone', [old.id])
    }
}
