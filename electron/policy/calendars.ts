import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarsOf, type HolidayCalendars, holidayFile } from '../../shared/policy/holidays.ts'

const known = new Map<string, HolidayCalendars>()

/** The calendars of public holidays that the program brings; read once. */
export function holidayCalendars(resources: string): HolidayCalendars {
  const before = known.get(resources)
  if (before) return before
  const folder = join(resources, 'holidays')
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  const read = files.map(name => calendarsOf(holidayFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))))
  const calendars: HolidayCalendars = Object.assign({}, ...read)
  known.set(resources, calendars)
  return calendars
}
