import type { ItemTagPaper } from '../../../shared/printing/papers/item-tag-paper.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { type PaperDesk, paperBaseOf } from './paper-base-of.ts'
import { paperSayings } from './paper-sayings.ts'

/** The tags of a disposition's units, one a unit; empty when there is no such disposition, or its goods are not here. */
export async function itemTagsOf(desk: PaperDesk, dispositionId: string, copy = 0): Promise<readonly ItemTagPaper[]> {
  const row = await desk.db
    .selectFrom('disposition')
    .innerJoin('returnLine', 'returnLine.id', 'disposition.returnLineId')
    .innerJoin('rma', 'rma.id', 'returnLine.returnId')
    .leftJoin('inspection', 'inspection.id', 'disposition.inspectionId')
    .select(['disposition.quantity', 'disposition.code', 'disposition.target', 'disposition.localDay'])
    .select(['disposition.returnLineId', 'disposition.at', 'disposition.id', 'disposition.earlierId'])
    .select(['returnLine.lineNumber', 'returnLine.description', 'returnLine.sku', 'rma.number', 'inspection.grade'])
    .select('inspection.assessedBy')
    .where('disposition.id', '=', dispositionId)
    .executeTakeFirst()
  if (!row || row.assessedBy !== null) return []
  const first = await firstUnit(desk, row.earlierId ?? row.id, row.returnLineId)
  const words = paperSayings(desk, desk.shop.currency)
  const disposition = `disposition.${row.code}`
  return Array.from({ length: row.quantity }, (_, index) => ({
    ...paperBaseOf(desk, copy),
    kind: 'item_tag',
    rma: row.number,
    line: row.lineNumber,
    unit: first + index,
    productName: row.description,
    sku: row.sku,
    grade: row.grade ?? 'U',
    disposition: isTextKey(disposition) ? words.say(disposition) : row.code,
    bin: row.target,
    day: row.localDay,
  }))
}

/** Units of a line are numbered in the order they were first disposed of; a later decision keeps their numbers. */
async function firstUnit(desk: PaperDesk, dispositionId: string, returnLineId: string): Promise<number> {
  const all = await desk.db
    .selectFrom('disposition')
    .select(['id', 'quantity'])
    .where('returnLineId', '=', returnLineId)
    .where('earlierId', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const before = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(one => one.id === dispositionId),
    ),
  )
  return 1 + before.reduce((sum, one) => sum + one.quantity, 0)
}
