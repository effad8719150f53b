import type { CellReader } from './cell-reader.ts'
import type { MappedFile } from './mapped-columns.ts'
import { type MappedLine, taxesOfLine } from './mapped-line.ts'
import type { MappedOrder } from './mapped-order.ts'
import type { IncomingCreditLine, IncomingCreditNote } from './records.ts'
import { amountOf, grossOf } from './spread-order.ts'

/** Makes a credit note of a ledger's credit lines: a finished return of its own day, not yet linked to a sale. */
export function toCreditNote(
  order: MappedOrder,
  lines: readonly MappedLine[],
  file: MappedFile,
  cells: CellReader,
): IncomingCreditNote {
  const { mapping, columns } = file
  const credited = lines.map((line): IncomingCreditLine => {
    const taxes = taxesOfLine(line.tax, line.valueMinor, mapping.taxMode)
    const amount = amountOf(line.valueMinor, taxes, mapping.taxMode)
    return {
      ordinal: line.ordinal,
      kind: line.kind,
      sku: line.sku,
      gtin: line.gtin,
      description: line.description,
      category: cells.text(line.row, columns.category),
      supplier: cells.text(line.row, columns.supplier),
      quantity: line.quantity,
      unitPriceText: line.unitPriceText,
      unitPriceMinor: line.unitPriceMinor,
      netMinor: amount.netMinor,
      taxes: amount.taxes,
      grossMinor: amount.grossMinor,
      lot: line.lot,
      serials: line.serials,
    }
  })
  return {
    kind: 'credit_note',
    source: 'mapped',
    externalId: order.number,
    number: order.number,
    creditedAt: order.at.at,
    creditedDay: order.at.day,
    currency: order.currency,
    taxMode: mapping.taxMode,
    customer: order.customer,
    lines: credited,
    totalMinor: grossOf(credited),
    line: order.line,
  }
}
