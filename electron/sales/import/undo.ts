import type { Connection } from '../../database/open.ts'

/** Deletes in an order that leaves no row pointing nowhere; `most` rows a statement. */
const steps = [
  `delete from inspection where rowid in (select rowid from inspection where import_id = @id limit @most)`,
  `delete from return_unit where return_line_id in (select id from return_line where import_id = @id)`,
  `delete from return_line where rowid in (select rowid from return_line where import_id = @id limit @most)`,
  `delete from rma where rowid in (select rowid from rma where import_id = @id limit @most)`,
  `delete from tender where sale_id in (select id from sale where import_id = @id order by rowid limit @most)`,
  `delete from sale_line where sale_id in (select id from sale where import_id = @id order by rowid limit @most)`,
  `delete from sale where rowid in (select rowid from sale where import_id = @id order by rowid limit @most)`,
  `delete from search_text where rowid in (select search_id from customer where import_id = @id order by rowid limit @most)`,
  `delete from customer where rowid in (select rowid from customer where import_id = @id order by rowid limit @most)`,
  `delete from product_code where product_id in (select id from product where import_id = @id order by rowid limit @most)`,
  `delete from search_text where rowid in (select search_id from product where import_id = @id order by rowid limit @most)`,
  `delete from product where rowid in (select rowid from product where import_id = @id order by rowid limit @most)`,
  `delete from supplier where rowid in (select rowid from supplier where import_id = @id limit @most)`,
]

/** Rows that go along with those of the next step. */
const withOwner = /^delete from (?:search_text|product_code|return_unit|tender|sale_line) /

/** Takes some of an unfinished import's rows out again; answers whether nothing is left of it. */
export function undoImport(raw: Connection, importId: string, most: number): boolean {
  const visible = raw.prepare<[string], number>('select visible from import where id = ?').pluck().get(importId)
  if (visible === undefined) return true
  if (visible === 1) throw new Error('A finished import is not undone')
  for (const sql of steps) {
    const parameters = sql.includes('@most') ? { id: importId, most } : { id: importId }
    const { changes } = raw.prepare(sql).run(parameters)
    if (changes >= most && !withOwner.test(sql)) return false
  }
  raw.prepare('delete from import where id = ?').run(importId)
  return true
}

/** Takes out whatever unfinished imports left, all at once: for a desk that starts after a crash. */
export function undoUnfinished(raw: Connection): number {
  const ids = raw.prepare<[], string>('select id from import where visible = 0').pluck().all()
  for (const id of ids) while (!undoImport(raw, id, 100_000));
  return ids.length
}
