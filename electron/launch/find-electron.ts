import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasDisplay } from './open-page.ts'

/** How long fetching Electron's binary may take, in milliseconds. */
const patience = 20_000

/** Why the desk opens in a browser instead of its own window. */
export type NoElectron = 'asked_for_browser' | 'no_display' | 'root_on_linux' | 'cannot_be_fetched' | 'does_not_run'

export interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's number, where the system has one. */
  readonly uid: number | undefined
}

/** What speaks against Electron before its binary is even looked for, or null. */
export function whyNoWindow(machine: Machine): NoElectron | null {
  if (!hasDisplay(machine.platform, machine.env)) return 'no_display'
  return machine.platform === 'linux' && machine.uid === 0 ? 'root_on_linux' : null
}

/** The binary that Electron's package has fetched, or null. Read from files: importing the package would download. */
export function fetchedElectron(folder: string): string | null {
  const home = join(folder, 'node_modules', 'electron')
  const note = join(home, 'path.txt')
  if (!existsSync(note)) return null
  const binary = join(home, 'dist', readFileSync(note, 'utf8'))
  return existsSync(binary) ? binary : null
}

/**
 * Electron's binary, fetched if need be within 20 seconds; null where it can't be had.
 *
 * A failure is remembered for this version of Electron until `again`: an offline shop waits once, not every morning.
 */
export async function findElectron(
  folder: string,
  again: boolean,
  say: (line: string) => void,
  limit: number = patience,
): Promise<string | null> {
  const found = fetchedElectron(folder)
  if (found) return found
  const version = electronVersion(folder)
  const memory = join(folder, '.cache', 'electron-not-fetched')
  if (!again && existsSync(memory) && readFileSync(memory, 'utf8') === version) return null
  say('Fetching the window (Electron), at most 20 s')
  const fetched = (await install(folder, limit)) ? fetchedElectron(folder) : null
  if (fetched) {
    rmSync(memory, { force: true })
    return fetched
  }
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, version)
  return null
}

function electronVersion(folder: string): string {
  const described = readFileSync(join(folder, 'node_modules', 'electron', 'package.json'), 'utf8')
  return String(JSON.parse(described).version)
}

function install(folder: string, limit: number): Promise<boolean> {
  const script = join(folder, 'node_modules', 'electron', 'install.js')
  const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: limit, killSignal: 'SIGKILL' })
  return new Promise(resolve => {
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })
}
