import { daysBetween } from '../../shared/calendar.ts'
import type { TriedPolicy, TriedRow } from '../../shared/policy/contract.ts'
import { verdicts } from '../../shared/policy/finding.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { differs, type Tried } from '../../shared/policy/try-out.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { tryReturn } from './try-return.ts'

/** The most returns that are tried at once: a busy shop's year. */
const most = 5_000
/** The most that are listed; every one is counted. */
const mostListed = 1_000

/**
 * Says what a policy would have made of past returns: each is judged by its own version and by this one, from the same
 * facts, so that only the policy differs. Returns without a sale and imported ones were never judged and are left out.
 */
export const tryOutPolicy: Handler<'policy.tryOut'> = async (desk, { policy, from, until }) => {
  if (daysBetween(from, until) < 0) return refuse({ code: 'span_ends_before_it_starts' })
  const found = await desk.db
    .selectFrom('rma')
    .select(['id', 'requestedBy'])
    .where('requestedDay', '>=', from)
    .where('requestedDay', '<=', until)
    .where('status', '<>', 'draft')
    .where('saleId', 'is not', null)
    .where('policyVersionId', 'is not', null)
    .where('importId', 'is', null)
    .orderBy('requestedDay')
    .orderBy('id')
    .execute()
  const rows: TriedRow[] = []
  for (const row of found.slice(0, most)) {
    const tried = await rowOf(desk, row.id, policy)
    if (tried) rows.push(tried)
  }
  return ok({ ...tallied(rows, desk.shop.currency), leftOut: Math.max(0, found.length - most) })
}

async function rowOf(desk: Reading, id: string, policy: PolicyDocument): Promise<TriedRow | null> {
  const tried = await tryReturn(desk, id, policy)
  if (!tried) return null
  const { before, after, ...about } = tried
  return {
    ...about,
    before: view(before),
    after: view(after),
    changed: differs(before, after),
    differenceMinor: after.backMinor - before.backMinor,
  }
}

function view({ offers: _offers, why, ...tried }: Tried): TriedRow['before'] {
  return { ...tried, why: why && { key: why.key, values: { ...why.values } } }
}

/** Counts and sums; changed returns first, the largest difference on top. */
function tallied(rows: readonly TriedRow[], currency: string): Omit<TriedPolicy, 'leftOut'> {
  const own = rows.filter(row => row.currency === currency)
  const sum = (figure: (row: TriedRow) => number) => own.reduce((total, row) => total + figure(row), 0)
  const counts = verdicts.flatMap(before =>
    verdicts.flatMap(after => {
      const returns = rows.filter(row => row.before.verdict === before && row.after.verdict === after).length
      return returns > 0 ? [{ before, after, returns }] : []
    }),
  )
  return {
    returns: rows.length,
    changed: rows.filter(row => row.changed).length,
    otherCurrency: rows.length - own.length,
    counts,
    beforeMinor: sum(row => row.before.backMinor),
    afterMinor: sum(row => row.after.backMinor),
    differenceMinor: sum(row => row.differenceMinor),
    currency,
    rows: rows
      .toSorted(
        (one, other) =>
          Number(other.changed) - Number(one.changed) ||
          Math.abs(other.differenceMinor) - Math.abs(one.differenceMinor),
      )
      .slice(0, mostListed),
  }
}
