import { findCustomers } from './find.ts'
import { readCustomer } from './read.ts'
import { saveCustomer } from './save.ts'

export const customerHandlers = {
  'customers.find': findCustomers,
  'customers.read': readCustomer,
  'customers.save': saveCustomer,
}
