import { confirmPayout } from './confirm-payout.ts'
import { giveAmount, previewAmount } from './give-amount.ts'
import { paySettlement } from './pay.ts'
import { previewPayment } from './preview.ts'
import { previewLabel, reimburseLabel, showReceipt } from './reimburse-label.ts'
import { retryPayout } from './retry-payout.ts'
import { reverseSettlement } from './reverse.ts'

export const settlementHandlers = {
  'settlements.preview': previewPayment,
  'settlements.pay': paySettlement,
  'settlements.previewAmount': previewAmount,
  'settlements.giveAmount': giveAmount,
  'settlements.previewLabel': previewLabel,
  'settlements.reimburseLabel': reimburseLabel,
  'settlements.showReceipt': showReceipt,
  'settlements.confirmPayout': confirmPayout,
  'settlements.retryPayout': retryPayout,
  'settlements.reverse': reverseSettlement,
}
