import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { accountKeys } from '../../shared/books/accounts.ts'
import { defaultAccountMap } from '../../shared/books/default-maps.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { monthFigures } from '../../shared/books/month-figures.ts'
import type { Sent } from '../../shared/contract.ts'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { replay, saleToSell, step } from '../properties/history.ts'
import { playUntil } from '../properties/seed.ts'
import { pdfLabel } from '../shipments/labels.ts'
import { upload } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { checkJournal, heldMinor, posted } from './check-journal.ts'
import { goTo } from './go-to.ts'
import { readZip } from './read-zip.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({
    cashRoundingMinor: 5,
    labourRateMinor: 2400,
    defaultMinutes: 600,
    bonusPercentMilli: 7_500,
  })
  const rule = { rule: 'keep_item' as const, scope: { kind: 'shop' as const }, settings: { upToMinor: 1_000_000 } }
  const document = { ...defaultPolicy, entries: [...defaultPolicy.entries, rule] }
  await desk.must('policy.publish', { basedOn: 1, validFrom: desk.now().slice(0, 10), document })
})
afterAll(() => desk.close())

const deed = fc.record({
  kind: fc.constantFrom(
    'regrade',
    'put',
    'put',
    'carry',
    'carry',
    'change',
    'recover',
    'cost',
    'amount',
    'amount',
    'keep',
    'keep',
    'label',
    'reverse',
  ),
  at: fc.nat(1000),
  way: fc.nat(4),
  minor: fc.nat(5000),
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const codes = ['restock', 'restock_open_box', 'dispose', 'donate', 'return_to_customer', 'liquidate'] as const
const stepsOfCode: Readonly<Record<string, (minor: number) => Sent<'dispositions.advance'>['step']>> = {
  restock: () => ({ do: 'shelve' }),
  restock_open_box: priceMinor => ({ do: 'open_box', priceMinor }),
  dispose: () => ({ do: 'destroy', on: desk.now().slice(0, 10), by: 'Tip', how: 'Crushed' }),
  donate: () => ({ do: 'lot', partner: 'Shelter' }),
  return_to_customer: () => ({ do: 'hand_over', how: 'in_person' }),
  liquidate: priceMinor => ({ do: 'lot', partner: 'Buyer', priceMinor, taxRateMilli: 19_000 }),
}
type Row = Readonly<Record<'id' | 'line' | 'rma' | 'code', string>> & { readonly units: number }

/** Something that a replayed history doesn't do: decide, decide anew, grade anew, and change what goods cost. */
async function act({ kind, at, way, minor }: Deed): Promise<void> {
  const pick = (sql: string) => {
    const rows = desk.writer.file.raw.prepare<[], Row>(sql).all()
    return rows[at % Math.max(1, rows.length)]
  }
  if (kind === 'cost') {
    const product = pick('select id from product order by id')
    desk.writer.file.raw.prepare('update product set unit_cost_minor = ? where id = ?').run(minor, product?.id ?? '')
    return
  }
  if (kind === 'amount' || kind === 'keep' || kind === 'label' || kind === 'reverse')
    return payWithoutGoods({ kind, at, way, minor }, pick)
  const graded = `select inspection.id, return_line_id as line, return_id as rma, accepted_units as units from inspection
    join return_line on return_line.id = return_line_id where current = 1 and accepted_units > 0 order by inspection.id`
  const decided = `select disposition.id, return_line_id as line, return_id as rma, quantity as units, code
    from disposition join return_line on return_line.id = return_line_id where current = 1 order by disposition.id`
  const one = pick(kind === 'regrade' || kind === 'put' ? graded : decided)
  if (!one) return
  if (kind === 'carry' || kind === 'recover') {
    const step =
      kind === 'recover'
        ? ({ do: 'recover', priceMinor: minor, taxRateMilli: way * 1000 } as const)
        : (stepsOfCode[one.code]?.(minor) ?? ({ do: 'shelve' } as const))
    const taken = await desk.call('dispositions.advance', { entries: [one.id], step })
    if (!taken.ok && taken.failure.code === 'unexpected') throw new Error(`${kind} threw`)
    return
  }
  const units = { return: one.rma, line: one.line, quantity: kind === 'change' ? one.units : 1 + (way % one.units) }
  const code = codes[(at + way) % codes.length] ?? 'dispose'
  const reply =
    kind === 'regrade'
      ? await desk.call('grading.inspect', {
          ...units,
          grade: (['A', 'B', 'C', 'D', 'E'] as const)[way] ?? 'A',
          minutes: way,
          replaces: one.id,
        })
      : await desk.call('grading.dispose', {
          ...units,
          code,
          print: false,
          replaces: kind === 'change' ? one.id : undefined,
        })
  if (!reply.ok && reply.failure.code === 'unexpected') throw new Error(`${kind} threw`)
}

type Pick = (sql: string) => Row | undefined

/** Money for no goods: amounts without units, kept items, customers' own labels, and any of it taken back. */
async function payWithoutGoods({ kind, at, way, minor }: Deed, pick: Pick): Promise<void> {
  if (kind === 'reverse') {
    const settlement = pick("select id from settlement where state <> 'reversed' order by id")?.id ?? ''
    await desk.call('settlements.reverse', { settlement, reason: 'Mistake' })
    return
  }
  const inStatus = (status: string) => `select line.id, line.id as line, rma.id as rma,
    coalesce((select quantity from return_unit where return_line_id = line.id and state = 'awaiting'), 0) as units
    from return_line line join rma on rma.id = line.return_id where rma.status in (${status}) order by line.id`
  const awaited = `select * from (${inStatus("'authorized'")}) where units > 0`
  const one = pick(kind === 'keep' ? awaited : inStatus("'authorized', 'closed'"))
  if (!one) return
  const wish = (['original', 'store_credit', 'cash'] as const)[way % 3] ?? 'original'
  const how = { return: one.rma, wish: kind === 'label' ? ('cash' as const) : wish }
  const agreed = { print: false, reference: 'T' }
  if (kind === 'keep') {
    const lines = [{ line: one.line, quantity: Math.max(1, one.units) }]
    const offer = await desk.call('returns.offerKeep', { ...how, lines })
    const expectedTotalMinor = offer.ok ? (offer.value.preview?.totalMinor ?? 0) : 0
    await desk.call('returns.keepItem', { ...how, ...agreed, lines, expectedTotalMinor })
    return
  }
  if (kind === 'label') {
    const receipt = Buffer.concat([pdfLabel, Buffer.from(`${at} ${minor}`)])
    const input = { ...how, ...agreed, amountMinor: minor + 1, expectedTotalMinor: minor + 1 }
    await desk.call('settlements.reimburseLabel', { ...input, file: await upload(desk, 'receipt.pdf', receipt) })
    return
  }
  const amount = (['allowance', 'price_match', 'shipping_only', 'held_back'] as const)[way] ?? 'allowance'
  const asked = { ...how, kind: amount, line: one.line, amountMinor: 1 + (minor % 300) }
  const preview = await desk.call('settlements.previewAmount', asked)
  const expectedTotalMinor = preview.ok ? preview.value.totalMinor : 0
  await desk.call('settlements.giveAmount', { ...asked, ...agreed, expectedTotalMinor, reason: 'Scratched' })
}

const count = (sql: string) => Number(desk.writer.file.raw.prepare(sql).pluck().get())
const moves = (which: string) => `select count(*) from stock_move where ${which}`
const takenBack = (which: string) =>
  `select count(*) from settlement_reversal join settlement on id = settlement_id where ${which}`

/** What the histories have to reach: where chance left one out, more of them are played. */
const reached = [
  ['goods of known cost put on hold', moves("kind = 'hold' and unit_cost_minor > 0")],
  ['restocked', moves("kind = 'restock' and unit_cost_minor > 0")],
  ['written off', moves("kind = 'write_off' and unit_cost_minor > 0")],
  ['handed out', moves("kind = 'hand_out' and unit_cost_minor > 0")],
  ['liquidated', moves("kind = 'liquidated' and unit_cost_minor > 0")],
  ['goods of unknown cost', moves('unit_cost_minor is null')],
  ['a move taken back', moves('reverses_id is not null')],
  ['a recovery', 'select count(*) from recovery where net_minor > 0'],
  ['a recovery taken back', 'select count(*) from recovery where reverses_id is not null'],
  ['an allowance', 'select count(*) from settlement where allowance_minor > 0'],
  ['a bonus', 'select count(*) from settlement where bonus_minor > 0'],
  ['a customer’s own label', 'select count(*) from settlement where own_label_minor > 0'],
  ['a kept item', 'select count(*) from kept_item'],
  ['money without goods taken back', takenBack('allowance_minor + bonus_minor + own_label_minor > 0')],
] as const

describe('the journal of random histories, from the file', () => {
  it('equals settlements, payouts and stock moves of each month, to the minor unit', { timeout: 240_000 }, async () => {
    const history = fc.record({
      sale: saleToSell,
      costs: fc.array(fc.option(fc.nat(4000)), { minLength: 3, maxLength: 3 }),
      steps: fc.array(step, { minLength: 10, maxLength: 20 }),
      deeds: fc.array(deed, { minLength: 3, maxLength: 8 }),
    })
    const property = fc.asyncProperty(history, async ({ sale, costs, steps, deeds }) => {
      const lines = sale.lines.map((line, index) => {
        const unitCostMinor = costs[index] ?? null
        return unitCostMinor === null ? line : { ...line, product: { unitCostMinor } }
      })
      await replay(desk, { ...sale, lines, soldDay: desk.now().slice(0, 10) }, steps, () => undefined)
      for (const one of deeds) await act(one)
      desk.passMinutes(60 * 24 * 3)
    })
    await playUntil(property, { what: 'Histories of the journal', runs: 60, more: 15 }, () =>
      reached.every(([, sql]) => count(sql) > 0),
    )
    const months = desk.writer.file.raw
      .prepare<[], string>(
        'select distinct substr(local_day, 1, 7) from settlement union select distinct substr(local_day, 1, 7) from payout order by 1',
      )
      .pluck()
      .all()
    expect(months.length).toBeGreaterThan(3)
    for (const month of months) {
      await checkJournal(desk, month)
    }
  })

  it.each(reached)('reached %s', (_, sql) => {
    expect(count(sql)).toBeGreaterThan(0)
  })

  it('keeps what grades really brought as the sums of what was got, whatever was taken back', () => {
    const rows = (sql: string) => desk.writer.file.raw.prepare(sql).all()
    const sums = `sum(quantity) as units, sum(sold_net_minor) as sold_net_minor, sum(net_minor) as got_minor`
    expect(rows('select * from value_history order by category, grade')).toEqual(
      rows(`select category, grade, ${sums} from recovery where code <> 'donate' and sold_net_minor <> 0
        group by category, grade order by category, grade`),
    )
    const known = `select sum(net_minor) from recovery where disposition_id = disposition.id`
    expect(
      rows(`select id from disposition where current = 1 and real_recovery_minor is not null
        and real_recovery_minor is not (${known})`),
    ).toEqual([])
  })

  it('leaves each line’s hold with what is still in it, and never below nothing', () => {
    const lines = desk.writer.file.raw
      .prepare<[], { readonly units: number; readonly minor: number | null; readonly costs: number }>(
        `select sum(case when (kind = 'hold') = (reverses_id is null) then quantity else -quantity end) as units,
          sum(${heldMinor}) as minor, count(distinct coalesce(unit_cost_minor, -1)) as costs,
          max(unit_cost_minor) as cost from stock_move group by return_line_id`,
      )
      .all()
    expect(lines.length).toBeGreaterThan(10)
    for (const { units, minor, costs } of lines) {
      expect(costs).toBe(1)
      expect(units).toBeGreaterThanOrEqual(0)
      if (units === 0) expect(minor ?? 0).toBe(0)
    }
  })

  it('is what the list of months says of it', async () => {
    const { months } = await desk.must('books.months', {})
    expect(months.length).toBeGreaterThan(3)
    for (const { month, creditMinor, paidMinor, exchangedMinor } of months.slice(0, 12)) {
      const documents = journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
      const { taxMinor: _, ...figures } = monthFigures(documents)
      expect([month, { creditMinor, paidMinor, exchangedMinor }]).toEqual([month, figures])
    }
  })

  it('is in the month’s file as it was derived', { timeout: 240_000 }, async () => {
    const months = desk.writer.file.raw
      .prepare<[], string>('select distinct substr(local_day, 1, 7) from settlement order by 1 limit 3')
      .pluck()
      .all()
    await goTo(desk, desk.now())
    for (const month of months) {
      const { job } = await desk.must('books.export', { month })
      await desk.runJobs()
      const { result } = await desk.must('jobs.read', { job })
      const files = await readZip(readFileSync(join(desk.folder, 'exports', String(result?.ticket))))
      const text = (files.get('journal.csv') ?? Buffer.from('')).toString('utf8').replace(/^\uFEFF/, '')
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
      const written = new Map<string, number>()
      for (const row of data) {
        const minor = Math.round((Number(row.debit) - Number(row.credit)) * 100)
        written.set(row.account ?? '', (written.get(row.account ?? '') ?? 0) + minor)
      }
      const documents = journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
      expect(data).toHaveLength(documents.flatMap(one => one.entries).length)
      for (const key of accountKeys) {
        expect(written.get(defaultAccountMap.maps.plain.accounts[key] ?? '') ?? 0).toBe(posted(documents, [key]))
      }
    }
  })
})
