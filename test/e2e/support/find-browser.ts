import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'

/** What the browser is started with: nothing that calls home, and no sandbox, which containers don't allow. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The line for a machine where no browser can be had. */
export const noBrowser =
  'No browser for the end-to-end tests, and none could be installed. Run: npx playwright install --with-deps chromium'

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsNames = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Where this system keeps browsers that Playwright can drive; only those that exist. */
export function systemBrowsers(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): readonly string[] {
  const named = env.RETURNS_DESK_BROWSER ? [env.RETURNS_DESK_BROWSER] : []
  return [...named, ...placesOn(platform, env)].filter(path => exists(path))
}

function placesOn(platform: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return roots.flatMap(root => windowsNames.map(name => join(root, name)))
  }
  if (platform === 'darwin') return macNames.map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return linuxNames.flatMap(name => folders.map(folder => join(folder, name)))
}

/** Whether a browser really starts; '' is Playwright's own. */
async function starts(path: string): Promise<boolean> {
  try {
    const executable = path === '' ? {} : { executablePath: path }
    const browser = await chromium.launch({ ...executable, args: [...browserFlags], timeout: 20_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await starts(path)) return path
  return null
}

function run(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: 'inherit', env, timeout: 300_000 }).status === 0
}

function isDebianAsRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * A browser that starts, installed if need be; null where none can be had.
 * 1. the one named by RETURNS_DESK_BROWSER, then the system's
 * 2. Playwright's own, '' for short
 * 3. Playwright's own after installing it
 * 4. Debian's package, as root
 */
export async function findBrowser(say: (line: string) => void): Promise<string | null> {
  const present = await firstThatStarts([...systemBrowsers(process.platform, process.env), ''])
  if (present !== null) return present
  say('No browser here: installing one for the end-to-end tests')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  if (run(process.execPath, [cli, 'install', 'chromium']) && (await starts(''))) return ''
  if (!isDebianAsRoot()) return null
  const install = ['install', '-y', '--no-install-recommends', 'chromium']
  if (!run('apt-get', ['update']) || !run('apt-get', install)) return null
  return await firstThatStarts(systemBrowsers(process.platform, process.env))
}
