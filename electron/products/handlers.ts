import { findProducts } from './find.ts'
import { startProductImport } from './import.ts'
import { linkCode } from './link-code.ts'
import { previewProducts } from './preview.ts'
import { readProduct } from './read.ts'
import { saveProduct } from './save.ts'

export const productHandlers = {
  'products.find': findProducts,
  'products.read': readProduct,
  'products.save': saveProduct,
  'products.linkCode': linkCode,
  'products.preview': previewProducts,
  'products.import': startProductImport,
}
