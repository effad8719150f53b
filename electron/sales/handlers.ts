import { findAnything } from './find.ts'
import { readSale } from './read.ts'
import { setDelivered } from './set-delivered.ts'

export const saleHandlers = {
  'sales.find': findAnything,
  'sales.read': readSale,
  'sales.setDelivered': setDelivered,
}
