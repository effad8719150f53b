import { join } from 'node:path'
import { ulid } from 'ulid'
import { type OpenFile, openFile } from '../../../electron/database/open.ts'
import type { CommandName, Name, Output, QueryName, Sent } from '../../../shared/contract.ts'
import { type SaleToSell, type Sold, sell } from '../../support/sold.ts'
import { pins } from '../../support/test-desk.ts'
import type { RunningDesk } from './run-desk.ts'

/** A shop's own script at the desk's door: its own session, as an owner. */
export interface Script {
  must<N extends Name>(name: N, input: Sent<N>): Promise<Output<N>>
}

/** Opens a session of one's own at the door, as a script does. */
export async function openScript(desk: RunningDesk): Promise<Script> {
  const link = new URL(await desk.link())
  const headers = { origin: link.origin, 'content-type': 'application/json' }
  const body = JSON.stringify({ token: link.hash.slice(1) })
  const session = await fetch(`${link.origin}/session`, { method: 'POST', headers, body })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    async must<N extends Name>(name: N, input: Sent<N>) {
      const answer = await fetch(`${link.origin}/call/${name satisfies CommandName | QueryName}`, {
        method: 'POST',
        headers: { ...headers, cookie, 'idempotency-key': ulid() },
        body: JSON.stringify(input),
      })
      const reply = (await answer.json()) as { ok: boolean; value: Output<N>; failure?: unknown }
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
      return reply.value
    },
  }
}

/** The people of a test's shop, by role; their PINs are in `pins`. */
export const people = { owner: 'Olga Owner', supervisor: 'Sven Supervisor', counter: 'Carla Counter' } as const

/** Sets a shop up through its door: an owner, a supervisor, somebody at the counter. */
export async function setUpShop(desk: RunningDesk, more: Partial<Sent<'shop.setUp'>['shop']> = {}): Promise<Script> {
  const script = await openScript(desk)
  const shop = {
    name: 'Bergblick Sport',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    locale: 'en-IE',
    ...more,
  } as const
  await script.must('shop.setUp', { shop, owner: { name: people.owner, pin: pins.owner } })
  for (const role of ['supervisor', 'counter'] as const) {
    const limits = { cashLimitMinor: null, overrideLimitMinor: null, language: null, active: true }
    await script.must('staff.save', { name: people[role], role, pin: pins[role], ...limits })
  }
  return script
}

/** The test shop's day so many days from today, as text. */
export function shopDay(inDays: number): string {
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })
  return days.format(Date.now() + inDays * 86_400_000)
}

/** A day so many days before the test shop's today, as text. */
export function daysAgo(days: number): string {
  return shopDay(-days)
}

/** Opens the desk's file beside the desk, to arrange sales and to look. */
export function openBeside(desk: RunningDesk): OpenFile {
  return openFile(join(desk.folder, 'desk.sqlite'), 'write')
}

/** Puts a sale into the shop's file, as an import would have left it. */
export async function sellIn(desk: RunningDesk, sale: SaleToSell): Promise<Sold> {
  const file = openBeside(desk)
  const sold = sell({ writer: { file }, now: () => new Date().toISOString() }, { soldDay: daysAgo(5), ...sale })
  await file.close()
  return sold
}
