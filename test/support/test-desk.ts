import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Room, Wake } from '../../electron/context.ts'
import { type Engine, type EngineOptions, openEngine } from '../../electron/desk/engine.ts'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { runJob } from '../../electron/jobs/run-job.ts'
import { works } from '../../electron/jobs/works.ts'
import { epochOf, toInstantText } from '../../shared/calendar.ts'
import type { FailureFor, Name, Output, Sent } from '../../shared/contract.ts'
import { operationNamed } from '../../shared/contract.ts'
import type { Role } from '../../shared/define.ts'
import type { Result } from '../../shared/result.ts'
import { ShopTemplate } from './shop-template.ts'

/** PINs of the people in a test shop. */
export const pins = { counter: '1111', supervisor: '222222', owner: '333333', bookkeeper: '4444' } as const

/** A desk in this thread, on a file and clock of its own, with one person of each role. */
export interface TestDesk {
  readonly folder: string
  readonly writer: Engine
  readonly reader: Engine
  /** Calls as someone: `owner` unless told. A fresh key for each command unless one is given. */
  call<N extends Name>(
    name: N,
    input: Sent<N>,
    options?: { readonly as?: Role | 'nobody'; readonly key?: string },
  ): Promise<Result<Output<N>, FailureFor<N>>>
  /** Calls and throws when refused: for arranging a test. */
  must<N extends Name>(name: N, input: Sent<N>, options?: { readonly as?: Role }): Promise<Output<N>>
  /** Runs every queued job to its end, in this thread. */
  runJobs(): Promise<void>
  now(): string
  setNow(at: string): void
  passMinutes(minutes: number): void
  readonly woken: readonly Wake[]
  close(): Promise<void>
}

/**
 * Opens a test shop: EUR, Berlin, tax inclusive, unless changed. Wednesday 14 May 2025, 10:00 there.
 *
 * Note: its commits wait for no disk, because the folder is thrown away. That the desk's own do is proved by
 * `openFile` each time, and by the tests that kill it.
 */
export async function openTestDesk(
  shop: Partial<Sent<'shop.setUp'>['shop']> = {},
  options: { readonly setUp?: boolean } = {},
): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'returns-desk-'))
  const resources = fileURLToPath(new URL('../../resources', import.meta.url))
  const template = options.setUp === false ? null : new ShopTemplate(shop)
  const counted = template?.copyTo(folder) ?? null
  const room = openRoom(folder, { demo: false, resources })
  let at = '2025-05-14T08:00:00.000Z'
  let ids = 0
  const newId = () => {
    ids += 1
    const digits = [...ids.toString(32)].map(digit => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(digit, 32)])
    return `01${digits.join('').padStart(24, '0')}`
  }
  const woken: Wake[] = []
  const engineOptions = { now: () => at, newId, wake: (what: Wake) => void woken.push(what) }
  const writer = counted ? openEngine(room, 'write', engineOptions) : await layOut(room, engineOptions)
  writer.file.raw.pragma('synchronous = off')
  const reader = openEngine(room, 'read', engineOptions)
  ids = counted?.ids ?? 0
  let keys = counted?.keys ?? 0
  const ask = async (name: string, input: unknown, session: string, key?: string) => {
    keys += 1
    const engine = operationNamed(name)?.kind === 'query' ? reader : writer
    return engine.runner.call({ name, input, session, key: key ?? `test-key-${String(keys).padStart(6, '0')}` })
  }
  const desk: TestDesk = {
    folder,
    writer,
    reader,
    woken,
    call: async (name, input, { as = 'owner', key } = {}) => (await ask(name, input, as, key)) as never,
    async must(name, input, { as = 'owner' } = {}) {
      const reply = await ask(name, input, as)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
      return reply.value as never
    },
    async runJobs() {
      for (;;) {
        const wake = woken.find(one => one.kind === 'job')
        if (wake?.kind !== 'job') return
        woken.splice(woken.indexOf(wake), 1)
        const internal = (name: string, input: unknown) => writer.runner.internal(name, input)
        await runJob(
          works,
          { job: wake.job, db: reader.file.db, room, now: () => at, newId, ask: internal },
          problem => {
            throw problem
          },
        )
      }
    },
    now: () => at,
    setNow(next) {
      at = next
    },
    passMinutes(minutes) {
      at = toInstantText(epochOf(at) + minutes * 60_000)
    },
    async close() {
      await reader.close()
      await writer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  if (template && !counted) {
    await staffShop(desk, shop)
    if (writer.file.raw.pragma('wal_checkpoint(truncate)', { simple: true }) !== 0)
      throw new Error('The file is in use')
    template.keep(folder, { ids, keys })
  }
  return desk
}

async function layOut(room: Room, options: EngineOptions): Promise<Engine> {
  const opened = await openWriter(room, options)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value.engine
}

async function staffShop(desk: TestDesk, shop: Partial<Sent<'shop.setUp'>['shop']>): Promise<void> {
  await desk.must('shop.setUp', {
    shop: { name: 'Test shop', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-IE', ...shop },
    owner: { name: 'Olga Owner', pin: pins.owner },
  })
  const people: readonly (readonly [string, Exclude<Role, 'owner'>])[] = [
    ['Carla Counter', 'counter'],
    ['Sven Supervisor', 'supervisor'],
    ['Ben Bookkeeper', 'bookkeeper'],
  ]
  for (const [name, role] of people) {
    const common = { cashLimitMinor: null, overrideLimitMinor: null, language: null, active: true }
    await desk.must('staff.save', { name, role, pin: pins[role], ...common })
    await desk.must('staff.signIn', { staff: name, pin: pins[role] }, { as: role })
  }
}
