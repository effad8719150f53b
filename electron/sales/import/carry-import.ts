import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { JobDesk } from '../../jobs/run-job.ts'
import type { ImportBegin, ImportEnd, MergeBatch } from './merge.ts'
import { type MergedTable, mergedTables, removeStaging, type Staging } from './staging.ts'

/** Rows of one batch: some twenty milliseconds of the writer, so that nobody at the counter waits. */
const batchRows = 3000
const reportEvery = 250

/** Says how far an import is, not too often; answers whether someone asked to cancel. */
export type Report = (phase: 'reading' | 'merging', rows: number, percent: number) => Promise<boolean>

/** Starts reporting: `rows` are rows read, `percent` of the whole import. */
export function createReport(desk: Pick<JobDesk, 'progress'>): Report {
  const started = performance.now()
  let last = Number.NEGATIVE_INFINITY
  return async (phase, rows, percent) => {
    const now = performance.now()
    if (now - last < reportEvery) return false
    last = now
    const rowsPerSecond = Math.round((rows * 1000) / Math.max(1, now - started))
    return desk.progress({ rows, percent: Math.min(100, Math.round(percent * 10) / 10), rowsPerSecond, phase })
  }
}

/** The SHA-256 of a file, as hexadecimal text. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** A staged import on its way into the desk. */
export interface Carried {
  readonly begin: ImportBegin
  readonly staging: Staging
  readonly rows: number
  readonly end: Omit<ImportEnd, 'importId'>
}

/**
 * Merges a staged import batch by batch and makes it visible by one last update. Cancelled or failed, everything
 * merged is taken out again: `cancelled`.
 */
export async function carryImport(
  desk: Pick<JobDesk, 'ask' | 'room' | 'progress'>,
  { begin, staging, rows, end }: Carried,
  report: Report,
): Promise<Result<null, { readonly code: 'cancelled' }>> {
  const { importId } = begin
  const tables = Object.keys(mergedTables) as MergedTable[]
  const counts = tables.map(table => [table, staging.count(table)] as const)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  staging.close()
  await desk.ask('imports.attach', { importId })
  let merged = 0
  try {
    await desk.ask('imports.begin', begin)
    for (const [table, count] of counts)
      for (let from = 0; from < count; from += batchRows) {
        const batch: MergeBatch = { importId, table, from, to: Math.min(count, from + batchRows) }
        await desk.ask('imports.merge', batch)
        merged += batch.to - from
        if (await report('merging', rows, 60 + (40 * merged) / Math.max(1, all))) return await undo(desk, importId)
      }
    if (await desk.progress({ rows, percent: 100, rowsPerSecond: 0, phase: 'merging' }))
      return await undo(desk, importId)
    await desk.ask('imports.finish', { importId, ...end })
    return ok(null)
  } catch (problem) {
    await undo(desk, importId)
    throw problem
  } finally {
    await desk.ask('imports.detach', {})
    removeStaging(desk.room, importId)
  }
}

async function undo(desk: Pick<JobDesk, 'ask'>, importId: string) {
  while ((await desk.ask('imports.undo', { importId })) !== true);
  return refuse({ code: 'cancelled' } as const)
}

/** Removes an upload that was taken in: it holds customers' names. */
export async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.json`, { force: true })
}
