import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type Result, refuse } from '../../../shared/result.ts'
import type { JobDesk, JobFailure } from '../../jobs/run-job.ts'
import type { ImportBegin, ImportEnd } from './merge.ts'
import { createMergeAhead, type MergeAhead } from './merge-ahead.ts'
import { openStaging, removeStaging, type Staging } from './staging.ts'

const reportEvery = 250
/** Percent of an import that is done once its file is read. */
export const readPercent = 80

/** Says how far an import is, not too often; answers whether someone asked to cancel, as far as is known by now. */
export type Report = (phase: 'reading' | 'merging', rows: number, percent: number) => boolean

/** Starts reporting: `rows` are rows read, `percent` of the whole import. */
export function createReport(desk: Pick<JobDesk, 'progress'>): Report {
  const started = performance.now()
  let last = Number.NEGATIVE_INFINITY
  let cancelled = false
  return (phase, rows, percent) => {
    const now = performance.now()
    if (now - last < reportEvery) return cancelled
    last = now
    const rowsPerSecond = Math.round((rows * 1000) / Math.max(1, now - started))
    desk.progress({ rows, percent: Math.min(100, Math.round(percent * 10) / 10), rowsPerSecond, phase }).then(
      asked => {
        cancelled ||= asked
      },
      () => undefined,
    )
    return cancelled
  }
}

/** The SHA-256 of a file, as hexadecimal text. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** A file that was read and staged to its end: how many rows, and how its import ends well. */
export interface Carried {
  readonly rows: number
  readonly end: Omit<ImportEnd, 'importId'>
}

/** Reads a file into the staging file; `ahead` merges what is staged as often as it is told to `step`. */
export type ReadInto<V extends Carried> = (staging: Staging, ahead: MergeAhead) => Promise<Result<V, JobFailure>>

/**
 * Brings a file in: merged batch by batch while it is read, and visible by one last update. Refused, cancelled or
 * failed, everything merged is taken out again.
 */
export async function carryImport<V extends Carried>(
  desk: Pick<JobDesk, 'ask' | 'room' | 'progress'>,
  begin: ImportBegin,
  report: Report,
  readInto: ReadInto<V>,
): Promise<Result<V, JobFailure>> {
  const { importId } = begin
  const staging = openStaging(desk.room, importId)
  try {
    await desk.ask('imports.attach', { importId })
    try {
      const carried = await carry(desk, begin, staging, report, readInto)
      if (!carried.ok) await undo(desk, importId)
      return carried
    } catch (problem) {
      await undo(desk, importId)
      throw problem
    } finally {
      await desk.ask('imports.detach', {})
    }
  } finally {
    staging.close()
    removeStaging(desk.room, importId)
  }
}

async function carry<V extends Carried>(
  desk: Pick<JobDesk, 'ask' | 'progress'>,
  begin: ImportBegin,
  staging: Staging,
  report: Report,
  readInto: ReadInto<V>,
): Promise<Result<V, JobFailure>> {
  const { importId } = begin
  await desk.ask('imports.begin', begin)
  const ahead = createMergeAhead(desk, staging, importId)
  const read = await readInto(staging, ahead)
  if (!read.ok) {
    await ahead.settle()
    return read
  }
  const { rows, end } = read.value
  const left = ahead.waiting()
  while (ahead.waiting() > 0) {
    await ahead.next()
    const done = 1 - ahead.waiting() / left
    if (report('merging', rows, readPercent + (100 - readPercent) * done)) break
  }
  await ahead.settle()
  if (await desk.progress({ rows, percent: 100, rowsPerSecond: 0, phase: 'merging' }))
    return refuse({ code: 'cancelled' })
  staging.commit()
  await desk.ask('imports.finish', { importId, ...end })
  return read
}

async function undo(desk: Pick<JobDesk, 'ask'>, importId: string): Promise<void> {
  while ((await desk.ask('imports.undo', { importId })) !== true);
}

/** Removes an upload that was taken in: it holds customers' names. */
export async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.json`, { force: true })
}
