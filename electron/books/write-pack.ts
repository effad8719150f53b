import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type AccountMap, accountMap } from '../../shared/books/account-map.ts'
import { imbalanceOf } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { unmappedKeys } from '../../shared/books/journal-rows.ts'
import type { JournalShape } from '../../shared/books/shapes.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { shopSettings } from '../../shared/shop/settings.ts'
import type { Room } from '../context.ts'
import { offerDownload } from '../files/file-room.ts'
import type { JobDesk, JobFailure, JobWork } from '../jobs/run-job.ts'
import { writeReportPdf } from '../papers/report-pdf.ts'
import { readingOf, sayText } from '../papers/say-text.ts'
import type { ReportDesk } from '../reports/report.ts'
import { reportWords } from '../reports/report-words.ts'
import { openSnapshot } from '../reports/snapshot.ts'
import { gatherFacts } from './gather-facts.ts'
import type { BuiltPack } from './internals.ts'
import { leftOut } from './left-out.ts'
import { journalEntries, listEntries } from './pack-entries.ts'
import { programVersion } from './program-version.ts'
import { readAccountMap } from './store.ts'
import { summaryPaper } from './summary-paper.ts'
import { unpaidSettlements } from './unpaid.ts'
import { writeZip } from './write-zip.ts'

/** What `books.export` and `books.closeMonth` queue. With `pack`, the stored file of a closed month. */
export interface PackOrder {
  readonly month: string
  readonly shape: JournalShape | null
  readonly pack: string | null
}

interface Offered {
  readonly name: string
  readonly sha256: string
}

/** What a pack is built from. */
interface Grounds {
  readonly desk: ReportDesk
  readonly map: AccountMap
  readonly shape: JournalShape
  readonly preliminary: boolean
  readonly version: string
}

/**
 * Builds a month's pack and puts it under a download ticket. A closed month's is built once and stored by its hash; from
 * then on it is copied.
 */
export const writePackFile: JobWork = async (desk, order: PackOrder) => {
  const result = await offerDownload(
    desk.room,
    'application/zip',
    async (path): Promise<Result<Offered, JobFailure>> => {
      const built = order.pack === null ? await buildOpen(desk, order, path) : await copyStored(desk, order.pack, path)
      if (!built.ok) return built
      if (await desk.progress({ rows: 0, percent: 100, rowsPerSecond: 0, phase: 'writing' }))
        return refuse({ code: 'cancelled' })
      return ok({ name: nameOf(order, built.value), sha256: await hashOf(path) })
    },
  )
  return result.ok ? ok({ ...result.value }) : result
}

type Built = Promise<Result<{ readonly preliminary: boolean }, JobFailure>>

async function buildOpen(desk: JobDesk, order: PackOrder, path: string): Built {
  const snapshot = await openSnapshot(desk.room, desk.now())
  try {
    const { map } = await readAccountMap(snapshot.desk.db)
    const version = programVersion(desk.room)
    const grounds = { desk: snapshot.desk, map, shape: order.shape ?? map.shape, preliminary: true, version }
    return await build(desk.room, order.month, grounds, path)
  } finally {
    await snapshot.close()
  }
}

/**
 * The stored pack of a closed month; built and stored first when a crash came between closing and storing. A stored file
 * that is gone or damaged is built again, and given out only when it is the same byte for byte.
 */
async function copyStored(desk: JobDesk, id: string, path: string): Built {
  const pack = await desk.db.selectFrom('monthPack').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (pack.sha256 !== null && (await isWhole(desk.room, pack.sha256))) {
    await copyFile(storedAt(desk.room, pack.sha256), path)
    return ok({ preliminary: false })
  }
  const snapshot = await openSnapshot(desk.room, pack.closedAt)
  try {
    const stored = JSON.parse(pack.grounds) as { readonly map: unknown; readonly shop: unknown; version?: string }
    const map = accountMap.parse(stored.map)
    const shop = shopSettings.parse(stored.shop)
    const version = stored.version ?? programVersion(desk.room)
    const grounds = { desk: { ...snapshot.desk, shop }, map, shape: map.shape, preliminary: false, version }
    const built = await build(desk.room, pack.month, grounds, path)
    if (!built.ok) return built
  } finally {
    await snapshot.close()
  }
  const sha256 = await hashOf(path)
  if (pack.sha256 !== null && pack.sha256 !== sha256) return refuse({ code: 'pack_lost', month: pack.month })
  await store(desk.room, path, sha256)
  const packed: BuiltPack = { pack: id, sha256, bytes: (await stat(path)).size }
  await desk.ask('books.packed', packed)
  return ok({ preliminary: false })
}

async function build(room: Room, month: string, grounds: Grounds, path: string): Built {
  const { desk, map, shape, preliminary } = grounds
  const { language, reading } = readingOf(null, desk.shop)
  const words = reportWords(sayText(language, reading), reading)
  const facts = await gatherFacts(desk.db, month, desk.shop.currency)
  const documents = journalOfMonth(facts, month)
  const off = documents.find(one => imbalanceOf(one) !== 0)
  if (off) throw new Error(`Document ${off.id} does not balance`)
  const accounts = unmappedKeys(documents, map.maps[shape])
  if (accounts.length > 0) return refuse({ code: 'accounts_not_mapped', accounts: accounts.join(', ') })
  const paper = summaryPaper({
    desk,
    words,
    language,
    demo: room.demo,
    month,
    preliminary,
    documents,
    unpaid: await unpaidSettlements(desk.db, month, desk.shop.currency, desk.now),
    leftOut: await leftOut(desk.db, month, desk.shop.currency),
    version: grounds.version,
    at: desk.now,
  })
  const pdf = `${path}.pdf.part`
  try {
    await writeReportPdf(paper, pdf)
    await writeZip(path, [
      { name: 'summary.pdf', content: () => createReadStream(pdf) },
      ...listEntries(desk, words, month),
      ...journalEntries({ desk, words, shape, map: map.maps[shape] }, documents),
    ])
  } finally {
    await rm(pdf, { force: true })
  }
  return ok({ preliminary })
}

async function isWhole(room: Pick<Room, 'packs'>, sha256: string): Promise<boolean> {
  const path = storedAt(room, sha256)
  return existsSync(path) && (await hashOf(path)) === sha256
}

/** Puts a pack into its folder, whole or not at all, also when the power goes. */
async function store(room: Pick<Room, 'packs'>, path: string, sha256: string): Promise<void> {
  const part = join(room.packs, `${sha256}.part`)
  await copyFile(path, part)
  const file = await open(part, 'r+')
  await file.sync()
  await file.close()
  await rename(part, storedAt(room, sha256))
}

function storedAt(room: Pick<Room, 'packs'>, sha256: string): string {
  return join(room.packs, `${sha256}.zip`)
}

function nameOf({ month, shape }: PackOrder, { preliminary }: { readonly preliminary: boolean }): string {
  const marks = [shape, preliminary ? 'preliminary' : null].filter(mark => mark !== null)
  return `${['returns', month, ...marks].join('_')}.zip`
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
