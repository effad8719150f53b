import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { creditKey } from '../printing/dedupe-keys.ts'
import { printerFor, queueCredit } from '../printing/queue-papers.ts'
import { printCopy } from '../printing/reprint.ts'
import { balanceOf, findCreditByCode } from './store.ts'

/** Prints a store credit's code and balance; printed before, it comes out as a copy that says so. */
export const printCredit: Handler<'credits.print'> = async (desk, { code }) => {
  const credit = await findCreditByCode(desk.db, code)
  if (!credit) return refuse({ code: 'not_found' })
  if ((await balanceOf(desk.db, credit.id)) === 0) return refuse({ code: 'credit_empty' })
  if ((await printerFor(desk, 'credit')) === null) return refuse({ code: 'no_printer_for_it' })
  const first = await desk.db
    .selectFrom('printJob')
    .select('id')
    .where('dedupeKey', '=', creditKey(credit.id))
    .executeTakeFirst()
  const subject = { kind: 'store_credit', id: credit.id }
  if (first) {
    const copied = await printCopy(desk, first.id, null, null)
    if (!copied.ok) return refuse({ code: copied.failure.code === 'not_found' ? 'not_found' : 'no_printer_for_it' })
    desk.note(subject, { printJob: copied.value.job, copyNumber: copied.value.copyNumber })
    return copied
  }
  const [job] = await queueCredit(desk, credit.id)
  if (job === undefined) return refuse({ code: 'no_printer_for_it' })
  desk.note(subject, { printJob: job, copyNumber: 0 })
  return ok({ job, copyNumber: 0 })
}
