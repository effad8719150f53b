import { mostPhotos } from '../../shared/photos/photo-format.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Prepared } from '../context.ts'
import { findReturn, loadReturnLines } from '../returns/store.ts'
import { keepPhoto } from './photo-files.ts'

/** Keeps a photo of a return's item, or of its parcel. The file is there before the row that names it. */
export const addPhoto: Prepared<'photos.add', Awaited<ReturnType<typeof keepPhoto>>> = {
  prepare: (desk, input) => keepPhoto(desk.room, input.file),
  async run(desk, input, kept) {
    const rma = await findReturn(desk.db, input.return)
    if (!rma || rma.importId !== null) return refuse({ code: 'not_found' })
    const { line } = input
    if (line !== undefined && !(await loadReturnLines(desk.db, rma.id)).some(one => one.id === line))
      return refuse({ code: 'return_line_not_found', line })
    if (!kept.ok) return kept
    const { count } = await desk.db
      .selectFrom('photo')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('returnId', '=', rma.id)
      .where('returnLineId', line === undefined ? 'is' : '=', line ?? null)
      .executeTakeFirstOrThrow()
    if (count >= mostPhotos) return refuse({ code: 'too_many_photos', most: mostPhotos })
    const id = desk.newId()
    await desk.db
      .insertInto('photo')
      .values({
        id,
        returnId: rma.id,
        returnLineId: line ?? null,
        ...kept.value,
        at: desk.now,
        localDay: desk.today,
        byStaffId: desk.caller.staffId,
      })
      .execute()
    const { sha256, bytes } = kept.value
    desk.note({ kind: 'return', id: rma.id }, { photo: id, line: line ?? null, sha256, bytes })
    return ok({ photo: id })
  },
}
