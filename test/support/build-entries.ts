import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const top = fileURLToPath(new URL('../..', import.meta.url))

/** Programs of a test, built as the app's own build does. */
export interface BuiltEntries {
  /** The built file of an entry that was asked for. */
  pathOf(entry: string): string
  remove(): void
}

/**
 * Builds what a test starts in processes and threads of its own. From source each of them reads, strips and compiles
 * some hundreds of files: a desk's five threads need six seconds of work for each start, against two and one build.
 *
 * Note: entries that are built together share what they have in common, and read it whole.
 */
export async function buildEntries(entries: Readonly<Record<string, URL>>): Promise<BuiltEntries> {
  const cache = join(top, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'desk-entries-'))
  await build({
    configFile: false,
    root: top,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, url]) => [name, fileURLToPath(url)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  return {
    pathOf: entry => join(outDir, `${entry}.js`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

/** A desk's threads built into one file, and what a test wants built beside them. */
export interface BuiltThreads extends BuiltEntries {
  readonly thread: URL
}

/** Builds what a desk's threads run. */
export async function buildThreads(entries: Readonly<Record<string, URL>> = {}): Promise<BuiltThreads> {
  const thread = new URL('../../electron/desk/thread.ts', import.meta.url)
  const built = await buildEntries({ thread, ...entries })
  return { ...built, thread: pathToFileURL(built.pathOf('thread')) }
}
