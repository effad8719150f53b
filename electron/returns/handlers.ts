import { attachLine } from './attach.ts'
import { authorizeReturn } from './authorize.ts'
import { cancelReturn } from './cancel.ts'
import { closeReturn } from './close.ts'
import { declineReturn } from './decline.ts'
import { findReturns } from './find/find.ts'
import { writeInstructions } from './instructions/instructions.ts'
import { keepItem, offerKeep } from './keep/keep-item.ts'
import { quoteReturn } from './quote.ts'
import { receiveReturn } from './receive.ts'
import { reopenReturn } from './reopen.ts'
import { requestReturn } from './request.ts'
import { saveDraft } from './save-draft.ts'
import { splitReturn } from './split/split.ts'
import { readReturn } from './view/read.ts'
import { quoteWithoutSale } from './without-sale/quote-without-sale.ts'
import { requestWithoutSale } from './without-sale/request-without-sale.ts'

export const returnHandlers = {
  'returns.quote': quoteReturn,
  'returns.saveDraft': saveDraft,
  'returns.request': requestReturn,
  'returns.quoteWithoutSale': quoteWithoutSale,
  'returns.requestWithoutSale': requestWithoutSale,
  'returns.authorize': authorizeReturn,
  'returns.decline': declineReturn,
  'returns.receive': receiveReturn,
  'returns.attach': attachLine,
  'returns.cancel': cancelReturn,
  'returns.reopen': reopenReturn,
  'returns.offerKeep': offerKeep,
  'returns.keepItem': keepItem,
  'returns.close': closeReturn,
  'returns.split': splitReturn,
  'returns.instructions': writeInstructions,
  'returns.find': findReturns,
  'returns.read': readReturn,
}
