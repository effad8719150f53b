import { ok } from '../../shared/result.ts'
import type { Hit } from '../../shared/sales/contract.ts'
import type { Handler } from '../context.ts'
import { findCustomerHits } from './find-customers.ts'
import { findCreditHits, findReturnHits, findSaleHits } from './find-numbers.ts'
import { findProductHits } from './find-products.ts'

const mostHits = 30

/**
 * The one box: what a text may be, exact matches first.
 * - a sale's, a return's or a store credit's number: whole or its beginning
 * - a product's code or barcode, whole; its code's beginning
 * - an e-mail, a phone number, or three letters of a customer's or a product's name
 */
export const findAnything: Handler<'sales.find'> = async (desk, { text: typed, kinds }) => {
  const text = typed.trim()
  if (text === '') return ok({ hits: [] })
  const wants = (kind: Hit['kind']) => kinds === undefined || kinds.includes(kind)
  const found: Hit[] = []
  if (wants('sale')) found.push(...(await findSaleHits(desk.db, text)))
  if (wants('return')) found.push(...(await findReturnHits(desk.db, text)))
  if (wants('store_credit')) found.push(...(await findCreditHits(desk.db, text)))
  if (wants('product')) found.push(...(await findProductHits(desk.db, text, desk.shop.currency)))
  if (wants('customer')) found.push(...(await findCustomerHits(desk.db, text)))
  const hits = [...found.filter(hit => hit.exact), ...found.filter(hit => !hit.exact)]
  return ok({ hits: hits.slice(0, mostHits) })
}
