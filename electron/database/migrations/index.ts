import type { Migration } from '../migrate.ts'
import { staffAndShop } from './0001-staff-and-shop.ts'
import { salesAndProducts } from './0002-sales-and-products.ts'
import { returns } from './0003-returns.ts'
import { invariants } from './0004-invariants.ts'
import { printing } from './0005-printing.ts'
import { booksAndCosts } from './0006-books-and-costs.ts'
import { rollups } from './0007-rollups.ts'
import { closedMonths } from './0008-closed-months.ts'
import { shipments } from './0009-shipments.ts'
import { bench } from './0010-bench.ts'
import { queues } from './0011-queues.ts'
import { exchanges } from './0012-exchanges.ts'
import { claims } from './0013-claims.ts'
import { settlementsWithoutGoods } from './0014-settlements-without-goods.ts'
import { warranty } from './0015-warranty.ts'
import { evidence } from './0016-evidence.ts'
import { mailIn } from './0017-mail-in.ts'
import { printerWays } from './0018-printer-ways.ts'
import { assessedElsewhere } from './0019-assessed-elsewhere.ts'
import { openWork } from './0020-open-work.ts'

/** Every migration, oldest first. Frozen once released: a change is a new one. */
export const migrations: readonly Migration[] = [
  staffAndShop,
  salesAndProducts,
  returns,
  invariants,
  printing,
  booksAndCosts,
  rollups,
  closedMonths,
  shipments,
  bench,
  queues,
  exchanges,
  claims,
  settlementsWithoutGoods,
  warranty,
  evidence,
  mailIn,
  printerWays,
  assessedElsewhere,
  openWork,
]
