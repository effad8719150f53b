import { auditHandlers } from './audit/handlers.ts'
import { benchHandlers } from './bench/handlers.ts'
import { bookHandlers } from './books/handlers.ts'
import type { Handlers } from './context.ts'
import { costHandlers } from './costs/handlers.ts'
import { creditHandlers } from './credits/handlers.ts'
import { customerHandlers } from './customers/handlers.ts'
import { deskHandlers } from './desk/summary/handlers.ts'
import { evidenceHandlers } from './evidence/handlers.ts'
import { exchangeHandlers } from './exchanges/handlers.ts'
import { gradingHandlers } from './grading/handlers.ts'
import { jobHandlers } from './jobs/handlers.ts'
import { photoHandlers } from './photos/handlers.ts'
import { policyHandlers } from './policy/handlers.ts'
import { printingHandlers } from './printing/handlers.ts'
import { productHandlers } from './products/handlers.ts'
import { queueHandlers } from './queues/handlers.ts'
import { reportHandlers } from './reports/handlers.ts'
import { returnHandlers } from './returns/handlers.ts'
import { saleHandlers } from './sales/handlers.ts'
import { settlementHandlers } from './settlements/handlers.ts'
import { shipmentHandlers } from './shipments/handlers.ts'
import { shopHandlers } from './shop/handlers.ts'
import { staffHandlers } from './staff/handlers.ts'
import { supplierHandlers } from './suppliers/handlers.ts'
import { warrantyHandlers } from './warranty/handlers.ts'

/** One handler for each operation of the contract; the compiler says which is missing. */
export const handlers = {
  ...staffHandlers,
  ...shopHandlers,
  ...auditHandlers,
  ...jobHandlers,
  ...saleHandlers,
  ...productHandlers,
  ...customerHandlers,
  ...shipmentHandlers,
  ...printingHandlers,
  ...policyHandlers,
  ...returnHandlers,
  ...warrantyHandlers,
  ...supplierHandlers,
  ...gradingHandlers,
  ...queueHandlers,
  ...settlementHandlers,
  ...exchangeHandlers,
  ...costHandlers,
  ...evidenceHandlers,
  ...creditHandlers,
  ...reportHandlers,
  ...bookHandlers,
  ...deskHandlers,
  ...benchHandlers,
  ...photoHandlers,
} satisfies Handlers
