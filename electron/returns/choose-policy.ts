import { isKinder } from '../../shared/policy/finding.ts'
import type { Reading, Writing } from '../context.ts'
import { customerFacts } from '../policy/customer.ts'
import { policyOfDay, type StoredPolicy } from '../policy/store.ts'
import { judgeReturn, type LineToJudge, type ReturnToJudge } from './judge-return.ts'

/** What a policy is chosen for. */
export type AskedReturn = Pick<ReturnToJudge, 'sale' | 'channel' | 'askedDay'> & {
  readonly customerId: string | null
  /** The return itself, where it already has a record. */
  readonly except: string | null
}

/** What a return is judged by, with the customer as that policy sees them. */
export async function judgedBy(
  desk: Reading | Writing,
  { customerId, except, ...asked }: AskedReturn,
  policy: StoredPolicy,
): Promise<ReturnToJudge> {
  const { document } = policy
  const { askedDay } = asked
  return { ...asked, policy, customer: await customerFacts(desk, { customerId, document, askedDay, except }) }
}

/**
 * The version a new return is judged by: the one in force on the day of sale.
 * Where the version of the day of request offers itself and its verdict is kinder, that one.
 */
export async function choosePolicy(
  desk: Reading | Writing,
  asked: AskedReturn,
  lines: readonly LineToJudge[],
): Promise<StoredPolicy> {
  const ofSale = await policyOfDay(desk.db, asked.sale.soldDay)
  const ofRequest = await policyOfDay(desk.db, asked.askedDay)
  if (ofRequest.id === ofSale.id || ofRequest.document.kinderVersion !== true) return ofSale
  const verdictBy = async (policy: StoredPolicy) =>
    (await judgeReturn(desk, await judgedBy(desk, asked, policy), lines)).verdict
  return isKinder(await verdictBy(ofRequest), await verdictBy(ofSale)) ? ofRequest : ofSale
}
