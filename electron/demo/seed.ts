import { existsSync } from 'node:fs'
import { addDays, epochOf, type Instant, instantOf, localDay, toInstantText } from '../../shared/calendar.ts'
import type { Room } from '../context.ts'
import type { Engine } from '../desk/engine.ts'
import { addCustomers } from './add-customers.ts'
import { clearLists } from './carry-out.ts'
import { openDemoDesk } from './demo-desk.ts'
import { readDemoFiles } from './demo-files.ts'
import { foundShop } from './found-shop.ts'
import { type Ground, inventSales, pastDays } from './invent-sales.ts'
import { leaveDropshipped } from './leave-dropshipped.ts'
import { leaveEvidence } from './leave-evidence.ts'
import { leaveExchange } from './leave-exchange.ts'
import { leaveKept } from './leave-kept.ts'
import { leaveParcels } from './leave-parcels.ts'
import { postStories } from './leave-post.ts'
import { leaveWaiting, waitingNumbers } from './leave-waiting.ts'
import { planReturns } from './plan-returns.ts'
import { playOut } from './play-out.ts'
import { createRandom } from './random.ts'
import { storeSales } from './store-sales.ts'
import { takeBack } from './take-back.ts'
import { markWhole } from './unfinished.ts'

const timeZone = 'Europe/Berlin'
const customers = 140

/**
 * Fills an empty demo shop up to `now`: people, catalogue, six months of sales and what came back of them, by the
 * desk's own operations under a set clock, and marks it whole at the end. A shop that is there already is left as it is.
 */
export async function seedDemo(engine: Engine, room: Room, now: Instant): Promise<void> {
  const { raw } = engine.file
  if (raw.prepare('select 1 from shop').get() !== undefined) return
  if (!existsSync(room.resources)) throw new Error('The demo shop has no resources')
  const files = readDemoFiles(room.resources)
  const today = localDay(now, timeZone)
  const firstDay = addDays(today, -pastDays)
  const desk = openDemoDesk(engine, room, instantOf(firstDay, '08:00', timeZone))
  const random = createRandom(1042)
  raw.pragma('synchronous = off')
  try {
    const productIds = await foundShop(desk, files, firstDay)
    const customerIds = await addCustomers(desk, files.names, random, customers)
    const ground: Ground = { random, products: files.products, customers, now, today, timeZone }
    const lines = storeSales(desk, inventSales(ground), productIds, customerIds, ground)
    const end = toInstantText(epochOf(now) - 45 * 60_000)
    const plans = planReturns(lines, { ...ground, now: end }, waitingNumbers)
    const byPost = postStories(desk, lines, plans, waitingNumbers, { ...ground, now: end })
    const past = plans.map(plan => takeBack(desk, plan, { now: end }))
    await playOut(desk, [...past, ...byPost, clearLists(desk, firstDay, today)])
    await leaveWaiting(desk, lines, now)
    await leaveEvidence(desk, lines)
    await leaveParcels(desk, room, lines)
    await leaveKept(desk, today)
    await leaveDropshipped(desk, today)
    await leaveExchange(desk, today)
    await engine.file.db.deleteFrom('session').execute()
  } finally {
    raw.pragma('synchronous = full')
    raw.pragma('wal_checkpoint(truncate)')
  }
  markWhole(room.folder)
}
