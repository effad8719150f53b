import { collectOwed } from './collect.ts'
import { completeExchange } from './complete.ts'
import { confirmExchangePayment } from './confirm-payment.ts'
import { findExchanges } from './find.ts'
import { quoteExchange } from './quote.ts'

export const exchangeHandlers = {
  'exchanges.quote': quoteExchange,
  'exchanges.complete': completeExchange,
  'exchanges.confirmPayment': confirmExchangePayment,
  'exchanges.collect': collectOwed,
  'exchanges.find': findExchanges,
}
