import { readGoodsTo } from './goods-to.ts'
import { readOneSupplier } from './read.ts'
import { setReturnAddress } from './set-return-address.ts'

export const supplierHandlers = {
  'suppliers.read': readOneSupplier,
  'suppliers.setReturnAddress': setReturnAddress,
  'suppliers.goodsTo': readGoodsTo,
}
