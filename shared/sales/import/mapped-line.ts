import { decimalsOf, mulDiv, toDecimalText } from '../../money.ts'
import { isDamagedBarcode, tidyBarcode } from './barcode.ts'
import type { CellReader } from './cell-reader.ts'
import type { MappedFile } from './mapped-columns.ts'
import { decimalText, timesToMinor } from './read-decimal.ts'
import type { IncomingTax, TaxMode } from './records.ts'
import type { Row } from './rows.ts'
import { taxAtRate } from './spread-order.ts'

/** One row's line before the order's discount is spread over it; quantity and amounts above or equal to 0. */
export interface MappedLine {
  readonly row: Row
  readonly ordinal: number
  readonly kind: 'product' | 'fee'
  readonly sku: string | null
  readonly gtin: string | null
  readonly description: string
  readonly quantity: number
  readonly unitPriceText: string
  readonly unitPriceMinor: number
  readonly unitCostMinor: number | null
  readonly listMinor: number
  readonly lineDiscountMinor: number
  /** List less the line's discount. */
  readonly valueMinor: number
  readonly tax: TaxOfLine
  readonly lot: string | null
  readonly serials: readonly string[]
}

/** The line's own tax: as an amount, by a rate that still has to be applied, or none. */
export type TaxOfLine =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly amountMinor: number; readonly rateMilli: number | null }
  | { readonly kind: 'rate'; readonly rateMilli: number }

/** Reads a row's line; `sign` is -1 on credit notes, whose quantities are below 0. Null where something is wrong. */
export function readMappedLine(
  row: Row,
  ordinal: number,
  sign: 1 | -1,
  currency: string,
  file: MappedFile,
  isFee: (code: string) => boolean,
  cells: CellReader,
): MappedLine | null {
  const { columns } = file
  const decimals = decimalsOf(currency)
  const found = cells.quantity(row, columns.quantity)
  const sku = cells.text(row, columns.sku)
  const barcode = cells.text(row, columns.gtin)
  const gtin = barcode === null ? null : tidyBarcode(barcode)
  const description = cells.text(row, columns.description) ?? sku ?? gtin
  const kind = sku !== null && isFee(sku) ? 'fee' : 'product'
  const serials = serialsOf(cells.text(row, columns.serials))
  const tax = readTax(row, file, cells, decimals)
  const cost = readCost(row, file, cells, decimals)
  if (description === null) cells.needed(row, columns.sku ?? columns.description ?? columns.gtin)
  if (gtin !== null && isDamagedBarcode(gtin)) cells.reject(row, columns.gtin, 'barcode_damaged', { found: gtin })
  if (found === null) return null
  const quantity = found * sign
  if (quantity < 0) {
    const code = sign === 1 ? 'quantity_negative' : 'credit_quantity_positive'
    return cells.reject(row, columns.quantity, code, { found })
  }
  if (serials.length > quantity) cells.reject(row, columns.serials, 'serials_exceed_quantity')
  const price = readPrice(row, quantity, sign, currency, file, cells)
  if (price === null || description === null || tax === null || cost === 'wrong') return null
  return {
    row,
    ordinal,
    kind,
    sku,
    gtin,
    description,
    quantity,
    unitCostMinor: cost,
    ...price,
    tax,
    lot: cells.text(row, columns.lot),
    serials,
  }
}

type Price = Pick<MappedLine, 'unitPriceText' | 'unitPriceMinor' | 'listMinor' | 'lineDiscountMinor' | 'valueMinor'>

/**
 * Price and total of a line. With both, what the total is below price by quantity is the line's discount, unless the
 * file has a discount of its own there; a total above it is rejected.
 */
