import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askLink } from '../../../electron/launch/ask-link.ts'
import { compiled, innerNode, top } from '../../../electron/launch/top.ts'

/** The built desk, running on a folder of its own behind the loopback host. */
export interface RunningDesk {
  readonly folder: string
  readonly address: string
  /** The link it printed: opens one session. */
  readonly firstLink: string
  /** Another link, for another window. */
  link(): Promise<string>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Closes it as Ctrl-C would; fails when it doesn't end cleanly. */
  close(): Promise<void>
}

export interface DeskChoice {
  readonly demo?: boolean
  /** A folder that is kept; without one a fresh folder is made, and taken away on close. */
  readonly folder?: string
}

const line = /^Returns desk: (http:\/\/127\.0\.0\.1:\d+\/)#([A-Za-z0-9_-]+)$/m

/** Starts `dist/desk/browser.js` under the inner Node on a free port, and waits for its line. */
export async function runDesk({ demo = false, folder }: DeskChoice = {}): Promise<RunningDesk> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'returns-desk-'))
  const args = [join(top, 'dist', 'desk', 'browser.js'), '--no-open', '--data', data, ...(demo ? ['--demo'] : [])]
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const child = spawn(innerNode, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const { address, firstLink, said } = await door(child)
  const own = demo ? join(data, 'demo') : data
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    }
  }
  return {
    folder: own,
    address,
    firstLink,
    async link() {
      const link = await askLink(own)
      if (!link) throw new Error(`The desk gave no link. It said:\n${said()}`)
      return link
    },
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGTERM')
      if (folder === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 })
      if (child.exitCode !== 0 && child.signalCode !== 'SIGKILL')
        throw new Error(`The desk ended with ${child.exitCode ?? child.signalCode}. It said:\n${said()}`)
    },
  }
}

interface Door {
  readonly address: string
  readonly firstLink: string
  readonly said: () => string
}

function door(child: ChildProcess): Promise<Door> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const [, address, token] = line.exec(output) ?? []
      if (address && token) resolve({ address, firstLink: `${address}#${token}`, said: () => output })
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The desk ended with ${code} before its line:\n${output}`)))
  })
}
