import { ok, refuse } from '../../shared/result.ts'
import type { Prepared, Writing } from '../context.ts'
import { movePrintJob } from './move-print-job.ts'
import { queueHolding } from './queue-holding.ts'
import { printCopy } from './reprint.ts'

const reasons = { yes: 'person_saw_it', no: 'did_not_come_out', print_again: 'printed_again' } as const

/** Answers "Did it come out?" for a job in doubt. Printing again makes a copy: the first may have come out after all. */
export const resolvePrintJob: Prepared<'printing.resolve', string | null> = {
  prepare: async (desk, { job, cameOut }) => (cameOut === 'print_again' ? queueHolding(desk.db, job) : null),
  async run(desk, { job, cameOut }, queue) {
    if (queue !== null) return refuse({ code: 'queue_holds_it', queue })
    const event = cameOut === 'yes' ? 'came_out' : 'did_not_come_out'
    const moved = await movePrintJob(desk, job, event, { reason: reasons[cameOut] })
    if (!moved.ok) return moved
    if (cameOut === 'yes') await printerIsWell(desk, job)
    const copied = cameOut === 'print_again' ? await printCopy(desk, job, null, null) : null
    const newJob = copied?.ok ? copied.value.job : null
    desk.note({ kind: 'print_job', id: job }, { cameOut, newJob })
    return ok({ state: moved.value, newJob })
  },
}

/** A printer whose paper came out after all is ready, as far as anybody knows. */
async function printerIsWell(desk: Writing, job: string): Promise<void> {
  await desk.db
    .updateTable('printer')
    .set({ state: 'ready', stateDetail: null, stateAt: desk.now })
    .where('state', '=', 'unknown')
    .where('id', '=', eb => eb.selectFrom('printJob').select('printerId').where('id', '=', job))
    .execute()
}
