import { encodeTime } from 'ulid'
import { epochOf, type Instant } from '../../shared/calendar.ts'
import type { FailureFor, Name, Output, Sent } from '../../shared/contract.ts'
import type { Role } from '../../shared/define.ts'
import type { Result } from '../../shared/result.ts'
import type { Room } from '../context.ts'
import type { Connection } from '../database/open.ts'
import { type Engine, logProblem } from '../desk/engine.ts'
import { handlers } from '../handlers.ts'
import { internals } from '../internals.ts'
import { createRunner } from '../runner.ts'
import { createRandom } from './random.ts'

/** The demo shop's desk while its past is being made: the real operations, by a clock that is set. */
export interface DemoDesk {
  readonly raw: Connection
  /** An id of the set clock's moment, or of another one. */
  newId(of?: Instant): string
  now(): Instant
  /** Moves the clock on; it never goes back, so that the audit trail's times never do. */
  setNow(at: Instant): void
  call<N extends Name>(name: N, input: Sent<N>, as: Role): Promise<Result<Output<N>, FailureFor<N>>>
  /** Calls what must work: a refusal is a bug of the demo. */
  must<N extends Name>(name: N, input: Sent<N>, as: Role): Promise<Output<N>>
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The session of a role while the demo's past is made. Sessions end before the desk opens. */
export function demoSession(role: Role): string {
  return `demo-past-${role}`
}

/** Opens the desk of the past over the writer's file. Ids follow the set clock and a fixed seed. */
export function openDemoDesk(engine: Engine, room: Room, start: Instant): DemoDesk {
  let at = start
  let keys = 0
  const random = createRandom(1)
  const newId = (of = at) =>
    encodeTime(epochOf(of)) + Array.from({ length: 16 }, () => letters[random.whole(0, 31)]).join('')
  const runner = createRunner({
    file: engine.file,
    room,
    handlers,
    internals,
    now: () => at,
    newId: () => newId(),
    wake: () => undefined,
    log: logProblem,
  })
  const call = async (name: string, input: unknown, role: Role) => {
    keys += 1
    return runner.call({ name, input, session: demoSession(role), key: `demo-past-${String(keys).padStart(8, '0')}` })
  }
  return {
    raw: engine.file.raw,
    newId,
    now: () => at,
    setNow(next) {
      if (next > at) at = next
    },
    call: async (name, input, role) => (await call(name, input, role)) as never,
    async must(name, input, role) {
      const reply = await call(name, input, role)
      if (!reply.ok) throw new Error(`The demo could not ${name}: ${JSON.stringify(reply.failure)}`)
      return reply.value as never
    },
  }
}
