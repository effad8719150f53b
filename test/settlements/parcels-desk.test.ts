import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepLabels } from '../../electron/shipments/label-files.ts'
import type { Sent } from '../../shared/contract.ts'
import { checkJournal } from '../books/check-journal.ts'
import { pdfLabel, pngLabel } from '../shipments/labels.ts'
import { awaitByPost, go, pack, upload } from '../support/shipped.ts'
import { sign } from '../support/sign.ts'
import { sell } from '../support/sold.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.alloc(200, 7), Buffer.from([0xff, 0xd9])])
const lost = (rma: string) => ({ return: rma, basis: 'lost_in_transit' as const })
const refused = (failure: Record<string, unknown>) => ({ ok: false, failure })

describe('a parcel that was lost', () => {
  it('is refunded once, without goods and without a fee, and not again when it turns up', async () => {
    const rma = await awaitByPost(desk)
    const parcel = await pack(desk, rma)
    await go(desk, parcel, 'print', 'hand_over', 'lose')
    const preview = await desk.must('settlements.preview', lost(rma.return), { as: 'counter' })
    expect(preview).toMatchObject({
      totalMinor: 3000,
      returnShippingFeeMinor: 0,
      lines: [{ quantity: 3, grade: null }],
    })
    const pay = () => desk.call('settlements.pay', { ...lost(rma.return), expectedTotalMinor: 3000, print: false })
    expect(await pay()).toMatchObject({ ok: true })
    expect(await pay()).toEqual(refused({ code: 'nothing_to_settle' }))
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view.lines[0]).toMatchObject({ units: { lost: 3 }, lostSettledUnits: 3, creditedMinor: 3000 })
    expect(view.settlements).toMatchObject([{ bases: ['lost_in_transit'] }])
    const sale = view.sale?.id ?? ''
    const again = [{ saleLine: view.lines[0]?.saleLine ?? '', quantity: 1, reason: 'changed_mind' as const }]
    expect(await desk.call('returns.request', { sale, lines: again })).toMatchObject(
      refused({ code: 'quantity_not_available', left: 0 }),
    )
    await checkJournal(desk, '2025-05')
  })

  it('leaves its return open and on the list of what waits, until it is refunded', async () => {
    const rma = await awaitByPost(desk)
    await go(desk, await pack(desk, rma), 'print', 'hand_over', 'lose')
    const shown = async () => (await desk.must('returns.read', { return: rma.return })).shown
    const waits = async () => (await desk.must('desk.summary', {})).waiting.find(one => one.id === rma.return)
    expect(await shown()).toBe('lost')
    expect(await waits()).toMatchObject({ kind: 'to_settle', sentence: { key: 'desk.lost' } })
    const { returns } = await desk.must('returns.find', { shown: 'waiting' })
    expect(returns.map(one => one.id)).toContain(rma.return)
    await desk.must('settlements.pay', { ...lost(rma.return), expectedTotalMinor: 3000, print: false })
    expect(await shown()).not.toBe('lost')
    expect((await waits())?.kind).not.toBe('to_settle')
  })

  it('that nobody refunds is closed by hand', async () => {
    const rma = await awaitByPost(desk, [1])
    await go(desk, await pack(desk, rma, {}, 1), 'print', 'hand_over', 'lose')
    const { status, possible } = await desk.must('returns.read', { return: rma.return })
    expect({ status, possible }).toMatchObject({ status: 'authorized' })
    expect(possible).toContain('returns.close')
    await desk.must('returns.close', { return: rma.return }, { as: 'counter' })
    expect((await desk.must('returns.read', { return: rma.return })).shown).toBe('closed')
  })

  it('costs what its goods had cost, until the refund is taken back', async () => {
    const rma = await awaitByPost(desk)
    desk.writer.file.raw.exec('update sale_line set unit_cost_minor = 400')
    const parcel = await pack(desk, rma)
    await go(desk, parcel, 'print', 'hand_over', 'lose')
    const agreed = { ...lost(rma.return), expectedTotalMinor: 3000, print: false }
    const { settlement } = await desk.must('settlements.pay', agreed)
    const costs = async () => (await desk.must('costs.read', { return: rma.return })).kinds
    expect(await costs()).toContainEqual({ kind: 'stock_loss', amountMinor: 1200, minutes: 0 })
    await desk.must('settlements.reverse', { settlement, reason: 'It turned up' })
    expect((await costs()).map(one => one.kind)).not.toContain('stock_loss')
  })

  it('is not refunded when it turned up and came back another way', async () => {
    const rma = await awaitByPost(desk, [1])
    const parcel = await pack(desk, rma, {}, 1)
    await go(desk, parcel, 'print', 'hand_over', 'lose')
    const view = await desk.must('returns.read', { return: rma.return })
    const lines = [{ saleLine: view.lines[0]?.saleLine ?? '', quantity: 1, reason: 'changed_mind' as const }]
    await desk.must('returns.request', { sale: view.sale?.id ?? '', lines })
    expect(await desk.call('settlements.preview', lost(rma.return))).toEqual(refused({ code: 'nothing_to_settle' }))
  })

  it('may be refunded in part, and more than was lost is refused', async () => {
    const rma = await awaitByPost(desk)
    const parcel = await pack(desk, rma)
    await go(desk, parcel, 'print', 'hand_over', 'lose')
    const line = rma.lines[0] ?? ''
    const asked = (quantity: number) => ({ ...lost(rma.return), lines: [{ line, quantity }] })
    expect(await desk.call('settlements.preview', asked(4))).toMatchObject(
      refused({ code: 'too_many_units', state: 'lost', availableUnits: 3, askedUnits: 4 }),
    )
    expect(await desk.must('settlements.preview', asked(1))).toMatchObject({ totalMinor: 1000 })
  })
})

