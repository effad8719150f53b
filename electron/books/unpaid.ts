import type { Reader } from '../database/open.ts'

/** A settlement whose money nobody confirmed. */
export interface Unpaid {
  readonly number: string
  readonly return: string
  readonly returnNumber: string
  readonly amountMinor: number
  readonly kinds: string[]
  readonly month: string
}

/**
 * Settlements up to the end of a month whose payouts are recorded but neither confirmed nor failed, in one currency: now,
 * or as it was at a moment.
 */
export async function unpaidSettlements(
  db: Reader,
  until: string,
  currency: string,
  at: string | null = null,
): Promise<readonly Unpaid[]> {
  const rows = await db
    .selectFrom('payout')
    .innerJoin('settlement', 'settlement.id', 'payout.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select(['settlement.number', 'settlement.localDay', 'rma.id as return', 'rma.number as returnNumber'])
    .select(['payout.kind', 'payout.amountMinor'])
    .$if(at === null, now => now.where('payout.state', '=', 'recorded'))
    .$if(at !== null, then =>
      then
        .where('payout.at', '<=', at ?? '')
        .where(eb => eb.or([eb('payout.state', '=', 'recorded'), eb('payout.confirmedAt', '>', at)])),
    )
    .where('settlement.currency', '=', currency)
    .where('settlement.localDay', '<=', `${until}-31`)
    .orderBy('settlement.number')
    .execute()
  const found = new Map<string, Unpaid>()
  for (const { kind, amountMinor, localDay, ...row } of rows) {
    const known = found.get(row.number)
    found.set(row.number, {
      ...row,
      month: localDay.slice(0, 7),
      amountMinor: (known?.amountMinor ?? 0) + amountMinor,
      kinds: [...new Set([...(known?.kinds ?? []), kind])],
    })
  }
  return [...found.values()]
}
