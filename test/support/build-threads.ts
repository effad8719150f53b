import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const top = fileURLToPath(new URL('../..', import.meta.url))

/** A desk's threads built into one file, and what a test wants built beside them. */
export interface BuiltThreads {
  readonly thread: URL
  /** The built file of an entry that was asked for. */
  pathOf(entry: string): string
  remove(): void
}

/**
 * Builds what a desk's threads run, as the app's own build does. From source each of its five threads reads, strips and
 * compiles some hundreds of files: six seconds of work for each start, against two and one build.
 */
export async function buildThreads(entries: Readonly<Record<string, URL>> = {}): Promise<BuiltThreads> {
  const cache = join(top, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'desk-threads-'))
  const input = { thread: join(top, 'electron', 'desk', 'thread.ts') }
  const wanted = Object.entries(entries).map(([name, url]) => [name, fileURLToPath(url)])
  await build({
    configFile: false,
    root: top,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rolldownOptions: {
        input: { ...input, ...Object.fromEntries(wanted) },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const pathOf = (entry: string) => join(outDir, `${entry}.js`)
  return {
    thread: pathToFileURL(pathOf('thread')),
    pathOf,
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
