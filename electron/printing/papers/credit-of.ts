import type { CreditPaper } from '../../../shared/printing/papers/credit-paper.ts'
import { balanceOf } from '../../credits/store.ts'
import { type PaperDesk, paperBaseOf, paperMomentOf, shopHeadOf } from './paper-base-of.ts'

/**
 * A store credit as paper, with the balance it has now; null when there is no such credit.
 * Note: unlike a receipt, a copy says what is left today: nobody is helped by the amount of last month.
 */
export async function creditOf(desk: PaperDesk, creditId: string, copy = 0): Promise<CreditPaper | null> {
  const credit = await desk.db
    .selectFrom('storeCredit')
    .leftJoin('customer', 'customer.id', 'storeCredit.customerId')
    .select(['storeCredit.code', 'storeCredit.currency', 'customer.name as customerName'])
    .select(eb =>
      eb
        .selectFrom('storeCreditEvent')
        .innerJoin('staff', 'staff.id', 'storeCreditEvent.byStaffId')
        .select('staff.name')
        .whereRef('storeCreditEvent.storeCreditId', '=', 'storeCredit.id')
        .where('storeCreditEvent.kind', '=', 'issue')
        .limit(1)
        .as('staffName'),
    )
    .where('storeCredit.id', '=', creditId)
    .executeTakeFirst()
  if (!credit) return null
  return {
    ...paperBaseOf(desk, copy),
    kind: 'credit',
    currency: credit.currency,
    shop: shopHeadOf(desk.shop),
    code: credit.code,
    balanceMinor: await balanceOf(desk.db, creditId),
    printed: paperMomentOf(desk.now, desk.shop),
    staffName: credit.staffName ?? '',
    customerName: credit.customerName,
  }
}
