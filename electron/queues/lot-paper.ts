import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse } from '../../shared/result.ts'
import { formatDay, formatMoment } from '../../shared/texts/format.ts'
import type { Handler, Reading } from '../context.ts'
import { newTicket, showBytes } from '../files/file-room.ts'
import type { PaperContent } from '../papers/paper-content.ts'
import { writeReportPdf } from '../papers/report-pdf.ts'
import { readingOf, sayText } from '../papers/say-text.ts'
import { shopLines } from '../reports/paper-of-report.ts'
import { reportWords } from '../reports/report-words.ts'
import { entriesInForce, selectEntry, viewsOf } from './entry-views.ts'
import { lotWithPrice } from './lots.ts'

/** Writes a lot's paper: to whom it went, every line of it with grade and share of the price, and all together. */
export const showLotPaper: Handler<'dispositions.lotPaper'> = async (desk, input) => {
  const lot = await desk.db.selectFrom('dispositionLot').selectAll().where('id', '=', input.lot).executeTakeFirst()
  const priced = lot && (await lotWithPrice(desk.db, lot.id))
  if (!lot || !priced) return refuse({ code: 'not_found' })
  const content = await paperOf(desk, lot, priced)
  const path = join(desk.room.exports, `${newTicket()}.lot.part`)
  try {
    await writeReportPdf(content, path)
    const name = `${lot.number}.pdf`
    return ok({ name, ticket: await showBytes(desk.room, name, 'application/pdf', await readFile(path)) })
  } finally {
    await rm(path, { force: true })
  }
}

type Lot = Readonly<
  Record<'id' | 'number' | 'partner' | 'reference' | 'currency' | 'at' | 'localDay', string> & {
    code: 'liquidate' | 'donate'
  }
>

async function paperOf(
  desk: Reading,
  lot: Lot,
  { units, priceMinor }: { readonly units: number; readonly priceMinor: number | null },
): Promise<PaperContent> {
  const { language, reading: ofShop } = readingOf(desk.caller.language, desk.shop)
  const reading = { ...ofShop, currency: lot.currency }
  const words = reportWords(sayText(language, reading), reading)
  const { say } = words
  const money = words.cell({ name: '', title: '', type: 'money', codes: null, behind: null, hidden: false })
  const lines = await viewsOf(desk, await selectEntry(entriesInForce(desk.db).where('lotId', '=', lot.id)).execute())
  const shares = await grossOf(desk, lot.id)
  const price = priceMinor === null ? say('queues.value_unknown') : `${money(priceMinor)} ${lot.currency}`
  return {
    language,
    createdAt: desk.now,
    shop: { name: desk.shop.name, lines: shopLines(desk.shop, words) },
    title: say(`queues.paper.${lot.code}`, { number: lot.number }),
    question: say(`queues.paper.${lot.code}_to`, { partner: lot.partner }),
    facts: [
      { label: say('queues.paper.day'), value: formatDay(lot.localDay, reading.locale) },
      ...(lot.reference === '' ? [] : [{ label: say('queues.reference'), value: lot.reference }]),
      { label: say('export.made'), value: formatMoment(desk.now, reading.locale, reading.timeZone) },
    ],
    mark: desk.room.demo ? say('export.demo') : null,
    parts: [
      {
        is: 'figures',
        figures: [
          { label: say('queues.summary_units'), value: String(units) },
          { label: say('queues.paper.price'), value: price },
        ],
      },
      {
        is: 'table',
        columns: [
          { title: say('queues.item'), align: 'start' },
          { title: say('queues.paper.sku'), align: 'start' },
          { title: say('queues.return'), align: 'start' },
          { title: say('queues.grade'), align: 'start' },
          { title: say('queues.quantity'), align: 'end' },
          { title: say('queues.paper.price'), align: 'end' },
        ],
        rows: lines.map(line => {
          const gross = shares.get(line.id)
          const named = line.serial === null ? line.description : `${line.description} (${line.serial})`
          const amount = gross === undefined ? '' : money(gross)
          return [named, line.sku ?? '', line.return.number, line.grades.join(', '), String(line.quantity), amount]
        }),
        totals: [say('export.total'), '', '', '', String(units), priceMinor === null ? '' : money(priceMinor)],
        empty: say('export.empty'),
      },
      { is: 'note', text: say(`queues.paper.${lot.code}_note`) },
    ],
    page: (page, pages) => say('export.page', { page, pages }),
  }
}

/** What each entry of a lot brought, tax included. */
async function grossOf(desk: Reading, lot: string): Promise<ReadonlyMap<string, number>> {
  const rows = await desk.db
    .selectFrom('recovery')
    .select(['dispositionId', 'netMinor', 'taxMinor'])
    .where('lotId', '=', lot)
    .execute()
  const sums = new Map<string, number>()
  for (const { dispositionId, netMinor, taxMinor } of rows)
    sums.set(dispositionId, (sums.get(dispositionId) ?? 0) + netMinor + taxMinor)
  return sums
}