describe('what a parcel charges the customer', () => {
  it('is taken off once, as a supply, and again after the settlement was taken back', async () => {
    const rma = await awaitByPost(desk, [2])
    const line = rma.lines[0] ?? ''
    const parcel = await pack(desk, rma, { costMinor: 490, chargedMinor: 350 }, 2)
    await go(desk, parcel, 'print', 'hand_over', 'deliver')
    await desk.must('returns.receive', { return: rma.return, lines: [{ line, quantity: 2 }] })
    await desk.must('grading.inspect', { return: rma.return, line, quantity: 2, grade: 'A', minutes: 1 })
    const one = { return: rma.return, lines: [{ line, quantity: 1 }] }
    expect(await desk.must('settlements.preview', one)).toMatchObject({ totalMinor: 650, returnShippingFeeMinor: 350 })
    const paid = await desk.must('settlements.pay', { ...one, expectedTotalMinor: 650, print: false })
    expect(await desk.must('settlements.preview', one)).toMatchObject({ totalMinor: 1000, returnShippingFeeMinor: 0 })
    await checkJournal(desk, '2025-05')
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Again' })
    expect(await desk.must('settlements.preview', one)).toMatchObject({ returnShippingFeeMinor: 350 })
  })

  it('is never more than what goes back, and the rest is taken off the next time', async () => {
    const rma = await awaitByPost(desk, [2])
    const line = rma.lines[0] ?? ''
    const parcel = await pack(desk, rma, { chargedMinor: 1200 }, 2)
    await go(desk, parcel, 'print', 'hand_over', 'deliver')
    await desk.must('returns.receive', { return: rma.return, lines: [{ line, quantity: 2 }] })
    await desk.must('grading.inspect', { return: rma.return, line, quantity: 2, grade: 'A', minutes: 1 })
    const one = { return: rma.return, lines: [{ line, quantity: 1 }] }
    await desk.must('settlements.pay', { ...one, expectedTotalMinor: 0, print: false })
    expect(await desk.must('settlements.preview', one)).toMatchObject({ totalMinor: 800, returnShippingFeeMinor: 200 })
  })
})

