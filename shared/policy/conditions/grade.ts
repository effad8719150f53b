import * as z from 'zod'
import { counterGrades } from '../../grading/grades.ts'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** The grade the item was given; an item nobody graded has none. */
export const gradeCondition = defineCondition({
  id: 'grade',
  settings: z.object({ grades: z.array(z.enum(counterGrades)).min(1) }),
  sentence: set => says('policy_when.grade', { grades: set.grades }),
  holds: ({ item }, set) => set.grades.some(grade => grade === item.grade),
})
