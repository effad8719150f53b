import { auditHandlers } from './audit/handlers.ts'
import type { Handlers } from './context.ts'
import { customerHandlers } from './customers/handlers.ts'
import { jobHandlers } from './jobs/handlers.ts'
import { productHandlers } from './products/handlers.ts'
import { saleHandlers } from './sales/handlers.ts'
import { shopHandlers } from './shop/handlers.ts'
import { staffHandlers } from './staff/handlers.ts'

/** One handler for each operation of the contract; the compiler says which is missing. */
export const handlers = {
  ...staffHandlers,
  ...shopHandlers,
  ...auditHandlers,
  ...jobHandlers,
  ...saleHandlers,
  ...productHandlers,
  ...customerHandlers,
} satisfies Handlers
