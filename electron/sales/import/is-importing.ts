import type { Reader } from '../../database/open.ts'

/** Kinds of jobs that bring records in; one runs at a time. */
const importKinds = ['sales.import', 'products.import'] as const

/** Whether records are being brought in already. */
export async function isImporting(db: Reader): Promise<boolean> {
  const running = await db
    .selectFrom('job')
    .select('id')
    .where('state', 'in', ['queued', 'running'])
    .where('kind', 'in', importKinds)
    .limit(1)
    .executeTakeFirst()
  return running !== undefined
}
