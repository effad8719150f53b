import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { showBytes } from '../files/file-room.ts'
import { readProof } from './proof-files.ts'

/** Puts the proof of a step where it can be seen. */
export const showProof: Handler<'dispositions.proof'> = async (desk, input) => {
  const step = await desk.db
    .selectFrom('dispositionStep')
    .select(['fileSha256', 'fileName', 'fileType'])
    .where('id', '=', input.step)
    .executeTakeFirst()
  if (!step || step.fileSha256 === null || step.fileType === null) return refuse({ code: 'not_found' })
  const bytes = await readProof(desk.room, step.fileSha256)
  if (!bytes) return refuse({ code: 'proof_lost' })
  const { fileName, fileType: type } = step
  const name = fileName ?? 'proof'
  return ok({ name, type, ticket: await showBytes(desk.room, name, type, bytes) })
}
