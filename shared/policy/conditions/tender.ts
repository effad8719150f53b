import * as z from 'zod'
import { tenderKinds } from '../../settlements/tenders.ts'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** How the sale was paid: one of its tenders is enough. */
export const tender = defineCondition({
  id: 'tender',
  settings: z.object({ tenders: z.array(z.enum(tenderKinds)).min(1) }),
  sentence: set => says('policy_when.tender', { tenders: set.tenders.map(kind => `tender.${kind}`) }),
  holds: ({ sale }, set) => (sale.tenders ?? []).some(kind => set.tenders.includes(kind)),
})
