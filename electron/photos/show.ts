import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { showBytes } from '../files/file-room.ts'
import { readKeptFile } from '../files/kept-files.ts'

/** Puts a kept photo where it can be seen whole. */
export const showPhoto: Handler<'photos.show'> = async (desk, input) => {
  const photo = await desk.db.selectFrom('photo').selectAll().where('id', '=', input.photo).executeTakeFirst()
  if (!photo) return refuse({ code: 'not_found' })
  const bytes = await readKeptFile(desk.room.photos, photo.sha256)
  if (!bytes) return refuse({ code: 'photo_lost' })
  const { format, width, height } = photo
  const ticket = await showBytes(desk.room, `photo.${format}`, `image/${format}`, bytes)
  return ok({ ticket, width, height })
}
