import type { Condition } from '../condition.ts'
import { customerGroup } from './customer-group.ts'
import { customerHistory } from './customer-history.ts'
import { daysSince } from './days-since.ts'
import { discount } from './discount.ts'
import { faultCondition } from './fault.ts'
import { giftCondition } from './gift.ts'
import { gradeCondition } from './grade.ts'
import { priceRange } from './price-range.ts'
import { productTag } from './product-tag.ts'
import { reasonCondition } from './reason.ts'
import { receipt } from './receipt.ts'
import { seal } from './seal.ts'
import { season } from './season.ts'
import { tender } from './tender.ts'

/** Every condition an entry of a policy can have, in the order they are offered. */
export const conditions = [
  reasonCondition,
  faultCondition,
  daysSince,
  gradeCondition,
  seal,
  priceRange,
  discount,
  tender,
  productTag,
  customerGroup,
  receipt,
  giftCondition,
  customerHistory,
  season,
] as const

export type ConditionId = (typeof conditions)[number]['id']

/** The names of all conditions, in order. */
export const conditionIds: readonly ConditionId[] = conditions.map(condition => condition.id)

const byId = new Map<string, Condition<ConditionId>>(conditions.map(condition => [condition.id, condition]))

/** The condition of a name, or undefined. */
export function conditionOf(id: string): Condition<ConditionId> | undefined {
  return byId.get(id)
}
