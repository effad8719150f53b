import type { Input } from '../../shared/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import { typeOfReturn } from '../../shared/returns/return-types.ts'
import { spelledSecondReason } from '../../shared/returns/second-reasons.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import type { AskedLine, DraftContent } from '../../shared/returns/views.ts'
import type { Handler, Writing } from '../context.ts'
import { type CheckedLine, checkLines } from './check-lines.ts'
import { choosePolicy } from './choose-policy.ts'
import type { LineToJudge } from './judge-return.ts'
import { nextNumber } from './next-number.ts'
import { openLine } from './open-line.ts'
import { loadSoldSale, type SoldSale } from './sold-sale.ts'
import { findReturn, type ReturnRecord, updateReturn } from './store.ts'

/** Asks for a return: from now on its units hold their place on the sale's lines. */
export const requestReturn: Handler<'returns.request'> = async (desk, input) => {
  const draft = input.return === undefined ? null : await findReturn(desk.db, input.return)
  if (input.return !== undefined && !draft) return refuse({ code: 'not_found' })
  const moved = moveReturn(draft?.status ?? null, 'request', { has_line_or_customer: true })
  if (!moved.ok) return moved
  const sale = await loadSoldSale(desk.db, input.sale, desk.shop.timeZone)
  if (!sale) return refuse({ code: 'sale_not_found' })
  if (input.customer !== undefined && !(await isCustomer(desk, input.customer))) return refuse({ code: 'not_found' })
  const checked = await checkLines(desk.db, sale, input.lines, null)
  if (!checked.ok) return checked
  const strange = input.lines.find(one => one.secondReason !== undefined && spelled(desk, one) === null)
  if (strange) return refuse({ code: 'second_reason_not_known', saleLine: strange.saleLine })
  const { id, number } = await writeRequest(desk, draft, sale, input, checked.value)
  const lines: { id: string; saleLine: string }[] = []
  for (const [index, one] of checked.value.entries()) lines.push(await writeLine(desk, id, index + 1, one))
  desk.note(
    { kind: 'return', id },
    {
      number,
      sale: sale.id,
      channel: input.channel,
      lines: checked.value.map(({ asked }) => ({
        saleLine: asked.saleLine,
        quantity: asked.quantity,
        reason: asked.reason,
      })),
    },
  )
  return ok({ return: id, number, lines })
}

/** The asked second reason as the shop spells it. */
function spelled(desk: Writing, { reason, secondReason }: AskedLine): string | null {
  return secondReason === undefined ? null : spelledSecondReason(desk.shop, reason, secondReason)
}

async function isCustomer(desk: Writing, id: string): Promise<boolean> {
  const row = await desk.db.selectFrom('visibleCustomer').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

async function writeRequest(
  desk: Writing,
  draft: ReturnRecord | null,
  sale: SoldSale,
  input: Input<'returns.request'>,
  checked: readonly CheckedLine[],
): Promise<{ readonly id: string; readonly number: string }> {
  const customerId = input.customer ?? sale.customerId
  const asking = { sale, channel: input.channel, askedDay: desk.today, customerId, except: draft?.id ?? null }
  const policy = await choosePolicy(desk, asking, checked.map(toJudge))
  const reason = input.lines[0]?.reason ?? 'other'
  const asked = {
    type: typeOfReturn({ reason, hasSale: true, gift: sale.gift }),
    channel: input.channel,
    saleId: sale.id,
    customerId,
    status: 'requested',
    policyVersionId: policy.id,
    draft: draftWithKeys(draft, input.keys),
    requestedAt: desk.now,
    requestedBy: desk.caller.staffId,
    requestedDay: desk.today,
  }
  if (draft) {
    await updateReturn(desk, draft.id, asked)
    return draft
  }
  const id = desk.newId()
  const number = await nextNumber(desk, 'RMA')
  const { staffId } = desk.caller
  await desk.db
    .insertInto('rma')
    .values({ id, number, ...asked, createdAt: desk.now, createdBy: staffId, updatedAt: desk.now })
    .execute()
  return { id, number }
}

function toJudge({ asked, line }: CheckedLine, index: number): LineToJudge {
  return {
    key: String(index),
    line,
    quantity: asked.quantity,
    reason: asked.reason,
    foundReason: null,
    secondReason: asked.secondReason ?? null,
    serial: asked.serial ?? null,
    grade: null,
    checklist: {},
  }
}

/** Keys outlive the draft: a return that is resumed after its request must not pay twice either. */
function draftWithKeys(draft: ReturnRecord | null, keys: DraftContent['keys'] | undefined): string | null {
  const content = draft?.draft ? (JSON.parse(draft.draft) as DraftContent) : null
  if (!content) return keys === undefined ? null : JSON.stringify({ lines: [], wish: 'original', keys })
  return JSON.stringify({ ...content, keys: { ...content.keys, ...keys } })
}

async function writeLine(
  desk: Writing,
  returnId: string,
  lineNumber: number,
  { asked, line }: CheckedLine,
): Promise<{ id: string; saleLine: string }> {
  const id = await openLine(desk, 'request', {
    returnId,
    lineNumber,
    saleLineId: line.id,
    productId: line.productId,
    sku: line.sku,
    description: line.description,
    reason: asked.reason,
    reasonNote: asked.reasonNote?.trim() || null,
    secondReason: spelled(desk, asked),
    quantityRequested: asked.quantity,
    lotCode: asked.lot ?? line.lotCode,
    serial: asked.serial ?? null,
  })
  return { id, saleLine: line.id }
}
