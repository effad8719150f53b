import * as z from 'zod'
import { isOpened } from '../../grading/grades.ts'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** Whether the item was opened; where nobody looked, neither holds. */
export const seal = defineCondition({
  id: 'seal',
  settings: z.object({ seal: z.enum(['sealed', 'opened']) }),
  sentence: set => says(`policy_when.${set.seal}`),
  holds: ({ item }, set) => {
    const opened = item.opened ?? isOpened(item.grade)
    return opened !== null && opened === (set.seal === 'opened')
  },
})
