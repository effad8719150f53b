import { blockCustomer } from './block.ts'
import { findCustomers } from './find.ts'
import { readCustomer } from './read.ts'
import { saveCustomer } from './save.ts'
import { readSignals } from './signals.ts'

export const customerHandlers = {
  'customers.find': findCustomers,
  'customers.read': readCustomer,
  'customers.save': saveCustomer,
  'customers.block': blockCustomer,
  'customers.signals': readSignals,
}
