import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { AnyReply } from '../../electron/runner.ts'
import type { BuiltThreads } from '../support/build-entries.ts'
import { pins } from '../support/test-desk.ts'

/** A running desk process and one signed-in session on it. */
export interface LiveDesk {
  call(name: string, input: unknown, key?: string): Promise<AnyReply | null>
  /** Kills the whole process group, as a power cut would end it for the program. */
  kill(): Promise<void>
  readonly alive: () => boolean
}

const resources = fileURLToPath(new URL('../../resources', import.meta.url))

/** Starts a built desk on a folder and signs in, when there are staff. */
export async function startDesk(
  { thread, pathOf }: BuiltThreads,
  folder: string,
  killAfter = 0,
  signIn = true,
): Promise<LiveDesk> {
  const settings = [folder, resources, thread.href, String(killAfter)]
  const child: ChildProcess = spawn(process.execPath, [pathOf('desk-process'), ...settings], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const address = new Promise<URL>((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', line => resolve(new URL(line)))
    void gone.then(() => reject(new Error('The desk ended before its door was open')))
  })
  const { origin, hash } = await address
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    })
  const session = await post('/session', { token: hash.slice(1) }, {})
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const live: LiveDesk = {
    alive: () => child.exitCode === null && child.signalCode === null,
    async call(name, input, key) {
      try {
        const answer = await post(`/call/${name}`, input, {
          cookie,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        })
        return (await answer.json()) as AnyReply
      } catch {
        return null
      }
    },
    async kill() {
      if (live.alive() && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
    },
  }
  if (signIn)
    await live.call('staff.signIn', { staff: 'Olga Owner', pin: pins.owner }, `sign-in-${process.hrtime.bigint()}`)
  return live
}
