/**
 * Installs what is missing, then returns at once while nothing changed.
 *
 * Runs before node_modules exist, on any Node from 20 up, so it is plain JavaScript without dependencies.
 * The packages' own scripts stay off: npm would compile better-sqlite3, whose binary is already in its package.
 * Only `node` needs its script, which puts Node 24 in place for everything that follows.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What the installed packages depend on: lock, package file, platform and processor. */
function stampOf(folder) {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'package.json']) hash.update(readFileSync(join(folder, name))).update('\0')
  return hash.update(`${process.platform} ${process.arch}`).digest('hex')
}

/** Whether the packages in `folder` are the ones its lock asks for, the inner Node included. */
function isReady(folder) {
  const node = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const stamp = join(folder, 'node_modules', '.ready')
  return existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(folder)
}

/** The program and first argument that run npm, without a shell: the npm that called us, else the one beside or on the path. */
function findNpm(env, execPath) {
  if (env.npm_execpath && existsSync(env.npm_execpath)) return [env.npm_node_execpath ?? execPath, env.npm_execpath]
  const folders = [dirname(execPath), ...(env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)]
  for (const folder of folders) {
    for (const inside of ['node_modules', join('..', 'lib', 'node_modules')]) {
      const script = join(folder, inside, 'npm', 'bin', 'npm-cli.js')
      if (existsSync(script)) return [execPath, script]
    }
    const link = join(folder, 'npm')
    if (existsSync(link) && realpathSync(link).endsWith('npm-cli.js')) return [execPath, realpathSync(link)]
  }
  return undefined
}

/** Windows does not delete a program that runs: an inner Node that runs this script is moved out of npm's way. */
function stepAside(folder) {
  const inside = join(folder, 'node_modules')
  if (process.platform !== 'win32' || !process.execPath.startsWith(inside)) return
  const aside = join(folder, '.cache', 'replaced-node')
  mkdirSync(aside, { recursive: true })
  for (const name of readdirSync(aside)) rmSync(join(aside, name), { force: true })
  renameSync(process.execPath, join(aside, `node-${process.pid}.exe`))
}

function run(npm, args, folder) {
  const [program, script] = npm
  const { status, error } = spawnSync(program, [script, ...args], { cwd: folder, stdio: 'inherit' })
  if (status === 0) return
  console.error(`Installing stopped at "npm ${args.join(' ')}"${error ? `: ${error.message}` : ''}.`)
  process.exit(status || 1)
}

function main() {
  if (isReady(top)) return
  const npm = findNpm(process.env, process.execPath)
  if (!npm) {
    console.error('npm was not found. Run: npm ci --ignore-scripts && npm rebuild node')
    process.exit(1)
  }
  const begun = Date.now()
  stepAside(top)
  console.log('Installing what is missing (once, under a minute on most lines)')
  run(npm, ['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'], top)
  run(npm, ['rebuild', 'node', '--loglevel=error'], top)
  writeFileSync(join(top, 'node_modules', '.ready'), stampOf(top))
  console.log(`Installed in ${Math.round((Date.now() - begun) / 1000)} s`)
}

main()
