import { chargeBack } from './charge-back.ts'
import { collectOwed } from './collect.ts'
import { completeExchange } from './complete.ts'
import { confirmExchangePayment } from './confirm-payment.ts'
import { findExchanges } from './find.ts'
import { quoteExchange } from './quote.ts'
import { remindCustomer } from './remind.ts'
import { takeOldGoodsBack } from './take-back.ts'

export const exchangeHandlers = {
  'exchanges.quote': quoteExchange,
  'exchanges.complete': completeExchange,
  'exchanges.confirmPayment': confirmExchangePayment,
  'exchanges.collect': collectOwed,
  'exchanges.remind': remindCustomer,
  'exchanges.chargeBack': chargeBack,
  'exchanges.takeBack': takeOldGoodsBack,
  'exchanges.find': findExchanges,
}
