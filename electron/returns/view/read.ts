import { mayGiveAhead } from '../../../shared/exchanges/may-give-ahead.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { possibleActions } from '../../../shared/returns/possible.ts'
import { isUnasked } from '../../../shared/returns/receipts.ts'
import { isUnpaid, type ReturnType, returnTypes } from '../../../shared/returns/return-types.ts'
import { sumCounts } from '../../../shared/returns/unit-states.ts'
import type { DraftContent, ReturnView } from '../../../shared/returns/views.ts'
import type { Handler, Reading } from '../../context.ts'
import { planned } from '../../database/dialect.ts'
import { isChargedBack } from '../../exchanges/store.ts'
import {
  type DispositionRecord,
  type InspectionRecord,
  loadDispositions,
  loadInspections,
  undisposedUnits,
} from '../../grading/store.ts'
import { openClaimOf } from '../../warranty/store.ts'
import { clockViews } from '../clock/clock-views.ts'
import { distinctFindings, type StoredFinding } from '../findings.ts'
import { findReturn, findReturnByNumber, loadReturnLines, type ReturnLineRecord, type ReturnRecord } from '../store.ts'
import { lineView, staffNames } from './line-view.ts'
import { heldBack, settlementViews } from './settlement-views.ts'
import { shownOf } from './shown.ts'

/** Reads a return by its id or its RMA number, with everything that was recorded of it and what can be done next. */
export const readReturn: Handler<'returns.read'> = async (desk, input) => {
  const rma = (await findReturnByNumber(desk.db, input.return)) ?? (await findReturn(desk.db, input.return))
  if (!rma) return refuse({ code: 'not_found' })
  const lines = await loadReturnLines(desk.db, rma.id)
  const ids = lines.map(line => line.id)
  const inspections = await loadInspections(desk.db, ids)
  const dispositions = await loadDispositions(desk.db, ids)
  const settlements = await settlementViews(desk.db, rma.id)
  const names = await staffNames(desk.db)
  const held = await heldBack(desk.db, rma.id)
  const [firstReceipt] = await desk.db
    .selectFrom('goodsReceipt')
    .select(['at', 'byStaffId'])
    .where('returnId', '=', planned(rma.id))
    .orderBy('at')
    .execute()
  const who = (at: string | null | undefined, staffId: string | null | undefined) =>
    at == null ? null : { at, by: staffId == null ? '' : (names.get(staffId) ?? '') }
  const lastInspection = inspections.at(-1)
  const paid = settlements.find(one => one.state !== 'reversed')
  const clocks = await clockViews(desk, [rma], lines)
  return ok({
    ...(await headOf(desk, rma)),
    clock: clocks.get(rma.id) ?? null,
    split: await splitOf(desk, rma),
    shown: shownOf(rma.status, lines),
    created: who(rma.createdAt, rma.createdBy),
    requested: who(rma.requestedAt, rma.requestedBy),
    authorized: who(rma.authorizedAt, rma.authorizedBy),
    received: who(firstReceipt?.at, firstReceipt?.byStaffId),
    inspected: who(lastInspection?.at, lastInspection?.byStaffId),
    settled: paid ? { at: paid.at, by: paid.by } : null,
    lines: lines.map(line =>
      lineView(
        line,
        inspections.filter(one => one.returnLineId === line.id),
        dispositions.filter(one => one.returnLineId === line.id),
        names,
        held.get(line.id) ?? 0,
      ),
    ),
    settlements,
    mayGiveAhead: mayGiveAhead({
      payable: rma.status === 'authorized' && rma.saleId !== null && !isUnpaid(rma),
      chargedBack: await isChargedBack(desk.db, rma.id),
      lines,
    }),
    possible: [
      ...possibleActions(
        {
          ...factsOf(rma, lines, inspections, dispositions, settlements),
          claimOpen: (await openClaimOf(desk.db, { returnId: rma.id })) !== null,
        },
        desk.caller.role,
      ),
    ],
  })
}

type Head = Pick<
  ReturnView,
  | 'id'
  | 'number'
  | 'type'
  | 'channel'
  | 'status'
  | 'imported'
  | 'currency'
  | 'sale'
  | 'customer'
  | 'expiresOn'
  | 'legalDue'
  | 'decline'
  | 'policyNumber'
  | 'findings'
  | 'draft'
