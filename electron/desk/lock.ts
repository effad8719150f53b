import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../../shared/result.ts'

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

export type LockFailure = { readonly code: 'desk_in_use' } & Holder

/**
 * Takes the data folder for this process, before the database opens. A lock whose process is gone is stale and is
 * replaced. Fails with `desk_in_use`, naming who holds it.
 */
export function takeLock(folder: string, now: string): Result<{ release(): void }, LockFailure> {
  const path = join(folder, 'desk.lock')
  const mine: Holder = { pid: process.pid, host: hostname(), since: now }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, JSON.stringify(mine))
      closeSync(file)
      return ok({ release: () => rmSync(path, { force: true }) })
    } catch (problem) {
      if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
      const holder = readHolder(path)
      if (holder && isAlive(holder)) return refuse({ code: 'desk_in_use', ...holder })
      rmSync(path, { force: true })
    }
  }
  return refuse({ code: 'desk_in_use', pid: 0, host: mine.host, since: now })
}

function readHolder(path: string): Holder | null {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(path, 'utf8')) as Holder
    return { pid, host, since }
  } catch {
    return null
  }
}

/** A holder on another machine can't be looked at: it counts as alive. Our own earlier id after a restart doesn't. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return Date.parse(holder.since) >= Date.now() - process.uptime() * 1000 - 1000
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}
