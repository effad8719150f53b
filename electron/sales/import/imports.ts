import { ok } from '../../../shared/result.ts'
import type { Handler } from '../../context.ts'

const mostShown = 100

/** The latest imports, also those that failed or were cancelled: their jobs stay. */
export const listImports: Handler<'sales.imports'> = async desk => {
  const rows = await desk.db
    .selectFrom('job')
    .leftJoin('staff', 'staff.id', 'job.createdBy')
    .select(['job.id', 'job.kind', 'job.state', 'job.input', 'job.result', 'job.createdAt', 'staff.name'])
    .where('job.kind', 'in', ['sales.import', 'products.import'])
    .orderBy('job.createdAt', 'desc')
    .orderBy('job.id', 'desc')
    .limit(mostShown)
    .execute()
  return ok({
    imports: rows.map(row => ({
      id: row.id,
      job: row.id,
      kind: row.kind,
      fileName: (JSON.parse(row.input) as { fileName?: string }).fileName ?? '',
      at: row.createdAt,
      by: row.name ?? '',
      state: row.state,
      summary: JSON.parse(row.result ?? '{}') as Record<string, unknown>,
    })),
  })
}