>

async function headOf(desk: Reading, rma: ReturnRecord): Promise<Head> {
  const { db } = desk
  const { saleId, customerId, policyVersionId } = rma
  const sale = saleId
    ? await db
        .selectFrom('sale')
        .select(['id', 'number', 'soldAt', 'currency'])
        .where('id', '=', saleId)
        .executeTakeFirst()
    : undefined
  const customer = customerId
    ? await db.selectFrom('customer').select(['id', 'name']).where('id', '=', customerId).executeTakeFirst()
    : undefined
  const policy = policyVersionId
    ? await db.selectFrom('policyVersion').select('number').where('id', '=', policyVersionId).executeTakeFirst()
    : undefined
  return {
    id: rma.id,
    number: rma.number,
    type: typeOf(rma.type),
    channel: rma.channel,
    status: rma.status,
    imported: rma.importId !== null,
    currency: sale?.currency ?? desk.shop.currency,
    sale: sale ? { id: sale.id, number: sale.number, soldAt: sale.soldAt } : null,
    customer: customer ?? null,
    expiresOn: rma.expiresOn,
    legalDue: rma.legalDue,
    decline: rma.declineReason === null ? null : { reason: rma.declineReason, note: rma.declineNote },
    policyNumber: policy?.number ?? null,
    findings: distinctFindings(JSON.parse(rma.findings) as readonly StoredFinding[]),
    draft: rma.draft === null ? null : (JSON.parse(rma.draft) as DraftContent),
  }
}

/** What a return was split off, and what was split off it. */
async function splitOf({ db }: Reading, rma: ReturnRecord): Promise<ReturnView['split']> {
  const from = rma.splitFromId
    ? await db.selectFrom('rma').select(['id', 'number']).where('id', '=', rma.splitFromId).executeTakeFirst()
    : undefined
  const into = await db
    .selectFrom('rma')
    .select(['id', 'number'])
    .where('splitFromId', '=', rma.id)
    .orderBy('number')
    .execute()
  return { from: from ?? null, into }
}

function typeOf(text: string): ReturnType {
  return returnTypes.find(one => one === text) ?? 'remorse'
}

function factsOf(
  rma: ReturnRecord,
  lines: readonly ReturnLineRecord[],
  inspections: readonly InspectionRecord[],
  dispositions: readonly DispositionRecord[],
  settlements: ReturnView['settlements'],
) {
  const left = undisposedUnits(inspections, dispositions)
  return {
    status: rma.status,
    imported: rma.importId !== null,
    unpaid: isUnpaid(rma),
    ofSale: rma.saleId !== null,
    byCarrier: rma.channel === 'post' || rma.channel === 'pickup',
    counts: sumCounts(lines.map(line => line.counts)),
    settledUnits: lines.reduce((sum, line) => sum + line.settledUnits, 0),
    undisposedUnits: [...left.values()].reduce((sum, units) => sum + units, 0),
    looseUnits: looseUnits(lines, inspections, left),
    unasked: unaskedUnits(rma, lines),
    settlementsInForce: settlements.filter(one => one.state !== 'reversed').length,
    failedSettlements: settlements.filter(one => one.state === 'failed').length,
    openPayouts: settlements.flatMap(one => one.payouts).filter(one => one.state === 'recorded').length,
    payoutsToRetry: settlements.flatMap(one => one.payouts).filter(one => one.toRetry).length,
  }
}

/** Units of one inspection can be neither settled nor disposed of; which of them are settled does not matter here. */
function looseUnits(
  lines: readonly ReturnLineRecord[],
  inspections: readonly InspectionRecord[],
  undisposed: ReadonlyMap<string, number>,
): number {
  return lines.reduce((sum, line) => {
    const free = inspections.filter(one => one.returnLineId === line.id).map(one => undisposed.get(one.id) ?? 0)
    return sum + Math.min(line.counts.accepted - line.settledUnits, Math.max(0, ...free))
  }, 0)
}

function unaskedUnits(rma: ReturnRecord, lines: readonly ReturnLineRecord[]) {
  const { rejected, received, quarantined } = sumCounts(lines.filter(isUnasked).map(line => line.counts))
  return { here: rma.saleId === null ? 0 : received + rejected + quarantined, rejected }
}
