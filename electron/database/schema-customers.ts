import type { Standing } from '../../shared/customers/signals.ts'

/** Rows that say how the shop stands to a customer. */
export type SchemaCustomers = { customerStanding: CustomerStandingTable }

export interface CustomerStandingTable {
  id: string
  customerId: string
  standing: Standing
  reason: string
  at: string
  byStaffId: string
}
