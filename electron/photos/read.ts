import { counterStaff } from '../../shared/define.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { showBytes } from '../files/file-room.ts'
import { readKeptFile } from '../files/kept-files.ts'
import { findReturn } from '../returns/store.ts'

/** Reads the photos of a return, the oldest first, each with a small picture that can be seen. */
export const readPhotos: Handler<'photos.read'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const rows = await desk.db
    .selectFrom('photo')
    .leftJoin('staff', 'staff.id', 'photo.byStaffId')
    .select(['photo.id', 'photo.returnLineId as line', 'photo.smallSha256', 'width', 'height', 'at'])
    .select('staff.name as by')
    .where('photo.returnId', '=', rma.id)
    .orderBy('photo.at')
    .orderBy('photo.id')
    .execute()
  const photos = []
  for (const { smallSha256, by, ...row } of rows) {
    const bytes = await readKeptFile(desk.room.photos, smallSha256)
    const small = bytes ? await showBytes(desk.room, 'photo.jpg', 'image/jpeg', bytes) : ''
    photos.push({ ...row, small, by: by ?? '' })
  }
  return ok({ photos, mayAdd: counterStaff.includes(desk.caller.role) && rma.importId === null })
}
