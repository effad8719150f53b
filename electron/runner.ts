import { createHash, createHmac } from 'node:crypto'
import { localDay } from '../shared/calendar.ts'
import { type DeskFailure, operationNamed } from '../shared/contract.ts'
import type { Operation } from '../shared/define.ts'
import { type Failure, type Result, refuse } from '../shared/result.ts'
import { appendEvent } from './audit/append-event.ts'
import { canonicalJson } from './canonical.ts'
import type { AuditDetails, Reading, Room, Subject, Wake, Writing } from './context.ts'
import type { Connection, OpenFile, Reader, Writer } from './database/open.ts'
import { readFault } from './fault.ts'
import { readShop } from './shop/store.ts'
import { readCaller } from './staff/store.ts'

/** One call as a host relays it. `session` is the door's token; `seenAt` when that session last called. */
export interface Request {
  readonly name: string
  readonly input: unknown
  readonly session: string | null
  readonly key?: string | undefined
  readonly seenAt?: string | undefined
}

export type AnyReply = Result<unknown, Failure>

type AnyHandler =
  | ((desk: Reading | Writing, input: unknown) => Promise<AnyReply>)
  | {
      prepare(desk: Reading, input: unknown): Promise<unknown>
      run(desk: Writing, input: unknown, prepared: unknown): Promise<AnyReply>
    }

/** What internal work gets besides: the connection inside whose transaction it runs, for prepared bulk statements. */
export interface Inside extends Writing {
  readonly raw: Connection
  /** Commands run so far: long work gives way while they come. */
  readonly commands: number
}

/** Internal work between two transactions, for what can't be done inside one: attaching another file. */
export interface Between {
  readonly between: (raw: Connection, room: Room, input: never) => unknown
}

/** Work that only the desk's own threads may ask for: no name in the contract, same transaction rules. */
export type Internals = Readonly<Record<string, ((desk: Inside, input: never) => Promise<unknown>) | Between>>

/** What a runner stands on. */
export interface Grounds {
  readonly file: OpenFile
  readonly room: Room
  readonly handlers: unknown
  readonly internals: Internals
  readonly now: () => string
  readonly newId: () => string
  readonly wake: (what: Wake) => void
  readonly log: (reference: string, problem: unknown) => void
}

/** Runs operations one after the other on one connection. */
export interface Runner {
  call(request: Request): Promise<AnyReply>
  internal(name: string, input: unknown): Promise<unknown>
}

const keyShape = /^[A-Za-z0-9_-]{10,64}$/
const keptDays = 30

class Rollback extends Error {
  readonly reply: AnyReply
  constructor(reply: AnyReply) {
    super('rolled back')
    this.reply = reply
  }
}

