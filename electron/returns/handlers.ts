import { attachLine } from './attach.ts'
import { authorizeReturn } from './authorize.ts'
import { cancelReturn } from './cancel.ts'
import { closeReturn } from './close.ts'
import { declineReturn } from './decline.ts'
import { findReturns } from './find.ts'
import { writeInstructions } from './instructions.ts'
import { keepItem, offerKeep } from './keep-item.ts'
import { quoteReturn } from './quote.ts'
import { quoteWithoutSale } from './quote-without-sale.ts'
import { readReturn } from './read.ts'
import { receiveReturn } from './receive.ts'
import { reopenReturn } from './reopen.ts'
import { requestReturn } from './request.ts'
import { requestWithoutSale } from './request-without-sale.ts'
import { saveDraft } from './save-draft.ts'
import { splitReturn } from './split.ts'

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
