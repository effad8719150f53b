import { localDay } from '../../shared/calendar.ts'
import type { Room } from '../context.ts'
import { openFile } from '../database/open.ts'
import { readShop } from '../shop/store.ts'
import type { ReportDesk } from './report.ts'

/** The desk's file as it was at one moment, for a report or pack that takes long. */
export interface Snapshot {
  readonly desk: ReportDesk
  close(): Promise<void>
}

/** Opens a connection of its own that sees the file as it is now, whatever is written meanwhile. */
export async function openSnapshot(room: Pick<Room, 'database'>, at: string): Promise<Snapshot> {
  const file = openFile(room.database, 'read')
  file.raw.exec('begin')
  const shop = await readShop(file.db)
  if (!shop) {
    await file.close()
    throw new Error('There is no shop to report on')
  }
  const { settings } = shop
  return {
    desk: { db: file.db, raw: file.raw, now: at, today: localDay(at, settings.timeZone), shop: settings },
    close: () => file.close(),
  }
}