function readPrice(
  row: Row,
  quantity: number,
  sign: 1 | -1,
  currency: string,
  file: MappedFile,
  cells: CellReader,
): Price | null {
  const { columns } = file
  const decimals = decimalsOf(currency)
  const price = cells.decimal(row, columns.unitPrice)
  const stated = cells.money(row, columns.lineTotal, decimals)
  const discount = Math.abs(cells.money(row, columns.lineDiscount, decimals) ?? 0)
  if (price === null && cells.text(row, columns.unitPrice) !== null) return null
  if (stated === null && cells.text(row, columns.lineTotal) !== null) return null
  if (price !== null && price.units < 0)
    return cells.reject(row, columns.unitPrice, 'negative_amount', { found: cells.text(row, columns.unitPrice) ?? '' })
  if (stated !== null && stated < 0 && sign === 1)
    return cells.reject(row, columns.lineTotal, 'negative_amount', { found: cells.text(row, columns.lineTotal) ?? '' })
  const total = stated === null ? null : Math.abs(stated)
  if (price === null) return priceOfTotal(row, quantity, total, discount, currency, file, cells)
  const listMinor = timesToMinor(price, quantity, decimals)
  const unitPriceMinor = timesToMinor(price, 1, decimals)
  if (listMinor === null || unitPriceMinor === null)
    return cells.reject(row, columns.unitPrice, 'number_too_large', { found: cells.text(row, columns.unitPrice) ?? '' })
  const unit = { unitPriceText: decimalText(price), unitPriceMinor }
  if (discount > listMinor) return cells.reject(row, columns.lineDiscount, 'discount_too_large')
  if (total === null) return { ...unit, listMinor, lineDiscountMinor: discount, valueMinor: listMinor - discount }
  const withoutDiscountCell = cells.text(row, columns.lineDiscount) === null
  const expected = listMinor - discount
  const off = total - expected
  if (off > 0 || (off < 0 && !withoutDiscountCell))
    return cells.reject(row, columns.lineTotal, 'line_does_not_add_up', {
      foundMinor: total,
      expectedMinor: expected,
      currency,
    })
  return { ...unit, listMinor, lineDiscountMinor: listMinor - total, valueMinor: total }
}

function priceOfTotal(
  row: Row,
  quantity: number,
  total: number | null,
  discount: number,
  currency: string,
  file: MappedFile,
  cells: CellReader,
): Price | null {
  if (total === null) return cells.reject(row, file.columns.unitPrice ?? file.columns.lineTotal, 'cell_missing')
  const listMinor = total + discount
  const unitPriceMinor = mulDiv(listMinor, 1, quantity)
  return {
    unitPriceText: toDecimalText(unitPriceMinor, currency),
    unitPriceMinor,
    listMinor,
    lineDiscountMinor: discount,
    valueMinor: total,
  }
}

function readTax(row: Row, file: MappedFile, cells: CellReader, decimals: number): TaxOfLine | null {
  const { columns, mapping } = file
  const rate = cells.rate(row, columns.taxRate)
  if (rate === null && cells.text(row, columns.taxRate) !== null) return null
  const amount = cells.money(row, columns.taxAmount, decimals)
  if (amount === null && cells.text(row, columns.taxAmount) !== null) return null
  if (amount !== null) return { kind: 'amount', amountMinor: Math.abs(amount), rateMilli: rate }
  const rateMilli = rate ?? (columns.taxAmount === null ? mapping.taxRateMilli : null)
  return rateMilli === null || rateMilli === 0 ? { kind: 'none' } : { kind: 'rate', rateMilli }
}

function readCost(row: Row, file: MappedFile, cells: CellReader, decimals: number): number | 'wrong' | null {
  const column = file.columns.unitCost
  const cost = cells.decimal(row, column)
  if (cost === null) return cells.text(row, column) === null ? null : 'wrong'
  if (cost.units >= 0) return timesToMinor(cost, 1, decimals)
  cells.reject(row, column, 'negative_amount', { found: cells.text(row, column) ?? '' })
  return 'wrong'
}

/** Serials in one cell, parted by comma, semicolon, bar or white space. */
function serialsOf(text: string | null): readonly string[] {
  return text === null ? [] : text.split(/[\s,;|]+/).filter(serial => serial !== '')
}

/** The taxes of a line worth `valueMinor` in the end. */
export function taxesOfLine(tax: TaxOfLine, valueMinor: number, taxMode: TaxMode): readonly IncomingTax[] {
  if (tax.kind === 'none') return []
  const amountMinor = tax.kind === 'amount' ? tax.amountMinor : taxAtRate(valueMinor, tax.rateMilli, taxMode)
  if (amountMinor === 0) return []
  return [{ code: 'tax', rateMilli: tax.rateMilli, amountMinor, shared: false }]
}
