import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../electron/canonical.ts'
import { receiptOf } from '../../electron/printing/papers/receipt-of.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const strokes = [
  [100, 200, 180, 60, 260, 200, 340, 80],
  [400, 150, 800, 140],
]
const asked = () =>
  request(desk, sell(desk, { lines: [{ sku: 'MAT', grossMinor: 1000, quantity: 3 }] }), [{ quantity: 2 }])
const read = (taken: TakenIn) => desk.must('signatures.read', { return: taken.return })
const take = async (taken: TakenIn, changes: object = {}) =>
  desk.call(
    'signatures.take',
    {
      return: taken.return,
      text: (await read(taken)).text,
      signer: ' Ann ',
      signed: { how: 'screen', strokes },
      ...changes,
    },
    { as: 'counter' },
  )

describe('a signature', () => {
  it('is kept with the words that were read, the strokes, who and when, under a hash of all of it', async () => {
    const taken = await asked()
    const { text, signatures } = await read(taken)
    expect(signatures).toEqual([])
    expect(text).toContain('2 × Item MAT')
    expect(text).toContain(taken.number)
    const reply = await take(taken)
    expect(reply).toMatchObject({ ok: true })
    expect((await read(taken)).signatures).toEqual([
      { id: expect.any(String), how: 'screen', text, signer: 'Ann', strokes, at: desk.now(), by: 'Carla Counter' },
    ])
    const sealed = canonicalJson({ return: taken.return, how: 'screen', text, signer: 'Ann', strokes, at: desk.now() })
    const sha256 = desk.writer.file.raw
      .prepare('select sha256 from signature where return_id = ?')
      .pluck()
      .get(taken.return)
    expect(sha256).toBe(createHash('sha256').update(sealed).digest('hex'))
  })
  it('on paper is noted without strokes', async () => {
    const taken = await asked()
    expect(await take(taken, { signed: { how: 'paper' }, signer: '' })).toMatchObject({ ok: true })
    expect((await read(taken)).signatures).toMatchObject([{ how: 'paper', strokes: null, signer: '' }])
  })
  it('is refused when nobody drew, and when the words have changed since they were read', async () => {
    const taken = await asked()
    const tap = { how: 'screen', strokes: [[500, 100]] }
    expect(await take(taken, { signed: tap })).toEqual({ ok: false, failure: { code: 'signature_empty' } })
    expect(await take(taken, { text: 'I owe you nothing' })).toEqual({ ok: false, failure: { code: 'text_changed' } })
    expect((await read(taken)).signatures).toEqual([])
  })
  it('says what was paid back once it was settled', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 5000 }] }))
    const before = (await read(taken)).text
    const paid = await pay(desk, taken)
    const { text } = await read(taken)
    expect(text).toContain(`settlement ${paid.number}, €50.00`)
    expect(await take(taken, { text: before })).toMatchObject({ ok: false, failure: { code: 'text_changed' } })
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Typo' }, { as: 'supervisor' })
    expect((await read(taken)).text).toBe(before)
  })
  it('is not asked of a cancelled return, nor of one nobody knows', async () => {
    const taken = await asked()
    await desk.must('returns.cancel', { return: taken.return })
    expect(await take(taken)).toEqual({
      ok: false,
      failure: { code: 'not_possible_from', state: 'cancelled', event: 'sign' },
    })
    const nobody = await desk.call('signatures.read', { return: inventedId() })
    expect(nobody).toEqual({ ok: false, failure: { code: 'not_found' } })
  })
  it('names the customer as who probably signs', async () => {
    const taken = await asked()
    const customer = inventedId()
    const raw = desk.writer.file.raw
    raw.prepare("insert into customer (id, name, created_at) values (?, 'Ann Berg', '')").run(customer)
    raw.prepare('update rma set customer_id = ? where id = ?').run(customer, taken.return)
    expect((await read(taken)).signer).toBe('Ann Berg')
  })
})

describe('on the receipt', () => {
  it('the last drawn signature stands instead of an empty line; one on paper changes nothing', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 800 }] }))
    await take(taken)
    const paid = await pay(desk, taken)
    desk.passMinutes(1)
    await take(taken, { signed: { how: 'paper' } })
    const { settings } = await desk.must('shop.read', {})
    const room = { demo: false } as never
    const paper = await receiptOf({ db: desk.reader.file.db, now: desk.now(), shop: settings, room }, paid.settlement)
    expect(paper?.signed).toMatchObject({ strokes, signer: 'Ann' })
  })
})

it('the file keeps signatures as they were taken', () => {
  const run = (sql: string) => () => desk.writer.file.raw.prepare(sql).run()
  expect(run("update signature set signer = 'x'")).toThrow('signature_is_append_only')
  expect(run('delete from signature')).toThrow('signature_is_append_only')
})
