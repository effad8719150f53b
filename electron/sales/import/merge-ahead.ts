import type { JobDesk } from '../../jobs/run-job.ts'
import type { MergeBatch, MergeDone, MergePart } from './merge.ts'
import { type MergedTable, mergedTables, type Staging } from './staging.ts'

/** How long a batch may hold the writer before it commits (ms): while nobody is at the counter, and while somebody is. */
const quietBatch = 40
const busyBatch = 8
/** Somebody is at the counter for this long after a command (ms). */
const stays = 1000
/** At the counter, the writer rests from merging this many times as long as the batch took. */
const restOfBatch = 2
const rowsAtFirst = 2000
const fewestRows = 200
/** Rows that may wait in the staging's memory before the reading waits for the writer. */
const mostWaiting = 60_000

/** Merges what is staged while the rest of the file is still being read, in batches that give way to the counter. */
export interface MergeAhead {
  /** Rows staged and not merged yet. */
  waiting(): number
  /** Sends the next batch if it is due; waits only where the writer is far behind. */
  step(): Promise<void>
  /** Waits for the batch under way and sends the next one. */
  next(): Promise<void>
  /** Waits for the batch under way. */
  settle(): Promise<void>
}

const tables = Object.keys(mergedTables) as MergedTable[]

/** Starts merging a staging file that the writer has attached. */
export function createMergeAhead(desk: Pick<JobDesk, 'ask'>, staging: Staging, importId: string): MergeAhead {
  const merged = new Map<MergedTable, number>()
  let underWay: Promise<void> | null = null
  let failed: { readonly problem: unknown } | null = null
  let rows = rowsAtFirst
  let commands: number | null = null
  let busyUntil = 0
  let restUntil = 0

  const waiting = () => tables.reduce((sum, table) => sum + staging.count(table) - (merged.get(table) ?? 0), 0)
  /** Tables in their order, each emptied before the next: every reference finds its row. */
  const takeParts = (): MergePart[] => {
    const parts: MergePart[] = []
    let room = rows
    for (const table of tables) {
      const from = merged.get(table) ?? 0
      const to = Math.min(staging.count(table), from + room)
      if (to === from) continue
      parts.push({ table, from, to })
      merged.set(table, to)
      room -= to - from
    }
    return parts
  }
  const learn = (sent: number, { took, commands: run }: MergeDone) => {
    const now = performance.now()
    if (commands !== null && run > commands) busyUntil = now + stays
    commands = run
    const busy = now < busyUntil
    const fitting = (sent * (busy ? busyBatch : quietBatch)) / Math.max(took, 0.1)
    rows = Math.round(Math.max(fewestRows, Math.min(fitting, sent * 2)))
    restUntil = busy ? now + took * restOfBatch : now
  }
  const merge = async (batch: MergeBatch) => {
    try {
      const done = (await desk.ask('imports.merge', batch)) as MergeDone
      learn(
        batch.parts.reduce((sum, { from, to }) => sum + to - from, 0),
        done,
      )
    } catch (problem) {
      failed = { problem }
    }
    underWay = null
  }
  const settle = async () => {
    await underWay
    if (failed) throw failed.problem
  }
  const next = async () => {
    await settle()
    const rest = restUntil - performance.now()
    if (rest > 0) await new Promise(resolve => setTimeout(resolve, rest))
    staging.commit()
    underWay = merge({ importId, parts: takeParts() })
  }
  return {
    waiting,
    next,
    settle,
    async step() {
      const due = waiting()
      if (due >= mostWaiting || (due >= rows && underWay === null && performance.now() >= restUntil)) await next()
    },
  }
}
