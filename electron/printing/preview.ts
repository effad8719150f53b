import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { showBytes } from '../files/file-room.ts'
import { drawBytes } from './preview/draw-bytes.ts'
import { readTarget } from './printer-rows.ts'

/** Draws a job's paper from nothing but its stored bytes, and answers where the picture can be seen. */
export const previewJob: Handler<'printing.preview'> = async (desk, input) => {
  const job = await desk.db
    .selectFrom('printJob')
    .select(['bytes', 'target', 'paper'])
    .where('id', '=', input.job)
    .executeTakeFirst()
  if (!job) return refuse({ code: 'not_found' })
  if (job.bytes.length === 0) return refuse({ code: 'nothing_to_show' })
  const { png, width, height, warnings } = await drawBytes(job.bytes, readTarget(job.target))
  const ticket = await showBytes(desk.room, `${job.paper}.png`, 'image/png', png)
  return ok({ ticket, width, height, warnings: [...warnings] })
}
