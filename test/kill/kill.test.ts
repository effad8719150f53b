import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../electron/database/open.ts'
import { type BuiltThreads, buildThreads } from '../support/build-entries.ts'
import { type Sold, sell } from '../support/sold.ts'
import { pins } from '../support/test-desk.ts'
import { type LiveDesk, startDesk } from './killed-desk.ts'

/** One return as a client wants it: one unit of one sale, paid once. What was answered is what was acknowledged. */
interface Wanted {
  readonly number: string
  readonly sale: Sold
  readonly keys: Record<string, string>
  readonly acknowledged: Map<string, unknown>
  done: boolean
}

let folder: string
let built: BuiltThreads
beforeAll(async () => {
  built = await buildThreads({ 'desk-process': new URL('./desk-process.ts', import.meta.url) })
  folder = mkdtempSync(join(tmpdir(), 'returns-desk-kill-'))
  const desk = await startDesk(built, folder, 0, false)
  const shop = { name: 'Kill shop', currency: 'EUR', timeZone: 'Europe/Berlin' }
  await desk.call('shop.setUp', { shop, owner: { name: 'Olga Owner', pin: pins.owner } }, 'set-up-the-shop')
  await desk.kill()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  built.remove()
})

function sellSome(count: number, name: string): Wanted[] {
  const file = openFile(join(folder, 'desk.sqlite'), 'write')
  const soldDay = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10)
  const wanted = Array.from({ length: count }, (_, index) => ({
    number: `${name}-${index}`,
    sale: sell(
      { writer: { file }, now: () => new Date().toISOString() },
      { number: `${name}-${index}`, soldDay, lines: [{ sku: `${name}-${index}`, quantity: 5, grossMinor: 9995 }] },
    ),
    keys: {},
    acknowledged: new Map<string, unknown>(),
    done: false,
  }))
  file.raw.close()
  return wanted
}

type Step = { readonly name: string; readonly input: (known: (step: string) => Record<string, never>) => unknown }

const lineOf = (reply: Record<string, never>) => (reply as unknown as { lines: { id: string }[] }).lines[0]?.id
const returnOf = (reply: Record<string, never>) => (reply as unknown as { return: string }).return

function stepsOf({ sale }: Wanted): readonly Step[] {
  return [
    {
      name: 'returns.request',
      input: () => ({ sale: sale.sale, lines: [{ saleLine: sale.lines[0], quantity: 1, reason: 'changed_mind' }] }),
    },
    { name: 'returns.authorize', input: known => ({ return: returnOf(known('returns.request')) }) },
    {
      name: 'returns.receive',
      input: known => ({
        return: returnOf(known('returns.request')),
        lines: [{ line: lineOf(known('returns.request')), quantity: 1 }],
      }),
    },
    {
      name: 'grading.inspect',
      input: known => ({
        return: returnOf(known('returns.request')),
        line: lineOf(known('returns.request')),
        quantity: 1,
        grade: 'A',
        minutes: 1,
      }),
    },
    {
      name: 'grading.dispose',
      input: known => ({
        return: returnOf(known('returns.request')),
        line: lineOf(known('returns.request')),
        quantity: 1,
        code: 'restock',
      }),
    },
    {
      name: 'settlements.pay',
      input: known => ({ return: returnOf(known('returns.request')), expectedTotalMinor: 1999 }),
    },
  ]
}

/** Carries a return on from where it was acknowledged; answers false when the desk went away in between. */
async function carryOn(desk: LiveDesk, wanted: Wanted, keyOf: (step: string) => string): Promise<boolean> {
  for (const step of stepsOf(wanted)) {
    if (wanted.acknowledged.has(step.name)) continue
    const input = step.input(name => wanted.acknowledged.get(name) as Record<string, never>)
    const reply = await desk.call(step.name, input, keyOf(step.name))
    if (reply === null) return false
    if (!reply.ok) throw new Error(`${step.name}: ${JSON.stringify(reply.failure)}`)
    wanted.acknowledged.set(step.name, reply.value)
  }
  wanted.done = true
  return true
}

