import { type PrintJobView, paperKinds } from '../../shared/printing/contract.ts'
import type { Reader } from '../database/open.ts'

/** Print jobs with what they are for, without their bytes. */
export function selectJobs(db: Reader) {
  return db
    .selectFrom('printJob')
    .innerJoin('printer', 'printer.id', 'printJob.printerId')
    .leftJoin('settlement', join =>
      join.onRef('settlement.id', '=', 'printJob.subjectId').on('printJob.subjectKind', '=', 'settlement'),
    )
    .leftJoin('disposition', join =>
      join.onRef('disposition.id', '=', 'printJob.subjectId').on('printJob.subjectKind', '=', 'disposition'),
    )
    .leftJoin('storeCredit', join =>
      join.onRef('storeCredit.id', '=', 'printJob.subjectId').on('printJob.subjectKind', '=', 'store_credit'),
    )
    .leftJoin('shipment', join =>
      join.onRef('shipment.id', '=', 'printJob.subjectId').on('printJob.subjectKind', '=', 'shipment'),
    )
    .leftJoin('returnLine', 'returnLine.id', 'disposition.returnLineId')
    .leftJoin('rma', join =>
      join.on(eb =>
        eb(
          'rma.id',
          '=',
          eb.fn.coalesce('settlement.returnId', 'returnLine.returnId', 'shipment.returnId', 'printJob.subjectId'),
        ),
      ),
    )
    .leftJoin('staff', 'staff.id', 'printJob.requestedBy')
    .select(['printJob.id', 'printJob.printerId', 'printer.name as printerName', 'printJob.paper'])
    .select(['printJob.subjectKind', 'printJob.subjectId', 'printJob.state', 'printJob.reason'])
    .select(['printJob.copyNumber', 'printJob.reprintOf', 'printJob.createdAt', 'printJob.endedAt'])
    .select(['rma.id as returnId', 'rma.number as rmaNumber', 'storeCredit.code as creditCode', 'staff.name as by'])
}

type JobRow = Awaited<ReturnType<ReturnType<typeof selectJobs>['execute']>>[number]

/** Jobs as screens see them. */
export async function jobViews(db: Reader, rows: readonly JobRow[]): Promise<readonly PrintJobView[]> {
  const reasons = await reprintReasons(
    db,
    rows.filter(row => row.reprintOf !== null).map(row => row.id),
  )
  return rows.map(row => ({
    id: row.id,
    printer: { id: row.printerId, name: row.printerName },
    paper: paperKinds.find(kind => kind === row.paper) ?? 'test',
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    subjectTitle: row.rmaNumber ?? row.creditCode ?? (row.subjectKind === 'label' ? row.subjectId : row.printerName),
    return: row.returnId,
    state: row.state,
    reason: row.reason === null ? null : { key: `print_reason.${row.reason}`, values: {} },
    copyNumber: row.copyNumber,
    reprintOf: row.reprintOf,
    reprintReason: reasons.get(row.id) ?? null,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    by: row.by ?? '',
  }))
}

async function reprintReasons(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const events = await db
    .selectFrom('printEvent')
    .select(['jobId', 'detail'])
    .where('jobId', 'in', [...ids])
    .where('kind', 'in', ['queue', 'cannot_encode'])
    .execute()
  return new Map(
    events.flatMap(({ jobId, detail }) => {
      const { reason } = JSON.parse(detail) as { readonly reason?: unknown }
      return typeof reason === 'string' ? [[jobId, reason] as const] : []
    }),
  )
}
