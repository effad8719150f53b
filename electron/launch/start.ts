import { statSync } from 'node:fs'
import { constants, homedir } from 'node:os'
import { join } from 'node:path'
import { askLink } from './ask-link.ts'
import { buildWhenOld } from './build.ts'
import { defaultDataFolder } from './data-folder.ts'
import { findElectron, type NoElectron, whyNoWindow } from './find-electron.ts'
import { type Flags, readFlags, usage } from './flags.ts'
import { runChild } from './run-child.ts'
import { compiled, innerNode, top } from './top.ts'

/** Progress goes beside the one line that is this program's answer. */
const say = (line: string) => process.stderr.write(`${line}\n`)

const reasons: Readonly<Record<NoElectron, string | null>> = {
  asked_for_browser: null,
  no_display: 'There is no display for a window, so the desk opens in a browser.',
  root_on_linux: 'A window does not run as root, so the desk opens in a browser.',
  does_not_run: 'Electron does not run on this machine, so the desk opens in a browser.',
  cannot_be_fetched: 'Electron could not be fetched, so the desk opens in a browser. Try again with --electron.',
}

/** The window's program, or why the browser is taken. */
async function chooseHost(flags: Flags): Promise<{ readonly binary: string } | { readonly why: NoElectron }> {
  if (flags.browser) return { why: 'asked_for_browser' }
  const why = whyNoWindow({ platform: process.platform, env: process.env, uid: process.getuid?.() })
  if (why) return { why }
  const binary = await findElectron(top, flags.electron, say)
  return binary ? { binary } : { why: 'cannot_be_fetched' }
}

/**
 * Runs the desk in its own window; the exit code, or null where the window can't run on this machine.
 *
 * Note: a missing library ends it with 127, a sandbox the system does not allow with a signal, both at once.
 */
async function openWindow(binary: string, args: readonly string[]): Promise<number | null> {
  const begun = Date.now()
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  const code = await runChild(binary, [top, ...args], { env }).catch(() => 127)
  const crashed = code === 127 || code === 128 + constants.signals.SIGTRAP || code === 128 + constants.signals.SIGABRT
  return crashed && Date.now() - begun < 10_000 ? null : code
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}

async function printLink(folder: string): Promise<number> {
  const link = await askLink(folder)
  if (!link) say(`No desk in a browser is running on ${folder}.`)
  else process.stdout.write(`Returns desk: ${link}\n`)
  return link ? 0 : 1
}

async function main(): Promise<number> {
  const usual = defaultDataFolder(process.platform, process.env, homedir())
  const read = readFlags(process.argv.slice(2), usual, process.env.INIT_CWD ?? process.cwd())
  if (!read.ok) {
    say(`${read.failure.reason}.\n${usage}`)
    return 2
  }
  const flags = read.value
  if (isFile(flags.folder)) {
    say(`--data takes a folder, and ${flags.folder} is a file.`)
    return 2
  }
  if (flags.link) return await printLink(flags.folder)
  const built = await buildWhenOld(top, say)
  if (built !== 0) return built
  const host = await chooseHost(flags)
  const desk = ['--data', flags.data, ...(flags.demo ? ['--demo'] : [])]
  if ('binary' in host) {
    const ended = await openWindow(host.binary, desk)
    if (ended !== null) return ended
  }
  const reason = reasons['why' in host ? host.why : 'does_not_run']
  if (reason) say(reason)
  const door = ['--port', String(flags.port), ...(flags.open ? [] : ['--no-open'])]
  const program = [join(top, 'dist', 'desk', 'browser.js'), ...desk, ...door]
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env }
  return await runChild(innerNode, program, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
}

process.exitCode = await main()
