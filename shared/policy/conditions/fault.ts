import * as z from 'zod'
import { faults } from '../../returns/reasons.ts'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** Whose fault it is. */
export const faultCondition = defineCondition({
  id: 'fault',
  settings: z.object({ faults: z.array(z.enum(faults)).min(1) }),
  sentence: set => says('policy_when.fault', { faults: set.faults.map(fault => `fault.${fault}`) }),
  holds: ({ fault }, set) => set.faults.includes(fault),
})
