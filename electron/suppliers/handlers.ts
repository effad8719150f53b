import { readGoodsTo } from './goods-to.ts'
import { readOneSupplier } from './read.ts'
import { setReturnAddress } from './set-return-address.ts'
import { setTerms } from './set-terms.ts'

export const supplierHandlers = {
  'suppliers.read': readOneSupplier,
  'suppliers.setReturnAddress': setReturnAddress,
  'suppliers.setTerms': setTerms,
  'suppliers.goodsTo': readGoodsTo,
}
