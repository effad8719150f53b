import { learnAbilities, readAbilities, type SaidByPrinter, testAnswers } from '../../../shared/printing/learn.ts'
import type { Writing } from '../../context.ts'
import type { Notice } from '../transports/transport.ts'
import type { Ending } from './handed.ts'

/** Ways by which a printer can answer. */
const talking: readonly string[] = ['network', 'usb', 'serial']

/** What a printer's own behaviour during a handover tells of it; null: nothing. */
export function saidBy(ending: Ending, notices: readonly Notice[]): SaidByPrinter | null {
  if (ending.state !== 'confirmed' && ending.state !== 'sent') return null
  return { status: !notices.includes('mute'), confirms: ending.state === 'confirmed' }
}

/** A test print tells whether its printer says how it is, and when it is done; later jobs rely on that. */
export async function learnFromTest(
  desk: Writing,
  jobId: string,
  ending: Ending,
  notices: readonly Notice[],
): Promise<void> {
  const said = saidBy(ending, notices)
  if (said === null) return
  const printer = await desk.db
    .selectFrom('printJob')
    .innerJoin('printer', 'printer.id', 'printJob.printerId')
    .select(['printer.id', 'printer.abilities', 'printer.transport'])
    .where('printJob.id', '=', jobId)
    .where('printJob.paper', '=', 'test')
    .executeTakeFirst()
  if (!printer || !talking.includes(printer.transport)) return
  const known = readAbilities(JSON.parse(printer.abilities))
  const abilities = learnAbilities(known, testAnswers.parse({}), said)
  await desk.db
    .updateTable('printer')
    .set({ abilities: JSON.stringify(abilities) })
    .where('id', '=', printer.id)
    .execute()
}
