import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openFileRoom } from '../../electron/files/file-room.ts'
import type { Output, Sent } from '../../shared/contract.ts'
import { type ImportSummaryView, importSummary } from '../../shared/sales/contract.ts'
import type { TestDesk } from '../support/test-desk.ts'

/** Hands a file to the desk as a host does; answers its ticket. */
export async function upload(desk: TestDesk, content: string | Uint8Array, name = 'sales.csv'): Promise<string> {
  const files = openFileRoom({ uploads: join(desk.folder, 'uploads'), exports: join(desk.folder, 'exports') })
  const accepted = await files.accept(name, Readable.from([Buffer.from(content)]))
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure))
  return accepted.value.ticket
}

/** What a test may say about an import besides its content. */
export interface ImportOptions {
  readonly leaveOutRejected?: boolean
  readonly format?: Sent<'sales.import'>['format']
  readonly profile?: Sent<'sales.import'>['profile']
}

/** Imports a sales file as a supervisor would: looks at it, takes what is guessed, runs the job to its end. */
export async function importFile(
  desk: TestDesk,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<Output<'jobs.read'>> {
  const job = await queueFile(desk, content, options)
  await desk.runJobs()
  return desk.must('jobs.read', { job })
}

/** Queues the import of a file; answers its job. */
export async function queueFile(
  desk: TestDesk,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<string> {
  const ticket = await upload(desk, content)
  const seen = await desk.must('sales.preview', { ticket, format: options.format })
  const profile = options.profile ?? seen.profile ?? undefined
  const { job } = await desk.must('sales.import', {
    ticket,
    format: seen.format,
    profile: seen.format === 'mapped' ? profile : undefined,
    leaveOutRejected: options.leaveOutRejected ?? false,
  })
  return job
}

/** The summary of an import that must have worked. */
export async function mustImport(
  desk: TestDesk,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<ImportSummaryView> {
  const job = await importFile(desk, content, options)
  if (job.state !== 'done') throw new Error(JSON.stringify(job))
  return importSummary.parse(job.result)
}

/** An invented file of this folder. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
}

/** Everything the desk holds of imports, for comparing before and after. */
export function storedRows(desk: TestDesk): Record<string, unknown[]> {
  const tables = [
    'sale',
    'sale_line',
    'tender',
    'customer',
    'product',
    'product_code',
    'supplier',
    'rma',
    'return_line',
  ]
  const more = ['return_unit', 'inspection', 'import']
  const { raw } = desk.writer.file
  return Object.fromEntries(
    [...tables, ...more].map(table => [table, raw.prepare(`select * from ${table} order by 1`).all()]),
  )
}
