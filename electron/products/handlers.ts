import { findProducts } from './find.ts'
import { linkCode } from './link-code.ts'
import { readProduct } from './read.ts'
import { saveProduct } from './save.ts'

export const productHandlers = {
  'products.find': findProducts,
  'products.read': readProduct,
  'products.save': saveProduct,
  'products.linkCode': linkCode,
}
