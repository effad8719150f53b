/** What can be wrong with the serial or lot that was read on a unit. */
export const identityProblems = ['serial_not_sold', 'serial_not_claimed', 'lot_not_sold'] as const
export type IdentityProblem = (typeof identityProblems)[number]

/** What the sale and the return say a unit is. */
export interface KnownIdentity {
  readonly soldSerials: readonly string[]
  readonly claimedSerial: string | null
  readonly lot: string | null
}

const same = (one: string, other: string) => one.trim().toUpperCase() === other.trim().toUpperCase()

/**
 * Holds what was read on a unit against the sale: a serial the sale line doesn't have, another one than was announced,
 * another lot. What neither side knows is no problem. A person decides what to do about one.
 */
export function identityProblem(
  known: KnownIdentity,
  read: { readonly serial: string | null; readonly lot: string | null },
): IdentityProblem | null {
  const { serial, lot } = read
  if (serial !== null && serial !== '') {
    if (known.soldSerials.length > 0 && !known.soldSerials.some(one => same(one, serial))) return 'serial_not_sold'
    if (known.claimedSerial !== null && !same(known.claimedSerial, serial)) return 'serial_not_claimed'
  }
  if (lot !== null && lot !== '' && known.lot !== null && !same(known.lot, lot)) return 'lot_not_sold'
  return null
}
