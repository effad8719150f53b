import { confirmPayout } from './confirm-payout.ts'
import { paySettlement } from './pay.ts'
import { previewPayment } from './preview.ts'
import { reverseSettlement } from './reverse.ts'

export const settlementHandlers = {
  'settlements.preview': previewPayment,
  'settlements.pay': paySettlement,
  'settlements.confirmPayout': confirmPayout,
  'settlements.reverse': reverseSettlement,
}
