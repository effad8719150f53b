import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awaitByPost, go, pack } from '../support/shipped.ts'
import { sell } from '../support/sold.ts'
import { request, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const counter = { as: 'counter' } as const
const open = (code: string) => desk.call('bench.open', { code }, counter)

describe('what a scan opens at the bench', () => {
  it('a carrier’s label opens its parcel, also behind the carrier’s routing code', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { tracking: 'JD0146000012345678' })
    await go(desk, shipment, 'print', 'hand_over')
    const opened = { ok: true, value: { return: rma.return, shipment, tag: null } }
    expect(await open('JD0146000012345678')).toEqual(opened)
    expect(await open('jd01 4600 0012 3456 78')).toEqual(opened)
    expect(await open('42010115JD0146000012345678')).toEqual(opened)
  })
  it('an RMA opens the return, a tag its unit', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 900 }] })
    const taken = await takeIn(desk, sold)
    expect(await open(taken.number.toLowerCase())).toMatchObject({ value: { return: taken.return, shipment: null } })
    expect(await open(`${taken.number}.1.1`)).toMatchObject({ value: { tag: { line: taken.lines[0], unit: 1 } } })
  })
  it('what nobody knows is said so', async () => {
    expect(await open('4006381333931')).toMatchObject({ failure: { code: 'nothing_under_code' } })
    expect(await open('RMA-99-999999.1.1')).toMatchObject({ failure: { code: 'nothing_under_code' } })
  })
})

describe('what waits at the bench', () => {
  it('a parcel that was handed over comes, is here once delivered, and is gone once it is counted', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    const mine = async () =>
      (await desk.must('bench.waiting', {}, counter)).entries
        .filter(one => one.return === rma.return)
        .map(({ stage, units }) => [stage, units])
    expect(await mine()).toEqual([])
    await go(desk, shipment, 'print', 'hand_over')
    expect(await mine()).toEqual([['coming', 3]])
    await go(desk, shipment, 'deliver')
    expect(await mine()).toEqual([['here', 3]])
    const counted = { return: rma.return, shipments: [shipment], lines: [{ line: rma.lines[0] ?? '', quantity: 2 }] }
    await desk.must('returns.receive', counted, counter)
    expect(await mine()).toEqual([['to_grade', 2]])
  })
})

describe('serial and lot', () => {
  const inspect = async (serials: readonly string[], read: { serial?: string; lot?: string }, claimed?: string) => {
    const sold = sell(desk, { lines: [{ grossMinor: 900, serials }] })
    const taken = await takeIn(desk, sold, [claimed === undefined ? {} : { serial: claimed }])
    const unit = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1, grade: 'A' as const, minutes: 0 }
    return desk.must('grading.inspect', { ...unit, ...read }, counter)
  }
  it('another serial than was sold goes to a supervisor, and says so', async () => {
    const asked = { unitsAre: 'needs_decision', mismatch: 'serial_not_sold' }
    expect(await inspect(['SN-1'], { serial: 'SN-2' })).toMatchObject(asked)
  })
  it('another serial than was announced does too', async () => {
    const asked = { unitsAre: 'needs_decision', mismatch: 'serial_not_claimed' }
    expect(await inspect(['SN-3', 'SN-4'], { serial: 'SN-4' }, 'SN-3')).toMatchObject(asked)
  })
  it('the serial that was sold is accepted, however it is spelled; so is one of which nothing is known', async () => {
    expect(await inspect(['SN-5'], { serial: ' sn-5' })).toMatchObject({ unitsAre: 'accepted', mismatch: null })
    expect(await inspect([], { serial: 'SN-6' })).toMatchObject({ unitsAre: 'accepted', mismatch: null })
  })
  it('another lot than was sold goes to a supervisor', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 900 }] })
    desk.writer.file.raw.prepare(`update sale_line set lot_code = 'L1' where id = ?`).run(sold.lines[0])
    const taken = await takeIn(desk, sold)
    const unit = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1, grade: 'A' as const, minutes: 0 }
    expect(await desk.must('grading.inspect', { ...unit, lot: 'L2' }, counter)).toMatchObject({
      unitsAre: 'needs_decision',
      mismatch: 'lot_not_sold',
    })
  })
})

describe('invariant 6: what may not go back on the shelf', () => {
  const restock = async (
    line: Parameters<typeof sell>[1]['lines'][number],
    grade: 'A' | 'B' | 'C' | 'D' | 'E',
    stop = false,
    code: 'restock' | 'restock_open_box' = 'restock',
  ) => {
    const sold = sell(desk, { lines: [line] })
    const raw = desk.writer.file.raw
    if (stop) {
      raw.prepare(`update sale_line set lot_code = 'L-13' where id = ?`).run(sold.lines[0])
      raw
        .prepare(
          `insert into lot (id, product_id, code, stop_sale)
           select ?, product_id, 'L-13', 1 from sale_line where id = ?`,
        )
        .run(`L${(sold.lines[0] ?? '').slice(1)}`, sold.lines[0])
    }
    const taken = await takeIn(desk, sold)
    const unit = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1 }
    const done = await desk.must('grading.inspect', { ...unit, grade, minutes: 0 }, counter)
    if (done.unitsAre === 'needs_decision') await desk.must('grading.decide', { ...unit, accept: true })
    return desk.call('grading.dispose', { ...unit, code, print: false }, counter)
  }
  const whyOf = async (reply: ReturnType<typeof restock>) => {
    const answer = await reply
    return answer.ok || answer.failure.code !== 'disposition_refused' ? null : answer.failure.why.key
  }
  it('a lot whose sale is stopped', async () => {
    expect(await whyOf(restock({ grossMinor: 900 }, 'A', true))).toBe('grading.refused.recalled')
    expect(await whyOf(restock({ grossMinor: 900 }, 'B', true, 'restock_open_box'))).toBe('grading.refused.recalled')
  })
  it('an opened hygiene item', async () => {
    const hygiene = { grossMinor: 900, product: { hygiene: true } }
    expect(await whyOf(restock(hygiene, 'B', false, 'restock_open_box'))).toBe('grading.refused.hygiene_opened')
  })
  it.each(['B', 'C', 'D'] as const)('grade %s on the shelf', async grade => {
    expect(await whyOf(restock({ grossMinor: 900 }, grade))).toBe('grading.refused.grade')
  })
  it('but a sealed one of a lot that is fine', async () => {
    expect(await restock({ grossMinor: 900 }, 'A')).toMatchObject({ ok: true })
  })
})

describe('what grading needs to know', () => {
  it('reads codes, questions by category and what is awaited', async () => {
    const sold = sell(desk, {
      lines: [{ grossMinor: 900, sku: 'BOOT-9', quantity: 2, product: { category: 'Shoes' } }],
    })
    const asked = await request(desk, sold, [{ quantity: 2 }])
    await desk.must('returns.authorize', { return: asked.return }, counter)
    const { lines } = await desk.must('bench.read', { return: asked.return }, counter)
    expect(lines[0]).toMatchObject({ codes: ['BOOT-9'], awaited: 2, serialTracked: false })
    expect(lines[0]?.questions.map(one => one.id)).toContain('pair_matches')
  })
})
