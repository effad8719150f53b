import type { Writing } from '../context.ts'

/** A pack as it was stored. */
export interface BuiltPack {
  readonly pack: string
  readonly sha256: string
  readonly bytes: number
}

/** What the jobs' thread asks of the writer once a pack stands in its folder. The first one stored stays. */
export const bookInternals = {
  'books.packed': async (desk: Writing, { pack, sha256, bytes }: BuiltPack) => {
    await desk.db
      .updateTable('monthPack')
      .set({ sha256, bytes, builtAt: desk.now })
      .where('id', '=', pack)
      .where('sha256', 'is', null)
      .execute()
    const row = await desk.db
      .selectFrom('monthPack')
      .select(['month', 'sha256'])
      .where('id', '=', pack)
      .executeTakeFirst()
    desk.note({ kind: 'month', id: row?.month ?? '' }, { pack, sha256: row?.sha256 ?? null, bytes })
  },
}
