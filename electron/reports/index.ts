import { categoriesByReturns } from './categories-by-returns.ts'
import { costByKind } from './cost-by-kind.ts'
import { customersByReturns } from './customers-by-returns.ts'
import { gradesAndDispositions } from './grades-and-dispositions.ts'
import { creditNotesList } from './lists/credit-notes-list.ts'
import { ownPayoutsList } from './lists/own-payouts-list.ts'
import { returnLinesList } from './lists/return-lines-list.ts'
import { returnsList } from './lists/returns-list.ts'
import { settlementsList } from './lists/settlements-list.ts'
import { storeCreditList } from './lists/store-credit-list.ts'
import { unitsWithoutCost } from './lists/units-without-cost.ts'
import { lotsByReturns } from './lots-by-returns.ts'
import { monthAtAGlance } from './month-at-a-glance.ts'
import { netCost } from './net-cost.ts'
import { overridesByPerson } from './overrides-by-person.ts'
import { payoutsByTender } from './payouts-by-tender.ts'
import { productsByReturns } from './products-by-returns.ts'
import { reasonsClaimedAndFound } from './reasons-claimed-and-found.ts'
import type { Report } from './report.ts'
import { returnedByDayAndProduct } from './returned-by-day-and-product.ts'
import { returnsByMonth } from './returns-by-month.ts'
import { secondReasons } from './second-reasons.ts'
import { settlementsByDay } from './settlements-by-day.ts'
import { slaBreaches } from './sla-breaches.ts'
import { slaOpen } from './sla-open.ts'
import { storeCreditLiability } from './store-credit-liability.ts'
import { suppliersByReturns } from './suppliers-by-returns.ts'
import { suspicions } from './suspicions.ts'
import { waitingGoods } from './waiting-goods.ts'

/** Every report the desk has, in the order they are offered. */
export const reports: readonly Report[] = [
  monthAtAGlance,
  returnsByMonth,
  returnedByDayAndProduct,
  productsByReturns,
  suppliersByReturns,
  categoriesByReturns,
  lotsByReturns,
  customersByReturns,
  reasonsClaimedAndFound,
  secondReasons,
  suspicions,
  costByKind,
  netCost,
  settlementsByDay,
  payoutsByTender,
  storeCreditLiability,
  gradesAndDispositions,
  waitingGoods,
  slaOpen,
  slaBreaches,
  overridesByPerson,
  returnsList,
  returnLinesList,
  settlementsList,
  creditNotesList,
  storeCreditList,
  ownPayoutsList,
  unitsWithoutCost,
]