/** What is wrong with the file: anything lost, half there or done twice. */
function faults(wanted: readonly Wanted[]): readonly string[] {
  const file = openFile(join(folder, 'desk.sqlite'), 'read')
  const one = (sql: string, ...values: unknown[]) => (file.raw.prepare(sql).get(...values) as { n: number }).n
  const found: string[] = []
  for (const { number, sale, acknowledged } of wanted) {
    const asked = one('select count(*) n from rma where sale_id = ?', sale.sale)
    const paid = one(
      'select coalesce(sum(p.amount_minor), 0) n from payout p join settlement s on s.id = p.settlement_id join rma r on r.id = s.return_id where r.sale_id = ?',
      sale.sale,
    )
    const isPaid = acknowledged.has('settlements.pay')
    if (asked > 1) found.push(`${number}: asked for ${asked} times`)
    if (acknowledged.has('returns.request') && asked === 0) found.push(`${number}: an acknowledged request is gone`)
    if (isPaid && paid !== 1999) found.push(`${number}: paid ${paid}`)
    if (paid > 1999) found.push(`${number}: paid ${paid}, which is more than once`)
  }
  const half = {
    'settlements without lines':
      'select count(*) n from settlement s where not exists (select 1 from settlement_line l where l.settlement_id = s.id)',
    'settlements whose payouts do not add up':
      'select count(*) n from settlement s where total_minor <> (select coalesce(sum(amount_minor), 0) from payout p where p.settlement_id = s.id)',
    'returns without lines':
      'select count(*) n from rma r where not exists (select 1 from return_line l where l.return_id = r.id)',
    'lines whose units do not add up':
      'select count(*) n from return_line l where quantity_requested <> (select coalesce(sum(quantity), 0) from return_unit u where u.return_line_id = l.id)',
    'commands without an audit event':
      "select count(*) n from idempotency i where operation <> 'staff.signIn' and (select count(*) from audit_event) < (select count(*) from idempotency)",
  }
  for (const [name, sql] of Object.entries(half)) if (one(sql) > 0) found.push(`${one(sql)} ${name}`)
  if (file.raw.pragma('integrity_check', { simple: true }) !== 'ok') found.push('the file is damaged')
  file.raw.close()
  return found
}

describe('killing the desk', () => {
  it('loses nothing acknowledged, leaves nothing half done, and retries with the same keys pay nobody twice', async () => {
    const wanted = sellSome(30, 'KEYED')
    let kills = 0
    const started = Date.now()
    while (wanted.some(one => !one.done)) {
      kills += 1
      if (kills > 40) throw new Error(`Not done after ${kills} kills and ${Date.now() - started} ms`)
      const betweenCommitAndReply = kills % 2 === 0
      const last = kills > 8
      const desk = await startDesk(
        built,
        folder,
        betweenCommitAndReply && !last ? 2 + Math.floor(Math.random() * 20) : 0,
      )
      const killing =
        betweenCommitAndReply || last ? null : setTimeout(() => void desk.kill(), 20 + Math.random() * 250)
      for (const one of wanted) {
        if (one.done) continue
        if (!(await carryOn(desk, one, step => (one.keys[step] ??= ulid())))) break
      }
      if (killing) clearTimeout(killing)
      await desk.kill()
      expect(faults(wanted)).toEqual([])
    }
    expect(kills).toBeGreaterThan(4)
    expect(faults(wanted)).toEqual([])
  }, 240_000)

  it('would be found out by this test if retries had keys of their own', async () => {
    const wanted = sellSome(4, 'KEYLESS')
    for (let round = 0; round < 4; round += 1) {
      const desk = await startDesk(built, folder, 2)
      for (const one of wanted) if (!one.done && !(await carryOn(desk, one, () => ulid()).catch(() => false))) break
      await desk.kill()
    }
    expect(faults(wanted)).not.toEqual([])
  }, 240_000)
})
