import type { Asked } from './asked.ts'
import type { ReportDesk } from './report.ts'

/** Names of what a report was asked for by id, by parameter; a parameter that is a name already is its own. */
export async function namesOf(desk: ReportDesk, { report, parameters }: Asked): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { name, type } of report.view.parameters) {
    const value = parameters[name] ?? ''
    if (value !== '') names.set(name, (await nameOf(desk, type, value)) ?? value)
  }
  return names
}

async function nameOf({ db }: ReportDesk, type: string, value: string): Promise<string | undefined> {
  if (type !== 'product' && type !== 'supplier' && type !== 'customer') return undefined
  const row = await db.selectFrom(type).select('name').where('id', '=', value).executeTakeFirst()
  return row?.name
}