describe('a label that the customer paid', () => {
  const reimburse = async (rma: string, bytes: Uint8Array, more: Partial<Sent<'settlements.reimburseLabel'>> = {}) => {
    const file = await upload(desk, 'receipt.jpg', bytes)
    const input = { return: rma, amountMinor: 690, wish: 'cash' as const, file, expectedTotalMinor: 690, print: false }
    return desk.call('settlements.reimburseLabel', { ...input, ...more }, { as: 'counter' })
  }

  it('is given back against its receipt as a payout of its own, once, and is a cost of the return', async () => {
    const rma = await awaitDamaged()
    const preview = await desk.must('settlements.previewLabel', { return: rma.return, amountMinor: 690 })
    expect(preview).toMatchObject({ totalMinor: 690, ownLabelMinor: 690, bonusMinor: 0, lines: [] })
    expect(preview.plan.ways.every(way => way.tender === null)).toBe(true)
    const paid = await reimburse(rma.return, jpeg)
    expect(paid).toMatchObject({ ok: true, value: { totalMinor: 690, payouts: [{ kind: 'cash', amountMinor: 690 }] } })
    if (!paid.ok) return
    expect(await reimburse(rma.return, pngLabel)).toMatchObject(
      refused({ code: 'label_reimbursed', number: paid.value.number }),
    )
    const other = await awaitDamaged()
    expect(await reimburse(other.return, jpeg)).toMatchObject(
      refused({ code: 'receipt_used', number: paid.value.number }),
    )
    const { kinds } = await desk.must('costs.read', { return: rma.return })
    expect(kinds).toContainEqual({ kind: 'label', amountMinor: 690, minutes: 0 })
    const { settlement } = paid.value
    expect(await desk.must('settlements.showReceipt', { settlement })).toMatchObject({
      format: 'jpeg',
      name: 'receipt.jpg',
    })
    await checkJournal(desk, '2025-05')
    await desk.must('settlements.reverse', { settlement, reason: 'Wrong amount' })
    await checkJournal(desk, '2025-05')
    expect(await desk.must('costs.read', { return: rma.return })).toMatchObject({ totalMinor: 0 })
    expect(await reimburse(rma.return, jpeg)).toMatchObject({ ok: true })
  })

  it('keeps the receipt through a sweep and removes one that nobody names', async () => {
    const rma = await awaitDamaged()
    expect(await reimburse(rma.return, pdfLabel)).toMatchObject({ ok: true })
    expect(await reimburse(rma.return, pngLabel)).toMatchObject(refused({ code: 'label_reimbursed' }))
    const hashes = desk.writer.file.raw.prepare<[], string>('select sha256 from own_label').pluck().all()
    await sweepLabels(desk.writer.file.db, { labels: join(desk.folder, 'labels') } as never)
    expect(hashes.map(hash => existsSync(join(desk.folder, 'labels', hash)))).toEqual(hashes.map(() => true))
  })

  it('is refused without a receipt the desk can keep, for nothing, and for another total', async () => {
    const rma = await awaitDamaged()
    expect(await reimburse(rma.return, Buffer.from('no receipt'))).toEqual(refused({ code: 'receipt_not_known' }))
    expect(await reimburse(rma.return, Buffer.from(''))).toEqual(refused({ code: 'receipt_empty' }))
    const input = { return: rma.return, amountMinor: 690, file: 'A'.repeat(26), expectedTotalMinor: 690 }
    expect(await desk.call('settlements.reimburseLabel', input)).toEqual(refused({ code: 'upload_gone' }))
    const nothing = { amountMinor: 0, expectedTotalMinor: 0 }
    const cut = Buffer.concat([jpeg, Buffer.from([1])])
    expect(await reimburse(rma.return, cut, nothing)).toEqual(refused({ code: 'nothing_to_settle' }))
    expect(await reimburse(rma.return, cut, { expectedTotalMinor: 1 })).toEqual(
      refused({ code: 'total_changed', totalMinor: 690 }),
    )
    const sold = sell(desk, { lines: [{ grossMinor: 100 }] })
    expect(await desk.call('settlements.showReceipt', { settlement: sold.sale })).toEqual(
      refused({ code: 'not_found' }),
    )
  })

  it('needs a second person where the policy lets the customer pay the way back', async () => {
    const rma = await awaitByPost(desk)
    const receipt = Buffer.concat([jpeg, Buffer.from([9])])
    const need = {
      ...{ operation: 'settlements.reimburseLabel', subject: rma.return, amountMinor: 690 },
      why: 'approval.customer_pays_way',
    }
    expect(await reimburse(rma.return, receipt)).toEqual(refused({ code: 'approval_needed', ...need }))
    expect(await reimburse(rma.return, receipt, { approval: await sign(desk, need) })).toMatchObject({ ok: true })
  })
})

/** A return by post of what came damaged: its way back is the shop's to pay. */
async function awaitDamaged() {
  const rma = await awaitByPost(desk)
  const change = "update return_line set reason = 'damaged_in_transit' where return_id = ?"
  desk.writer.file.raw.prepare(change).run(rma.return)
  return rma
}
