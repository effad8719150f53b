import type { Instant } from '../../calendar.ts'

/** A sale line that credit lines may belong to, with what is left of it. */
export interface OpenSaleLine {
  readonly id: string
  /** As `customerKey` tells it. */
  readonly customer: string
  readonly sku: string
  readonly soldAt: Instant
  readonly unitsLeft: number
  readonly amountLeftMinor: number
}

/** A credit line that looks for its sale line. */
export interface CreditToLink {
  readonly customer: string
  readonly sku: string
  readonly creditedAt: Instant
  readonly units: number
  readonly amountMinor: number
}

/**
 * The sale line a credit line belongs to: of this customer and code (case ignored), sold before it, with enough units
 * left and at least its amount left to credit; of several the latest, of one moment the one offered first. Null where
 * there is none.
 */
export function chooseSaleLine(lines: readonly OpenSaleLine[], credit: CreditToLink): OpenSaleLine | null {
  const sku = credit.sku.toLowerCase()
  let chosen: OpenSaleLine | null = null
  for (const line of lines) {
    if (line.customer !== credit.customer || line.sku.toLowerCase() !== sku) continue
    if (line.soldAt >= credit.creditedAt) continue
    if (line.unitsLeft < credit.units || line.amountLeftMinor < credit.amountMinor) continue
    if (chosen === null || line.soldAt > chosen.soldAt) chosen = line
  }
  return chosen
}

/** Links credit lines to sale lines one by one. */
export interface CreditLinker {
  /** Makes a sale line known, with what is left of it. */
  readonly offer: (line: OpenSaleLine) => void
  /** Links the next credit line, in time order; answers the sale line's id, or null. What it takes is taken. */
  readonly link: (credit: CreditToLink) => string | null
}

/** A linker over the sale lines offered to it. Credit lines must come in time order; sale lines in any. */
export function createCreditLinker(): CreditLinker {
  const open = new Map<string, OpenSaleLine[]>()
  const keyOf = (line: { readonly customer: string; readonly sku: string }) =>
    `${line.customer}\n${line.sku.toLowerCase()}`
  return {
    offer: line => {
      const key = keyOf(line)
      const lines = open.get(key)
      if (lines === undefined) open.set(key, [line])
      else lines.push(line)
    },
    link: credit => {
      const lines = open.get(keyOf(credit)) ?? []
      const chosen = chooseSaleLine(lines, credit)
      if (chosen === null) return null
      const left = {
        ...chosen,
        unitsLeft: chosen.unitsLeft - credit.units,
        amountLeftMinor: chosen.amountLeftMinor - credit.amountMinor,
      }
      if (left.unitsLeft === 0) lines.splice(lines.indexOf(chosen), 1)
      else lines[lines.indexOf(chosen)] = left
      return chosen.id
    },
  }
}