/** Creates the runner: who? allowed? valid? → transaction → handler → valid? → audit → commit → reply. */
export function createRunner(grounds: Grounds): Runner {
  const { file, room, now, newId } = grounds
  const handlers = grounds.handlers as Readonly<Record<string, AnyHandler>>
  let last: Promise<unknown> = Promise.resolve()
  let commands = 0
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }

  async function reading(db: Reader, request: Pick<Request, 'session' | 'seenAt'>, at: string): Promise<Reading> {
    const session = request.session === null ? '' : createHash('sha256').update(request.session).digest('hex')
    const shop = await readShop(db)
    const idle =
      shop && request.seenAt !== undefined && minutesBetween(request.seenAt, at) > shop.settings.idleLockMinutes
    const someone = idle || session === '' ? null : await readCaller(db, session)
    return {
      db,
      now: at,
      today: localDay(at, shop?.settings.timeZone ?? 'UTC'),
      someone,
      session,
      room,
      get caller() {
        if (!someone) throw new Error('Nobody is signed in')
        return someone
      },
      get shop() {
        if (!shop) throw new Error('The shop is not set up')
        return shop.settings
      },
    }
  }

  function writing(
    desk: Reading,
    db: Writer,
    woken: Wake[],
    noted: { subject: Subject | null; details: AuditDetails },
  ): Writing {
    return Object.create(desk, {
      db: { value: db },
      newId: { value: newId },
      wake: { value: (what: Wake) => woken.push(what) },
      note: {
        value: (subject: Subject, details: AuditDetails) => {
          noted.subject ??= subject
          noted.details = { ...noted.details, ...details }
        },
      },
    }) as Writing
  }

  async function runQuery(operation: Operation, handler: AnyHandler, request: Request): Promise<AnyReply> {
    if (typeof handler !== 'function') throw new Error('A query has no prepare step')
    return inTurn(() =>
      file.db.transaction().execute(async db => {
        const desk = await reading(db, request, now())
        const refused = await refuseCaller(operation, desk)
        if (refused) return refused
        const input = operation.input.safeParse(request.input)
        if (!input.success) return invalid(input.error.issues)
        return checked(operation, await handler(desk, input.data))
      }),
    )
  }

  async function runCommand(operation: Operation, handler: AnyHandler, request: Request): Promise<AnyReply> {
    commands += 1
    const { key } = request
    if (key === undefined || !keyShape.test(key)) return refuse({ code: 'key_missing' })
    const first = await inTurn(async () => {
      const desk = await reading(file.db, request, now())
      const input = operation.input.safeParse(request.input)
      return { desk, input, refused: await refuseCaller(operation, desk) }
    })
    const { input } = first
    if (first.refused && operation.allow !== 'before_set_up') return first.refused
    if (!input.success) return invalid(input.error.issues)
    const prepared =
      typeof handler === 'function' || first.refused ? null : await handler.prepare(first.desk, input.data)
    const woken: Wake[] = []
    const reply = await inTurn(async () => {
      try {
        return await file.db.transaction().execute(async db => {
          const desk = await reading(db, request, now())
          const person =
            operation.allow === 'session' || operation.allow === 'before_set_up'
              ? `session:${desk.session}`
              : desk.someone?.staffId
          const inputHash = createHmac('sha256', room.pepper).update(canonicalJson(input.data)).digest('hex')
          const known = await db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst()
          if (known) {
            const same =
              known.operation === request.name && known.staffId === (person ?? null) && known.inputHash === inputHash
            throw new Rollback(same ? (JSON.parse(known.reply) as AnyReply) : refuse({ code: 'key_reused' }))
          }
          const refused = await refuseCaller(operation, desk)
          if (refused) throw new Rollback(refused)
          const noted = { subject: null as Subject | null, details: {} as AuditDetails }
          const inside = writing(desk, db, woken, noted)
          const answer = checked(
            operation,
            typeof handler === 'function'
              ? await handler(inside, input.data)
              : await handler.run(inside, input.data, prepared),
          )
          if (!answer.ok) throw new Rollback(answer)
          await appendEvent(db, {
            at: desk.now,
            staffId: desk.someone?.staffId ?? null,
            command: request.name,
            ...noted,
          })
          await db
            .insertInto('idempotency')
            .values({
              key,
              operation: request.name,
              staffId: person ?? null,
              inputHash,
              reply: JSON.stringify(withoutSecrets(answer, operation.secret)),
              createdAt: desk.now,
            })
            .execute()
          await db.deleteFrom('idempotency').where('createdAt', '<', daysBefore(desk.now, keptDays)).execute()
          return answer
        })
      } catch (thrown) {
        if (thrown instanceof Rollback) return thrown.reply
        throw thrown
      }
    })
    if (reply.ok) for (const what of woken) grounds.wake(what)
    return reply
  }

  return {
    async call(request) {
      const operation = operationNamed(request.name)
      const handler = operation ? handlers[request.name] : undefined
      if (!operation || !handler) return refuse({ code: 'unknown_operation', name: request.name.slice(0, 80) })
      try {
        return operation.kind === 'query'
          ? await runQuery(operation, handler, request)
          : await runCommand(operation, handler, request)
      } catch (problem) {
        const fault = readFault(problem)
        if (fault) return refuse(fault)
        const reference = newId()
        grounds.log(reference, problem)
        return refuse({ code: 'unexpected', reference } satisfies DeskFailure)
      }
    },
    async internal(name, input) {
      const handler = Object.hasOwn(grounds.internals, name) ? grounds.internals[name] : undefined
      if (!handler) throw new Error(`No internal operation ${name}`)
      if (typeof handler !== 'function') return inTurn(async () => handler.between(file.raw, room, input as never))
      const woken: Wake[] = []
      const value = await inTurn(() =>
        file.db.transaction().execute(async db => {
          const desk = await reading(db, { session: null }, now())
          const noted = { subject: null as Subject | null, details: {} as AuditDetails }
          const inside = Object.create(writing(desk, db, woken, noted), {
            raw: { value: file.raw },
            commands: { value: commands },
          }) as Inside
          const answer = await handler(inside, input as never)
          if (noted.subject) await appendEvent(db, { at: desk.now, staffId: null, command: name, ...noted })
          return answer
        }),
      )
      for (const what of woken) grounds.wake(what)
      return value
    },
  }
}

async function refuseCaller(operation: Operation, desk: Reading): Promise<AnyReply | null> {
  const { allow } = operation
  if (desk.session === '') return refuse({ code: 'not_signed_in' })
  if (allow === 'session') return null
  if (allow === 'before_set_up') {
    const anyone = await desk.db.selectFrom('staff').select('id').limit(1).executeTakeFirst()
    return anyone ? refuse({ code: 'already_set_up' }) : null
  }
  if (!desk.someone) return refuse({ code: 'not_signed_in' })
  return allow.includes(desk.someone.role) ? null : refuse({ code: 'not_allowed', needs: [...allow] })
}

function checked(operation: Operation, reply: AnyReply): AnyReply {
  return reply.ok ? { ok: true, value: operation.output.parse(reply.value) } : reply
}

function invalid(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): AnyReply {
  return refuse({
    code: 'invalid_input',
    issues: issues.slice(0, 20).map(issue => ({ path: issue.path.map(String).join('.'), problem: issue.message })),
  })
}

function withoutSecrets(reply: AnyReply, secret: readonly string[]): AnyReply {
  if (!reply.ok || secret.length === 0 || reply.value === null || typeof reply.value !== 'object') return reply
  const blanked = Object.entries(reply.value).map(([name, value]) => [name, secret.includes(name) ? '' : value])
  return { ok: true, value: Object.fromEntries(blanked) }
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000
}

function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString()
}
