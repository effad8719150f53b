import type { TestDesk } from '../support/test-desk.ts'

/** A line of a sale, and what was paid for it. */
export interface SoldLine {
  readonly id: string
  readonly sold: number
  readonly mode: 'inclusive' | 'exclusive'
  readonly gross: number
  readonly net: number
}

/** What a settlement gave for a line, as the customer saw it. */
export interface SettledLine {
  readonly line: string
  readonly saleLine: string
  readonly basis: string
  readonly units: number
  readonly seen: number
  readonly forfeited: number
  /** Given without units. */
  readonly allowed: number
}

interface SettledRow {
  readonly line: string
  readonly saleLine: string
  readonly basis: string
  readonly units: number
  readonly gross: number
  readonly net: number
  readonly forfeitedGross: number
  readonly forfeitedNet: number
  readonly allowedGross: number
  readonly allowedNet: number
}

/** The lines of a sale, from the rows. */
export function soldOf(desk: TestDesk, sale: string): readonly SoldLine[] {
  return desk.writer.file.raw
    .prepare<[string], SoldLine>(
      `select sale_line.id, quantity as sold, tax_mode as mode, gross_minor as gross, net_minor as net
       from sale_line join sale on sale.id = sale_id where sale_id = ?`,
    )
    .all(sale)
}

/** The lines of a settlement, from the rows; `seen` tells whether a sale line's customer saw net prices. */
export function settledOf(
  desk: TestDesk,
  settlement: string,
  seen: ReadonlyMap<string, 'gross' | 'net'>,
): readonly SettledLine[] {
  const rows = desk.writer.file.raw
    .prepare<[string], SettledRow>(
      `select return_line_id as line, sale_line_id as saleLine, basis, sum(quantity) as units,
        sum(credit_gross_minor) as gross, sum(credit_net_minor) as net,
        sum(forfeited_gross_minor) as forfeitedGross, sum(forfeited_net_minor) as forfeitedNet,
        sum(allowance_minor) as allowedGross, sum(allowance_net_minor) as allowedNet
       from settlement_line where settlement_id = ? group by return_line_id, sale_line_id, basis`,
    )
    .all(settlement)
  return rows.map(({ line, saleLine, basis, units, ...row }) =>
    seen.get(saleLine) === 'net'
      ? { line, saleLine, basis, units, seen: row.net, forfeited: row.forfeitedNet, allowed: row.allowedNet }
      : { line, saleLine, basis, units, seen: row.gross, forfeited: row.forfeitedGross, allowed: row.allowedGross },
  )
}
