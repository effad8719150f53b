import { advanceWarranty } from './advance.ts'
import { decideWarranty } from './decide.ts'
import { findWarranty } from './find.ts'
import { warrantyOfReturn } from './of-return.ts'
import { openWarranty } from './open.ts'

export const warrantyHandlers = {
  'warranty.open': openWarranty,
  'warranty.decide': decideWarranty,
  'warranty.advance': advanceWarranty,
  'warranty.find': findWarranty,
  'warranty.ofReturn': warrantyOfReturn,
}
