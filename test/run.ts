import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenOld } from '../electron/launch/build.ts'
import { runChild } from '../electron/launch/run-child.ts'
import { innerNode, top } from '../electron/launch/top.ts'
import { findBrowser, noBrowser } from './e2e/support/find-browser.ts'

interface Step {
  readonly name: string
  readonly run: () => Promise<number>
}

interface Outcome {
  readonly name: string
  readonly code: number
  readonly seconds: number
}

const say = (line: string) => console.log(line)

/** A package's own program under the inner Node, so that no shell and no `.cmd` is needed. */
function tool(path: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return runChild(innerNode, [join(top, 'node_modules', path), ...args], { cwd: top, env })
}

/** A tool that runs beside others: what it says is kept, and shown in one piece when it has ended. */
async function toolAside(path: string, args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'returns-desk-said-'))
  const said = join(folder, 'said')
  const file = openSync(said, 'w')
  try {
    const child = [join(top, 'node_modules', path), ...args]
    return await runChild(innerNode, child, { cwd: top, stdio: ['ignore', file, file] })
  } finally {
    closeSync(file)
    process.stdout.write(readFileSync(said))
    rmSync(folder, { recursive: true, force: true })
  }
}

const build: Step = { name: 'build', run: () => buildWhenOld(top, say) }
const types: Step = { name: 'types', run: () => toolAside('typescript/bin/tsc', ['-b']) }
const lint: Step = {
  name: 'lint and format',
  run: () => toolAside('@biomejs/biome/bin/biome', ['check', '.']),
}

const inNode = (filters: readonly string[]): Step => ({
  name: 'unit and integration',
  run: () => tool('vitest/vitest.mjs', ['run', ...filters]),
})

const inBrowser = (filters: readonly string[]): Step => ({
  name: 'end to end',
  run: async () => {
    const browser = await findBrowser(say)
    if (browser === null) {
      console.error(noBrowser)
      return 1
    }
    const env = { ...process.env, RETURNS_DESK_BROWSER: browser }
    const only = (folder: string) =>
      filters.filter(filter => !/(screen|e2e)\//.test(filter) || filter.includes(`${folder}/`))
    for (const folder of ['screen', 'e2e']) {
      if (filters.length > 0 && only(folder).length === 0) continue
      const config = join('test', folder, 'playwright.config.ts')
      const code = await tool(
        '@playwright/test/cli.js',
        ['test', '--config', config, '--pass-with-no-tests', ...only(folder)],
        env,
      )
      if (code !== 0) return code
    }
    return 0
  },
})

/** Groups of steps, one group after the other: everything, or `--check` without a browser, or only what the filters name. */
function choose(args: readonly string[]): readonly (readonly Step[])[] {
  const filters = args.filter(argument => argument !== '--check')
  if (filters.length === 0) {
    const checks = [[build, types, lint], [inNode([])]]
    return args.includes('--check') ? checks : [...checks, [inBrowser([])]]
  }
  const isEndToEnd = (filter: string) => filter.includes('e2e') || filter.includes('.spec')
  const unit = filters.filter(filter => !isEndToEnd(filter))
  const endToEnd = filters.filter(isEndToEnd)
  return [[build], unit.length > 0 ? [inNode(unit)] : [], endToEnd.length > 0 ? [inBrowser(endToEnd)] : []]
}

async function outcomeOf({ name, run }: Step): Promise<Outcome> {
  const begun = performance.now()
  const code = await run()
  return { name, code, seconds: (performance.now() - begun) / 1000 }
}

async function main(): Promise<number> {
  const outcomes: Outcome[] = []
  for (const group of choose(process.argv.slice(2))) {
    outcomes.push(...(await Promise.all(group.map(outcomeOf))))
    if (outcomes.some(({ name, code }) => code >= 128 || (name === build.name && code !== 0))) break
  }
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  say('')
  for (const { name, code, seconds } of outcomes) {
    say(`${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${code === 0 ? 'passed' : 'FAILED'}`)
  }
  return outcomes.every(({ code }) => code === 0) ? 0 : 1
}

process.exitCode = await main()
